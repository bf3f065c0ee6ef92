"""What the user chooses: task, languages, model."""
