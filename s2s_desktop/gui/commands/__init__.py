"""What can be done in the window: the actions with their keys, and who does them."""
