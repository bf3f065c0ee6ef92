"""The language of the window: which there are, which is spoken, files with their texts."""
