"""A text of any length becomes sentences: lines that belong together, and where sentences end."""
