"""Pictures of alignments, painted without widgets: maps, colours, exports."""
