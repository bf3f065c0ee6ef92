"""Translation of a text: sentences, what the model is shown of them, what is written back."""
