"""Numbers keep their value: read on both sides, compared, mended or warned about."""
