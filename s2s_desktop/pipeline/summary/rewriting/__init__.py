"""Sentences of a summary in other words, and the checks that let them pass."""
