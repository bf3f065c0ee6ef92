"""S2S Desktop: local translation and summarization with the alignment on view."""

__version__ = "0.1.0"
