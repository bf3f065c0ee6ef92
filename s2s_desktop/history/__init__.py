"""What is kept of the user's work: one SQLite database, and nothing that leaves this machine."""
