"""Plain text with room between its lines, that knows where everything is and paints its marks."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from s2s_desktop.gui.marks.mark_layers import Depth, MarkLayers, Marks
from s2s_desktop.gui.marks.mark_painting import paint_grounds, without_ground
from s2s_desktop.gui.text.soft_lines import clean, harden, soften
from s2s_desktop.gui.text.spaced_layout import SpacedLayout

MARGIN_PX = 19
"""Between the edge of a pane and its text."""


class SpacedText(QPlainTextEdit):
    """Copes with lines of any length. Positions are QTextCursor positions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = MarkLayers()
        self._kept: list[tuple[QTextDocument, SpacedLayout]] = []
        self.grounds: list[Callable[[QPainter], None]] = []
        """What is painted below the text, on the viewport."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)  # the card round it has the ground
        self.setDocument(self.new_document())

    # The text

    def new_document(self) -> QTextDocument:
        """An empty document that can be shown here."""
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setDefaultTextOption(self.document().defaultTextOption())
        layout = SpacedLayout(document, MARGIN_PX)
        document.setDocumentLayout(layout)
        # The bindings take each for the other's owner, and would collect the two of them.
        self._kept.append((document, layout))
        document.setDocumentMargin(MARGIN_PX)
        # To Qt the margin is an edit like any other; the user is to undo none but his own.
        document.clearUndoRedoStacks()
        return document

    def text(self) -> str:
        """The text itself, as Python counts it."""
        return harden(self.document().toRawText())

    def is_blank(self) -> bool:
        """Whether there is nothing but spaces."""
        return self.document().isEmpty() or not self.text().strip()

    def set_text(self, text: str) -> None:
        """Replace the whole text; undo brings the old one back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(soften(clean(text)))
        cursor.setPosition(0)
        self.setTextCursor(cursor)

    # How it looks

    def set_font_size(self, size_pt: int) -> None:
        """Show the text in `size_pt` points."""
        font = self.font()
        font.setPointSize(size_pt)
        self.setFont(font)

    def set_height(self, lines: int) -> None:
        """Be just high enough for so many lines."""
        text_px = lines * self._layout().pitch
        self.setFixedHeight(round(text_px + 2 * self.document().documentMargin()))

    def set_language(self, code: str) -> None:
        """Begin lines where the language with BCP 47 code `code` is read from."""
        from_right = QLocale(code).textDirection() == Qt.LayoutDirection.RightToLeft
        option = self.document().defaultTextOption()
        option.setAlignment(
            Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        )
        self.document().setDefaultTextOption(option)

    def show_marks(self, depth: Depth, owner: object, marks: Marks) -> None:
        """Show `marks` in place of those that `owner` has set at `depth`."""
        if self._marks.put(depth, owner, marks):
            self.setExtraSelections([without_ground(mark) for mark in self._marks.all()])

    def shown_marks(self, depth: Depth, owner: object) -> Marks:
        """The marks that `owner` has set at `depth`."""
        return self._marks.get(depth, owner)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grounds of what is marked fill the lines; the text stands on them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_grounds(painter, self, self._marks.all())
        for paint in self.grounds:
            paint(painter)
        painter.end()
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Lines stand as far apart as the font wants it."""
        if event.type() == QEvent.Type.FontChange:
            self._layout().measure(self.font())
        super().changeEvent(event)

    # Where things are

    def visible_range(self) -> tuple[int, int]:
        """The positions between which the text can be seen."""
        first = last = self.firstVisibleBlock()
        # Asked for the place of a block, Qt adds up the heights of all that are before it.
        end = self.place_of(first).bottom()
        while last.next().isValid() and end <= self.viewport().height():
            last = last.next()
            end += self.blockBoundingRect(last).height()
        return first.position(), last.position() + last.length() - 1

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """The room that the positions `start` … `end` take in each line that can be seen."""
        first, last = self.visible_range()
        start, end = max(start, first), min(end, last)
        found = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            place = self.place_of(block)
            low, high = start - block.position(), end - block.position()
            lines = block.layout()
            for number in range(lines.lineCount()):
                line = lines.lineAt(number)
                a, b = line.textStart(), line.textStart() + line.textLength()
                if max(low, a) < min(high, b):
                    left, right = sorted(_x(line, at) for at in (max(low, a), min(high, b)))
                    top, bottom = self._layout().box(line)
                    box = QRectF(QPointF(left, top), QPointF(right, bottom))
                    found.append(box.translated(place.topLeft()))
            block = block.next()
        return found

    def position_under(self, point: QPointF) -> int | None:
        """The position of the character under `point` of the viewport, if there is one."""
        # To Qt the room above a line belongs to nothing, or to the line before.
        below = QPointF(0, self._layout().pitch / 4)
        for at in (point, point + below, point - below):
            cursor = self.cursorForPosition(at.toPoint())
            # The nearest gap between characters lies at the left or at the right of the mouse.
            for position in (cursor.position(), cursor.position() - 1):
                if position >= cursor.block().position() and self._covers(position, point):
                    return position
        return None

    def bring_into_view(self, position: int) -> None:
        """Scroll until `position` can be seen, if it cannot; the caret stays where it is."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        if self.viewport().rect().contains(self.cursorRect(cursor)):
            return
        caret = self.textCursor()
        self.setTextCursor(cursor)
        self.centerCursor()
        wanted = self.verticalScrollBar().value()
        self.setTextCursor(caret)
        self.verticalScrollBar().setValue(wanted)

    def show_at(self, position: int, y: float) -> None:
        """Scroll until the line of `position` is `y` pixels below the top, as far as one can."""
        block = self.document().findBlock(position)
        self.blockBoundingRect(block)  # lays it out
        found = block.layout().lineForTextPosition(position - block.position())
        line, room = found.lineNumber(), y - self._layout().box(found)[0]
        while room > 0 and block.previous().isValid():
            block = block.previous()
            room -= self.blockBoundingRect(block).height()
            line = 0
        if room < 0:
            line = int(-room / self._layout().pitch)
        self.verticalScrollBar().setValue(block.firstLineNumber() + line)

    @property
    def indent_px(self) -> float:
        """How far a line goes in for each step that it is indented."""
        return self._layout().indent

    @property
    def from_right(self) -> bool:
        """Whether lines begin at the right."""
        alignment = self.document().defaultTextOption().alignment()
        return bool(alignment & Qt.AlignmentFlag.AlignRight)

    def show_end(self) -> None:
        """Scroll to the end; how far that is may be known only when the last lines are laid out."""
        bar = self.verticalScrollBar()
        for _ in range(3):
            bar.setValue(bar.maximum())

    def _covers(self, position: int, point: QPointF) -> bool:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        if cursor.atBlockEnd():
            return False
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        boxes = self.boxes(position, cursor.position())
        return any(
            box.left() <= point.x() <= box.right() and box.top() <= point.y() < box.bottom()
            for box in boxes
        )

    def place_of(self, block: QTextBlock) -> QRectF:
        """Where a block stands in the viewport, from its one side to the other."""
        return self.blockBoundingGeometry(block).translated(self.contentOffset())

    def _layout(self) -> SpacedLayout:
        layout = self.document().documentLayout()
        assert isinstance(layout, SpacedLayout)
        return layout


def _x(line: QTextLine, at: int) -> float:
    """Where a character of a line begins; Qt's stubs do not say what they return."""
    return cast(tuple[float, int], line.cursorToX(at))[0]
