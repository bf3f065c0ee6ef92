"""Which language a text is in, how sure that is, and what follows from it."""
