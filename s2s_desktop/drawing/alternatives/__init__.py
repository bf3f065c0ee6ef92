"""The view *Alternatives* as shapes: the sentence, what could stand at a word, other wordings."""
