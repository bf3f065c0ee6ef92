"""Where what is looked for stands in a pane: marked, gone through, replaced."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QPalette, QTextCharFormat, QTextCursor

from s2s_desktop.gui.find.query import Query
from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.marks.mark_style import blend, selection
from s2s_desktop.gui.text.offset_map import OffsetMap, units
from s2s_desktop.gui.text.soft_lines import clean, soften
from s2s_desktop.gui.text.text_panes import TextPane

_TINT_SHARE = 0.16
_CHANGE_PAUSE_MS = 100
"""A text that grows is not searched at each of its words."""


class Hits(QObject):
    """The hits of a query in one pane; those that can be seen are marked.

    `changed` is emitted when there are others, because the text has changed.
    """

    changed = Signal()

    def __init__(self, pane: TextPane, parent: QObject) -> None:
        super().__init__(parent)
        self.pane = pane
        self._query, self._marked = Query(""), True
        self._ranges: list[tuple[int, int]] = []  # positions in the document
        self._pause = QTimer(self, singleShot=True, interval=_CHANGE_PAUSE_MS)
        self._pause.timeout.connect(self._text_changed)
        pane.textChanged.connect(self._start_pause)
        bar = pane.verticalScrollBar()
        bar.valueChanged.connect(self._mark)
        bar.rangeChanged.connect(self._mark)

    def __len__(self) -> int:
        return len(self._ranges)

    @property
    def at(self) -> int | None:
        """Which hit is selected, from 0 on."""
        cursor = self.pane.textCursor()
        there = cursor.selectionStart(), cursor.selectionEnd()
        index = bisect_left(self._ranges, there)
        return index if self._ranges[index : index + 1] == [there] else None

    def seek(self, query: Query, marked: bool = True) -> None:
        """Look for `query` from now on; an empty one has no hits."""
        self._query, self._marked = query, marked
        self._search()

    def go(self, forwards: bool) -> bool:
        """Select the next hit, or the one before; whether that led round an end of the text."""
        if not self._ranges:
            return False
        cursor = self.pane.textCursor()
        if forwards:
            index = bisect_left(self._ranges, (cursor.selectionEnd(), 0))
        else:
            index = bisect_left(self._ranges, (cursor.selectionStart(), 0)) - 1
        self._select(index % len(self._ranges))
        return not 0 <= index < len(self._ranges)

    def go_from_here(self) -> None:
        """Select the first hit from the beginning of the selection on: it may be the same."""
        cursor = self.pane.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.pane.setTextCursor(cursor)
        self.go(forwards=True)

    def replace(self, text: str) -> None:
        """Write `text` over the hit that is selected, if one is, and go to the next."""
        at = self.at
        if at is not None:
            self._write([self._ranges[at]], text)
        self.go(forwards=True)

    def replace_all(self, text: str) -> int:
        """Write `text` over all hits, as one step of undo; how many there were."""
        count = len(self._ranges)
        self._write(self._ranges, text)
        return count

    def _write(self, ranges: list[tuple[int, int]], text: str) -> None:
        self.pane.write_over(ranges, text)
        if len(ranges) == 1:
            cursor = QTextCursor(self.pane.document())
            cursor.setPosition(ranges[0][0] + units(soften(clean(text))))
            self.pane.setTextCursor(cursor)
        self._search()

    def _select(self, index: int) -> None:
        start, end = self._ranges[index]
        cursor = self.pane.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.pane.setTextCursor(cursor)

    def _search(self) -> None:
        self._pause.stop()
        self._ranges = []
        if self._query.text:
            text, places = self.pane.text(), OffsetMap(self.pane.document().toRawText())
            for start, end in self._query.hits(text):
                # Not the position of `end`: a soft break may lie before it.
                last = places.position(end - 1) + units(text[end - 1])
                self._ranges.append((places.position(start), last))
        self._mark()

    @Slot()
    def _start_pause(self) -> None:
        if self._query.text:
            self._pause.start()

    @Slot()
    def _text_changed(self) -> None:
        self._search()
        self.changed.emit()

    @Slot()
    def _mark(self) -> None:
        """Mark the hits in sight."""
        view = self.pane.viewport().rect()
        first = self.pane.cursorForPosition(view.topLeft()).block().position()
        last = self.pane.cursorForPosition(view.bottomRight() - QPoint(1, 1)).position()
        low, high = (bisect_left(self._ranges, (edge, 0)) for edge in (first, last + 1))
        marked, document = self._format(), self.pane.document()
        in_sight = self._ranges[low:high] if self._marked else ()
        # While a text is being changed, ranges may reach beyond its end.
        there = (found for found in in_sight if found[1] < document.characterCount())
        marks = [selection(document, *found, marked) for found in there]
        self.pane.show_marks(Depth.FOUND, self, marks)

    def _format(self) -> QTextCharFormat:
        palette = self.pane.palette()
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        found = QTextCharFormat()
        found.setBackground(blend(base, text, _TINT_SHARE))
        return found
