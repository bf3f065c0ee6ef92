"""Strings that stay as they are: found, carried past the model, put back."""
