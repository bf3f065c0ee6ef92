"""The view *Compare* as shapes: two translations on both sides of their source."""
