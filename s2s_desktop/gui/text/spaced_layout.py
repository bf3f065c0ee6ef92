"""Lines of plain text with room between them, and blank lines that only part paragraphs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontInfo, QTextBlock, QTextDocument, QTextLayout, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout

_LINE_SHARE = 1.53
"""From one line to the next, of the size of the font: 26 px at 17 px."""
_BLANK_SHARE = 0.82
"""How high a blank line is, of the size of the font."""


class SpacedLayout(QPlainTextDocumentLayout):
    """Qt's layout of plain text, whose lines are moved apart after it has broken them.

    The text stays what it is: every position is where it would be without the room. Whoever
    reads a line of a block asks for `blockBoundingRect` of the block before, as Qt itself does.
    """

    def __init__(self, document: QTextDocument, margin: float) -> None:
        """`margin`: that of the document."""
        super().__init__(document)
        self._margin = margin
        self._pitch = self._blank = 0.0
        self.measure(document.defaultFont())

    @property
    def pitch(self) -> float:
        """From one line to the next, in pixels."""
        return self._pitch

    def measure(self, font: QFont) -> None:
        """Room for lines in `font`, from the next layout on."""
        size = QFontInfo(font).pixelSize()
        self._pitch = float(round(size * _LINE_SHARE))
        self._blank = float(round(size * _BLANK_SHARE))

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Of a block, laid out with room."""
        rect = super().blockBoundingRect(block)
        layout = block.layout() if block.isValid() else None
        if layout is None or not layout.lineCount() or not block.isVisible():
            return rect
        is_last = not block.next().isValid()
        if block.length() > 1 or is_last:
            rect.setHeight(self._spread(layout))
        else:
            _centre(layout.lineAt(0), 0.0, self._blank)
            rect.setHeight(self._blank)
        if is_last:
            rect.setHeight(rect.height() + self._margin)
        return rect

    def box(self, line: QTextLine) -> tuple[float, float]:
        """Where the room of a line begins and ends, as its block counts."""
        height = max(self._pitch, line.height())
        top = line.y() - (height - line.height()) / 2
        return top, top + height

    def _spread(self, layout: QTextLayout) -> float:
        """Move the lines apart, unless they are; the height of all."""
        count = layout.lineCount()
        first, bottom = layout.lineAt(0), self.box(layout.lineAt(count - 1))[1]
        if self.box(first)[0] == 0 and bottom >= count * self._pitch:
            return bottom
        top = 0.0
        for number in range(count):
            line = layout.lineAt(number)
            height = max(self._pitch, line.height())
            _centre(line, top, height)
            top += height
        return top


def _centre(line: QTextLine, top: float, height: float) -> None:
    """Put a line into the middle of its room."""
    line.setPosition(QPointF(line.x(), top + (height - line.height()) / 2))
