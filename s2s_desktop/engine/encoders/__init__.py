"""Encoders: source pieces -> Memory."""
