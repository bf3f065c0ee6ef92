"""What is doubtful about a finished segment: one module a kind, each a pure function."""
