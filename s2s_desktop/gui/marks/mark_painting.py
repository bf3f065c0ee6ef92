"""Paints the grounds of marks: over the whole height of a line, those of words as chips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextFormat
from PySide6.QtWidgets import QTextEdit

from s2s_desktop.gui.marks.mark_layers import Marks

CHIP = QTextFormat.Property.UserProperty + 1
"""Set in the format of a mark whose ground is round at the corners."""
_RADIUS_PX = 4.0
_SPREAD_PX = 3.0
"""So far a chip reaches beyond its word."""


class ShowsLines(Protocol):
    """A pane that knows where its lines are."""

    def visible_range(self) -> tuple[int, int]:
        """The positions between which the text can be seen."""

    def boxes(self, start: int, end: int) -> Sequence[QRectF]:
        """The room of the positions `start` … `end` in the lines that can be seen."""


def without_ground(mark: QTextEdit.ExtraSelection) -> QTextEdit.ExtraSelection:
    """The mark as Qt is to show it: its letters only, for the ground is painted here."""
    letters = QTextEdit.ExtraSelection()
    letters.cursor = mark.cursor
    letters.format = QTextCharFormat(mark.format)
    letters.format.clearBackground()
    return letters


def paint_grounds(painter: QPainter, pane: ShowsLines, marks: Marks) -> None:
    """Fill what is marked and can be seen, the undermost first."""
    if not marks:
        return
    first, last = pane.visible_range()
    painter.setPen(Qt.PenStyle.NoPen)
    for mark in marks:
        start, end = mark.cursor.selectionStart(), mark.cursor.selectionEnd()
        ground = mark.format.background()
        if end <= first or start >= last or ground.style() == Qt.BrushStyle.NoBrush:
            continue
        painter.setBrush(ground)
        chip = mark.format.boolProperty(CHIP)
        for box in pane.boxes(start, end):
            if chip:
                spread = box.adjusted(-_SPREAD_PX, 0, _SPREAD_PX, 0)
                painter.drawRoundedRect(spread, _RADIUS_PX, _RADIUS_PX)
            else:
                painter.drawRect(box.toAlignedRect())
