"""Files from the network, and nothing else goes there: whole and checked, or not at all."""
