"""What runs beside the interface. Knows QtCore, but no widgets."""
