"""Lexically constrained beam search: targets that hold phrases which somebody has chosen."""
