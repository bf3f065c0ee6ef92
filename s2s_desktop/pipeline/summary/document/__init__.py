"""The structure of a plain text: its kind, its lines, its sections and sentences."""
