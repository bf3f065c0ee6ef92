"""Counts a text a piece at a time, so that typing never waits for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from s2s_desktop.gui.text.text_counts import TextCounts, counts_of

_PIECE_CHARS = 8000
"""Counted in some six thousandths of a second."""
_MOST_CHARS = 4 * _PIECE_CHARS
_PARAGRAPH_END = re.compile(r"\n\s*\n")


class TextCounter(QObject):
    """`counted` carries the `TextCounts` of the text that was given last, once they are known:
    at once for one of a few pages, else when the window has had time for all pieces."""

    counted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: Iterator[str] = iter(())
        self._language = ""
        self._counts = TextCounts()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    def count(self, text: str, language: str) -> None:
        """Count `text`, which is in `language`, in place of what was being counted."""
        self._pieces, self._language = _pieces(text), language
        self._counts = TextCounts()
        self._turn.start()
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        piece = next(self._pieces, None)
        if piece is not None:
            self._counts += counts_of(piece, self._language)
        if piece is None or len(piece) < _PIECE_CHARS:
            self._turn.stop()
            self.counted.emit(self._counts)


def _pieces(text: str) -> Iterator[str]:
    """Whole paragraphs, as many as are long enough together; what is left is shorter."""
    start = 0
    while len(text) - start >= _PIECE_CHARS:
        paragraph = _PARAGRAPH_END.search(text, start + _PIECE_CHARS, start + _MOST_CHARS)
        end = paragraph.end() if paragraph else _any_end(text, start)
        yield text[start:end]
        start = end
    yield text[start:]


def _any_end(text: str, start: int) -> int:
    """Where to end a piece of a text whose paragraphs do not end: a line, or what looks like a
    sentence."""
    last = start + _MOST_CHARS
    if last >= len(text):
        return len(text)
    for end in ("\n", ". ", " "):
        found = text.rfind(end, start + _PIECE_CHARS, last)
        if found >= 0:
            return found + len(end)
    return last
