"""What the program is, and what keys and mouse do in it."""
