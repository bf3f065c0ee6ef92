"""Models that are added in the window."""
