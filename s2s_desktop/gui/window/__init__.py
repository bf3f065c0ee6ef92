"""The main window: its actions, its parts, its notices, its status."""
