"""The style of the controls that Qt brings: their sizes, and how they are painted."""
