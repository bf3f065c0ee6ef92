"""Trains and measures the extractor of summaries."""
