"""The view *Table*: a word a line with what is known of it."""
