"""Views of what else a sentence could say: other words, other wordings, the beam, a comparison."""
