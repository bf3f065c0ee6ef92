"""Subtitles: srt and vtt."""
