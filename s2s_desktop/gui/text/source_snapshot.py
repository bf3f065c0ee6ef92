"""The source text as it was when a request was made, and what of it is still there."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from s2s_desktop.gui.text.offset_map import OffsetMap
from s2s_desktop.gui.text.soft_lines import harden
from s2s_desktop.gui.text.unchanged_text import UnchangedText


class SourceSnapshot:
    """Characters of a request's text and positions in the document that goes on changing."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._shown = document.toRawText()
        self.text = harden(self._shown)
        self._map = OffsetMap(self._shown)
        self._size = document.characterCount()
        self._unchanged = UnchangedText(self._size)

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

    def range(self, start: int, end: int) -> tuple[int, int] | None:
        """The positions of the characters `start` … `end`; None when they were changed."""
        return self._unchanged.new_span(self._map.position(start), self._map.position(end))
