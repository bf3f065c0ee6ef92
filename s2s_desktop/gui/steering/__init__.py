"""Steering a sentence of the target: other words, other wordings, what is to stay."""
