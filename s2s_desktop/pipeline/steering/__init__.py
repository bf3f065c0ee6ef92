"""What else could stand in a sentence that was written, and how it goes on from a choice."""
