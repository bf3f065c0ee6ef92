"""Files that are opened into the window and saved from it."""
