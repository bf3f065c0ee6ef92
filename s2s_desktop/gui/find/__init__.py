"""Finding and replacing in the texts."""
