"""Documents translated: blocks out, marks and insets back at their words."""
