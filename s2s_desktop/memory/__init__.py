"""Translation memories: pairs of sentences that people have made, as TMX files."""
