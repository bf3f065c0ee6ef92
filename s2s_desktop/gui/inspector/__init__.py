"""The alignment panel: which source words each target word came from."""
