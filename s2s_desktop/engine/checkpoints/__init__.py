"""Loaders of checkpoint files, one a format."""
