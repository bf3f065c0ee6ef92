"""The tokenizers of model folders, and how each family is told its languages."""
