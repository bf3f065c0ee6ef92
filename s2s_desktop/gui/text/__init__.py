"""The two panes of text, and characters as Qt counts them."""
