"""The words that a picture shows, and how wide they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from s2s_desktop.drawing.direction import is_right_to_left
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection


@dataclass(frozen=True)
class ShownWords:
    """Words of both texts by their places in the picture: 0 is the first word that is shown.

    `sources[place]` is the index of the word in the segment, `source_texts[place]` its text.
    `…_mirrored`: the text is read from right to left.
    """

    sources: tuple[int, ...] = ()
    targets: tuple[int, ...] = ()
    source_texts: tuple[str, ...] = ()
    target_texts: tuple[str, ...] = ()
    source_mirrored: bool = False
    target_mirrored: bool = False

    @classmethod
    def of(cls, alignment: SegmentAlignment, punctuation: bool = True) -> ShownWords:
        """All words of a segment; without `punctuation`, those that are more than that."""
        sources = {i: alignment.source_word(i) for i in range(len(alignment.source_words))}
        targets = {i: alignment.target_word(i) for i in range(len(alignment.target_words))}
        if not punctuation:
            sources = {i: word for i, word in sources.items() if not is_punctuation(word)}
            targets = {i: word for i, word in targets.items() if not is_punctuation(word)}
        return cls(
            tuple(sources),
            tuple(targets),
            tuple(sources.values()),
            tuple(targets.values()),
            is_right_to_left(alignment.source_text),
            is_right_to_left(alignment.target_text),
        )

    @cached_property
    def source_places(self) -> dict[int, int]:
        """The place of each source word that is shown."""
        return {word: place for place, word in enumerate(self.sources)}

    @cached_property
    def target_places(self) -> dict[int, int]:
        """The place of each target word that is shown."""
        return {word: place for place, word in enumerate(self.targets)}

    def placed(self, selection: Selection | None) -> Selection | None:
        """A selection of words as one of places; None where none of its words is shown."""
        if selection is None:
            return None
        source = None if selection.source is None else self.source_places.get(selection.source)
        target = None if selection.target is None else self.target_places.get(selection.target)
        return None if source is None and target is None else Selection(source, target)

    def selected(self, places: Selection | None) -> Selection | None:
        """The other way round: a selection of places as one of words."""
        if places is None:
            return None
        source = None if places.source is None else self.sources[places.source]
        target = None if places.target is None else self.targets[places.target]
        return Selection(source, target)


def is_punctuation(word: str) -> bool:
    """Whether there is nothing but punctuation in it: no letter, no figure, no symbol or emoji."""
    return all(unicodedata.category(character)[0] in "PZC" for character in word)


class WordWidths:
    """Widths of words in one font, in pixels; each word is measured once."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._known: dict[str, float] = {}
        self._in_size: dict[int, WordWidths] = {}

    def in_size(self, font_px: int) -> WordWidths:
        """The same in another size."""
        found = self._in_size.get(font_px)
        if found is None:
            font = QFont(self._font)
            font.setPixelSize(font_px)
            found = self._in_size[font_px] = WordWidths(font)
        return found

    @property
    def line_px(self) -> float:
        """From one line to the next, set solid."""
        return self._metrics.height()

    def of(self, words: Iterable[str]) -> list[float]:
        """The width of each word."""
        return [self._width(word) for word in words]

    def cut(self, word: str, room_px: float) -> str:
        """The word, with an ellipsis where it is wider than the room."""
        if self._width(word) <= room_px:
            return word
        return self._metrics.elidedText(word, Qt.TextElideMode.ElideRight, room_px)

    def _width(self, word: str) -> float:
        width = self._known.get(word)
        if width is None:
            width = self._known[word] = self._metrics.horizontalAdvance(word)
        return width
