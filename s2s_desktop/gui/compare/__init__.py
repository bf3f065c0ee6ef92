"""Two models on the same sentence, side by side."""
