"""The two panes of text: plain text only, and the word under the mouse is known."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from s2s_desktop.gui.marks.mark_layers import Depth, MarkLayers, Marks
from s2s_desktop.gui.text.soft_lines import clean, harden, soften

_MARGIN_PX = 14
FONT_SIZES_PT = (6, 72)
"""The smallest and the largest that a text may be shown in."""


class TextPane(QPlainTextEdit):
    """A pane of plain text that copes with lines of any length.

    Positions are QTextCursor positions; None stands for no character. `pointed` follows
    the mouse, `clicked` is a press and release without a selection, `caret_moved` comes
    when a key has moved the caret.
    """

    pointed = Signal(object)
    clicked = Signal(object)
    caret_moved = Signal(int)
    zoom_asked = Signal(int)  # steps: 1 larger, -1 smaller

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointed: int | None = None
        self._marks = MarkLayers()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN_PX)
        # To Qt the margin is an edit like any other; the user is to undo none but his own.
        self.document().clearUndoRedoStacks()
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)

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

    def set_font_size(self, size_pt: int) -> None:
        """Show the text in `size_pt` points."""
        font = self.font()
        font.setPointSize(size_pt)
        self.setFont(font)

    def set_height(self, lines: int) -> None:
        """Be just high enough for so many lines."""
        text_px = lines * self.fontMetrics().lineSpacing()
        self.setFixedHeight(text_px + round(2 * self.document().documentMargin()))

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
            self.setExtraSelections(self._marks.all())

    def shown_marks(self, depth: Depth, owner: object) -> Marks:
        """The marks that `owner` has set at `depth`."""
        return self._marks.get(depth, owner)

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

    def position_under(self, point: QPointF) -> int | None:
        """The position of the character under `point` of the viewport, if there is one."""
        selection = point.toPoint()
        cursor = self.cursorForPosition(selection)
        # The nearest gap between characters lies at the left or at the right of the mouse.
        for position in (cursor.position(), cursor.position() - 1):
            if position >= cursor.block().position() and self._covers(
                position, selection.x(), selection.y()
            ):
                return position
        return None

    def _covers(self, position: int, x: int, y: int) -> bool:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        here = self.cursorRect(cursor)
        if cursor.atBlockEnd() or not here.top() <= y <= here.bottom():
            return False
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        there = self.cursorRect(cursor)
        if there.top() != here.top():
            return False
        left, right = sorted((here.left(), there.left()))
        return left <= x <= right

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the text without soft breaks, and nothing but text."""
        data = QMimeData()
        data.setText(harden(self.textCursor().selectedText()))
        return data

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which character the mouse points at."""
        super().mouseMoveEvent(event)
        dragging = event.buttons() != Qt.MouseButton.NoButton
        self._point_at(None if dragging else self.position_under(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say which character was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.clicked.emit(self.position_under(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say where a key has moved the caret."""
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            self.caret_moved.emit(self.textCursor().position())

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse points at nothing here any more."""
        super().leaveEvent(event)
        self._point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the size of the font, of both panes."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _point_at(self, position: int | None) -> None:
        if position != self._pointed:
            self._pointed = position
            self.pointed.emit(position)


class SourcePane(TextPane):
    """Where the user types. Files are not inserted but announced: `files_given` has paths."""

    files_given = Signal(list)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste, always as plain text; files that were copied are announced."""
        files = [path for path in local_files(source) if path.is_file()]
        if files:
            self.files_given.emit(files)
            return
        self.textCursor().insertText(soften(clean(source.text())))
        self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, and files."""
        return source.hasText() or source.hasUrls()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if not _accept_files(event):
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files are welcome everywhere in the pane."""
        if not _accept_files(event):
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Announce files; text is inserted where it was dropped."""
        files = local_files(event.mimeData())
        if not files:
            super().dropEvent(event)
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.files_given.emit(files)


class TargetPane(TextPane):
    """Where the result grows; it is read, selected and copied, never edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )


def local_files(data: QMimeData) -> list[Path]:
    """The files that are dragged or pasted."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _accept_files(event: QDropEvent) -> bool:
    if not local_files(event.mimeData()):
        return False
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True
