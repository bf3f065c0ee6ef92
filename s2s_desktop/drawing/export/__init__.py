"""Pictures and links as files: SVG, PDF and PNG with their caption, Pharaoh."""
