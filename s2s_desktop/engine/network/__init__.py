"""What networks are built of, and the configuration that says how; no architecture of its own."""
