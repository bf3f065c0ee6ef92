"""Documents shown with their formatting: the texts of the panes stay plain strings."""
