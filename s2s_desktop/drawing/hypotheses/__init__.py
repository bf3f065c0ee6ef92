"""The view *Hypotheses* as shapes: the beam of a search as a tree."""
