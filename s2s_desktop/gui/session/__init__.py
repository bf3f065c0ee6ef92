"""What a window has open, as a value: for the next start, a rebuilt window, and for undoing."""
