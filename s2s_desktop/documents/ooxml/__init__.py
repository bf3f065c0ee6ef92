"""Office Open XML: docx, pptx, xlsx."""
