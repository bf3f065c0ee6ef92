"""From attention to links between words."""
