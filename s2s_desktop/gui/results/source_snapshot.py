"""The source text as it was when a request was made, and what of it is still there."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from s2s_desktop.gui.results.unchanged_text import UnchangedText
from s2s_desktop.gui.text.common_ends import common_ends
from s2s_desktop.gui.text.offset_map import OffsetMap, units
from s2s_desktop.gui.text.soft_lines import clean, harden, soften


class SourceSnapshot:
    """Characters of a request's text and positions in the document that goes on changing."""

    def __init__(self, document: QTextDocument, text: str | None = None) -> None:
        """`text` is what the document said then; None: what it says now."""
        self._document = document
        now = document.toRawText()
        self._shown = now if text is None else soften(clean(text)).replace("\n", "\u2029")
        self.text = harden(self._shown)
        self._map = OffsetMap(self._shown)
        self._size = units(self._shown) + 1  # with the end of the last line
        self._unchanged = UnchangedText(self._size)
        if self._shown != now:
            self._unchanged.edit(*_difference(self._shown, now))

    @property
    def edited(self) -> bool:
        """Whether the document says something else by now."""
        return self._unchanged.edited

    def edit(self, position: int, removed: int, added: int) -> None:
        """What QTextDocument.contentsChange reports."""
        self._unchanged.edit(position, removed, added)
        same_size = self._document.characterCount() == self._size
        if same_size and self._document.toRawText() == self._shown:
            self._unchanged = UnchangedText(self._size)

    def char(self, position: int) -> int | None:
        """The request's character that is now at `position`; None when it is new."""
        old = self._unchanged.old_position(position)
        return None if old is None else self._map.char(old)

    def changed_since(self, earlier: SourceSnapshot) -> tuple[int, int] | None:
        """The characters of this text that `earlier` did not have; None: they are the same."""
        if not earlier.edited:
            return None
        head, tail = earlier.unchanged_edges()
        first = self.char(head - 1) if head else None
        last = self.char(tail)
        return (0 if first is None else first + 1), (len(self.text) if last is None else last)

    def unchanged_edges(self) -> tuple[int, int]:
        """The positions up to which, and from which on, the document is as it was."""
        return self._unchanged.edges()

    def range(self, start: int, end: int) -> tuple[int, int] | None:
        """The positions of the characters `start` … `end`; None when they were changed."""
        return self._unchanged.new_span(self._map.position(start), self._map.position(end))


def _difference(then: str, now: str) -> tuple[int, int, int]:
    """Where two texts differ: a position, and what was removed and added there."""
    head, tail = common_ends(then, now)
    removed, added = then[head : len(then) - tail], now[head : len(now) - tail]
    return units(then[:head]), units(removed), units(added)
