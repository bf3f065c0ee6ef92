"""Pictures and data as files: SVG, PDF and PNG with a caption, a page, JSON, CSV, NPZ, Pharaoh."""
