"""The window of models: what is here, what can be fetched, what is newer."""
