"""What the user makes of the target: edits, their undo, and how they survive."""
