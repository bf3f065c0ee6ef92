"""Models as the pipeline knows them: looked at, added, opened, kept in memory."""
