"""The numbers of a text: their figures, their value, and what stands at them."""
