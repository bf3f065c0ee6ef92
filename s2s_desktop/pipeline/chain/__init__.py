"""Two models one after the other, through a common language."""
