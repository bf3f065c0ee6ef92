"""A pane of text: what is under the mouse is known, and what the user does there is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from s2s_desktop.gui.look.plain_text import plain_tip
from s2s_desktop.gui.text.soft_lines import clean, harden, soften
from s2s_desktop.gui.text.spaced_text import SpacedText

FONT_SIZES_PT = (6, 72)
"""The smallest and the largest that a text may be shown in."""
_CTRL = Qt.KeyboardModifier.ControlModifier


class TextPane(SpacedText):
    """Says where the user points, clicks and goes.

    Positions are QTextCursor positions; None stands for no character. `pointed` follows
    the mouse, `clicked` is a press and release without a selection, `pin_asked` one with
    Ctrl held, `caret_moved` comes when a key has moved the caret. `menu_opening` carries the
    context menu and the position that it is for, so that others add to it.
    """

    pointed = Signal(object)
    clicked = Signal(object)
    pin_asked = Signal(object)
    caret_moved = Signal(int)
    menu_opening = Signal(object, object)
    zoom_asked = Signal(int)  # steps: 1 larger, -1 smaller

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointed: int | None = None
        self.tips: list[Callable[[int], str]] = []
        """What there is to say about a position; the first that says something is shown."""
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def write_over(self, ranges: Sequence[tuple[int, int]], text: str) -> None:
        """Write `text` over each of the ranges, as one step of undo."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end in reversed(ranges):  # those before keep their places
            write_at(self.document(), start, end, text)
        cursor.endEditBlock()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the text without soft breaks, and nothing but text."""
        data = QMimeData()
        data.setText(harden(self.textCursor().selectedText()))
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Ctrl a press is for the word and leaves the caret."""
        if not _pins(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which character the mouse points at."""
        super().mouseMoveEvent(event)
        dragging = event.buttons() != Qt.MouseButton.NoButton
        self._point_at(None if dragging else self.position_under(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say which character was clicked, and whether it is to be pinned."""
        if _pins(event):
            self.pin_asked.emit(self.position_under(event.position()))
            return
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.clicked.emit(self.position_under(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual entries, and what others know about the place; by a key, about the caret."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        position = (
            self.textCursor().position()
            if by_key
            else self.position_under(QPointF(event.pos() - self.viewport().pos()))
        )
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_opening.emit(menu, position)
        below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        menu.popup(below if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say where a key has moved the caret."""
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            self.caret_moved.emit(self.textCursor().position())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what there is to say about the place under the mouse."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        position = self.position_under(QPointF(event.pos()))
        said = (tip(position) for tip in self.tips) if position is not None else ()
        QToolTip.showText(event.globalPos(), plain_tip(next(filter(None, said), "")), self)
        return True

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's, which knows more than this text, if it has them."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(
            QKeySequence.StandardKey.Redo
        ):
            event.ignore()
            return False
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse points at nothing here any more."""
        super().leaveEvent(event)
        self._point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the size of the font, of both panes."""
        if event.modifiers() & _CTRL:
            if event.angleDelta().y():
                self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _point_at(self, position: int | None) -> None:
        if position != self._pointed:
            self._pointed = position
            self.pointed.emit(position)


def write_at(document: QTextDocument, start: int, end: int, text: str) -> None:
    """Write `text` over the positions `start` … `end`, as a hand would."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(soften(clean(text)))


def _pins(event: QMouseEvent) -> bool:
    return event.button() == Qt.MouseButton.LeftButton and bool(event.modifiers() & _CTRL)
