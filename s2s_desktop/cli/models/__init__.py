"""`s2s-desktop models`: the list of models, and what changes it."""
