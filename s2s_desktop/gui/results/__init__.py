"""One request as the window sees it: its segments, its words, what was done."""
