"""What is marked in the texts: words, sentences, provenance."""
