"""Lines of plain text with room between them, and blank lines that only part paragraphs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QTextBlock, QTextDocument, QTextLayout, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout

from s2s_desktop.gui.formatting.line_looks import line_look

_LINE_SHARE = 1.53
"""From one line to the next, of the size of the font: 26 px at 17 px."""
_BLANK_SHARE = 0.82
"""How high a blank line is, of the size of the font."""
_TIGHT_SHARE = 0.5
"""The same within a table or a list."""
INDENT_SHARE = 1.3
"""How far a line goes in for each step that it is indented, of the size of the font."""
_SIGN_PX = 0.25
"""So far a line that is indented at its right stands from where Qt puts lines, as a sign."""
_LEAST_LINE_SHARE = 4.0
"""A line is no narrower for being indented."""


class SpacedLayout(QPlainTextDocumentLayout):
    """Qt's layout of plain text, whose lines are moved apart after it has broken them.

    The text stays what it is: every position is where it would be without the room. Whoever
    reads a line of a block asks for `blockBoundingRect` of the block before, as Qt itself does.
    """

    def __init__(self, document: QTextDocument, margin: float) -> None:
        """`margin`: that of the document."""
        super().__init__(document)
        self._margin = margin
        self._size = self._pitch = self._blank = 0.0
        self.measure(document.defaultFont())

    @property
    def pitch(self) -> float:
        """From one line to the next, in pixels."""
        return self._pitch

    def measure(self, font: QFont) -> None:
        """Room for lines in `font`, from the next layout on."""
        self._size = size = QFontInfo(font).pixelSize()
        self._pitch = float(round(size * _LINE_SHARE))
        self._blank = float(round(size * _BLANK_SHARE))

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Of a block, laid out with room."""
        rect = super().blockBoundingRect(block)
        layout = block.layout() if block.isValid() else None
        if layout is None or not layout.lineCount() or not block.isVisible():
            return rect
        is_last, look = not block.next().isValid(), line_look(block)
        if look.depth:
            self._indent(block, layout, look.depth * self.indent)
        if block.length() > 1 or is_last:
            rect.setHeight(self._spread(layout))
        else:
            height = round(self._size * _TIGHT_SHARE) if look.tight else self._blank
            _centre(layout.lineAt(0), 0.0, height)
            rect.setHeight(height)
        if is_last:
            rect.setHeight(rect.height() + self._margin)
        return rect

    @property
    def indent(self) -> float:
        """How far a line goes in for a step, in pixels."""
        return float(round(self._size * INDENT_SHARE))

    def box(self, line: QTextLine) -> tuple[float, float]:
        """Where the room of a line begins and ends, as its block counts."""
        height = max(self._pitch, line.height())
        top = line.y() - (height - line.height()) / 2
        return top, top + height

    def _indent(self, block: QTextBlock, layout: QTextLayout, by: float) -> None:
        """Break the lines of a block anew, in less room, unless that is done."""
        alignment = self.document().defaultTextOption().alignment()
        from_right = bool(alignment & Qt.AlignmentFlag.AlignRight)
        first = layout.lineAt(0)
        by = min(by, first.width() - _LEAST_LINE_SHARE * self._size)
        if by <= 0 or first.x() != self._margin:
            return
        x, width = self._margin + (_SIGN_PX if from_right else by), first.width() - by
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(x, top))
            top += line.height()
        layout.endLayout()
        if block.lineCount() != layout.lineCount():
            block.setLineCount(layout.lineCount())
            self.documentSizeChanged.emit(self.documentSize())

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
