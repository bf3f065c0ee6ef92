"""The main window: its parts, its cards, its status, its requests."""
