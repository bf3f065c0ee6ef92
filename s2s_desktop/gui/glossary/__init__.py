"""The user's terms: a table of what they are called, those that stay as they are, their marks."""
