"""How everything looks: theme, icons, and the parts that the window is made of."""
