"""How many words and sentences a text has, as its readers count."""

from __future__ import annotations

from s2s_desktop.gui.translated import tr

_WRITTEN_TOGETHER = {"zh", "ja", "th", "lo", "km", "my"}
"""Languages whose words have no spaces between them: there it is characters that people count."""

_LONGEST_SPLIT_CHARS = 50_000
"""Finding the sentences of a longer text takes longer than a moment."""


def told_counts(text: str, language: str) -> str:
    """ "192 words · 14 sentences", or as much of it as is known at once; empty for no text."""
    if not text.strip():
        return ""
    told = [_words(text, language)]
    if len(text) <= _LONGEST_SPLIT_CHARS:
        told.append(_sentences(text, language))
    return " · ".join(told)


def _words(text: str, language: str) -> str:
    if language.partition("-")[0] in _WRITTEN_TOGETHER:
        return tr("%n character(s)", "", sum(not char.isspace() for char in text))
    return tr("%n word(s)", "", len(text.split()))


def _sentences(text: str, language: str) -> str:
    # Splitting sentences takes a while to load, and the window is to be there before.
    from s2s_desktop.pipeline.segmentation.segment import segments

    return tr("%n sentence(s)", "", sum(1 for _ in segments(text, language)))
