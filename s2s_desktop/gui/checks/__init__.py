"""Places to check: what is doubtful about a translation, marked, listed, gone through."""
