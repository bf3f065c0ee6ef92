"""What a training reads: pairs, batches, vocabularies, silver links, what is held out."""
