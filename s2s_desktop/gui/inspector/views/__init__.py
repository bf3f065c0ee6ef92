"""The views of the side panel, a module each."""
