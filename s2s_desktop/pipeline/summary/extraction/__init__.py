"""How much each sentence of a document says of it, by a learned extractor."""
