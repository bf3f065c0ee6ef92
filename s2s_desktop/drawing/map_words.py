"""The words around the map and how wide they are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from s2s_desktop.drawing.direction import is_right_to_left
from s2s_desktop.drawing.segment_alignment import SegmentAlignment


@dataclass(frozen=True)
class MapWords:
    """The words of both texts; `mirrored` when the source is read from right to left."""

    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    mirrored: bool = False

    @classmethod
    def of(cls, alignment: SegmentAlignment) -> MapWords:
        """The words of a segment."""
        return cls(
            tuple(alignment.source_word(i) for i in range(len(alignment.source_words))),
            tuple(alignment.target_word(i) for i in range(len(alignment.target_words))),
            is_right_to_left(alignment.source_text),
        )


class WordWidths:
    """Widths of words in one font, in pixels; each word is measured once."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._known: dict[str, float] = {}

    def of(self, words: tuple[str, ...]) -> list[float]:
        """The width of each word."""
        return [self._width(word) for word in words]

    def _width(self, word: str) -> float:
        width = self._known.get(word)
        if width is None:
            width = self._known[word] = self._metrics.horizontalAdvance(word)
        return width
