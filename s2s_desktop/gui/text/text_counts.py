"""How many words and sentences a text has, as its readers count."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.gui.translated import tr

_WRITTEN_TOGETHER = {"zh", "ja", "th", "lo", "km", "my"}
"""Languages whose words have no spaces between them: there it is characters that people count."""


@dataclass(frozen=True)
class TextCounts:
    """Of a text or of a part of it. `characters` are those that are no spaces."""

    words: int = 0
    characters: int = 0
    sentences: int = 0

    def __add__(self, other: TextCounts) -> TextCounts:
        return TextCounts(
            self.words + other.words,
            self.characters + other.characters,
            self.sentences + other.sentences,
        )

    def told(self, language: str) -> str:
        """ "192 words · 14 sentences", empty for no text."""
        if not self.characters:
            return ""
        words = tr("%n word(s)", "", self.words)
        if language.partition("-")[0] in _WRITTEN_TOGETHER:
            words = tr("%n character(s)", "", self.characters)
        return " · ".join((words, tr("%n sentence(s)", "", self.sentences)))


def counts_of(text: str, language: str) -> TextCounts:
    """Count a text; the sentences are those that would be translated."""
    # Splitting sentences takes a while to load, and the window is to be there before.
    from s2s_desktop.pipeline.segmentation.segment import segments

    words = text.split()
    sentences = sum(1 for _ in segments(text, language))
    return TextCounts(len(words), sum(map(len, words)), sentences)
