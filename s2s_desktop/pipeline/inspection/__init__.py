"""What a model does with a sentence, shown on demand: the attention of its heads, attribution."""
