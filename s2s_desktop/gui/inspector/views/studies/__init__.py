"""Views that ask the model for more: every head over the sentence, what leaving words out does."""
