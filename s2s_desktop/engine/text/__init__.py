"""Text on its way into the network and out of it: words, pieces, language tags, shortlists."""
