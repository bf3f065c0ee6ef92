"""Readers and writers of the files that a user translates."""
