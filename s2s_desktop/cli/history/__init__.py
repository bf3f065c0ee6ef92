"""`s2s-desktop history`, and what other commands write into it."""
