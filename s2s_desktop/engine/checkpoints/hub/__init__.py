"""Model folders as hub repositories have them: what they are, what they do, opening them."""
