"""How everything looks: theme, icons, gaps, long words."""
