"""Translation of a text: what the model is shown of each sentence, what is written back."""
