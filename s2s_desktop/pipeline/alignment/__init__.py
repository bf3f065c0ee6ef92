"""Alignment of given texts by teacher forcing, and the calibration of models for it."""
