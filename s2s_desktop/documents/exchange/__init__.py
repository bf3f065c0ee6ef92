"""Files that translators exchange: po, xliff."""
