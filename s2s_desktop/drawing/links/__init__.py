"""The view *Links*: two rows or columns of words, ribbons between those that belong together."""
