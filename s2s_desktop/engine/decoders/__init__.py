"""Decoders: one step at a time, or a whole target by teacher forcing."""
