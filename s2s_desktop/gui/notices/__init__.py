"""What the window tells in words of its own: bars over the texts, and what they say when."""
