"""What commands write, and in which form."""
