"""`s2s-desktop inspect`: what the side panel of the window shows, without a window."""
