"""Speculative decoding: guessed tokens that the decoder verifies in one pass."""
