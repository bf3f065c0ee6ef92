"""OpenDocument: odt and odp."""
