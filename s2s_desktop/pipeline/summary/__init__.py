"""From a document to its summary: structure, salient sentences, rewriting, checks."""
