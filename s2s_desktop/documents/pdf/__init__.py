"""PDF: read by geometry; what is translated is written in another format."""
