"""What moves, how long, and whether it may."""
