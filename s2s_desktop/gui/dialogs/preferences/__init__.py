"""The preferences: a dialog, and a module a page."""
