"""The view *Document*: a bar a sentence, as long as it is salient."""
