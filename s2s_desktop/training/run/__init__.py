"""The folder of a run: its log, its checkpoints, its curves."""
