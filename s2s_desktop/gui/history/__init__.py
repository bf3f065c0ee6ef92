"""The history in the window: what is written into it, and the list that finds it again."""
