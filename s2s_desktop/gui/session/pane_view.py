"""Where the user is in a text: caret, selection, and what stands at the top."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit


@dataclass(frozen=True)
class PaneView:
    """Positions in the document; `top` is that of the first line that can be seen."""

    anchor: int = 0
    caret: int = 0
    top: int = 0


def view_of(pane: QPlainTextEdit) -> PaneView:
    """Where the user is in `pane`."""
    cursor = pane.textCursor()
    top = 0
    if pane.verticalScrollBar().value():
        top = pane.cursorForPosition(QPoint(0, 1)).position()
    return PaneView(cursor.anchor(), cursor.position(), top)


def show_view(pane: QPlainTextEdit, view: PaneView) -> None:
    """Put the user there again; what lies behind the end is at the end."""
    end = pane.document().characterCount() - 1
    cursor = pane.textCursor()
    cursor.setPosition(min(view.anchor, end))
    cursor.setPosition(min(view.caret, end), QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    if pane.isVisible():
        _scroll(pane, view.top)
    else:  # how wide the lines are is known once the window is shown
        QTimer.singleShot(0, pane, lambda: _scroll(pane, view.top))


def _scroll(pane: QPlainTextEdit, top: int) -> None:
    cursor = QTextCursor(pane.document())
    cursor.setPosition(min(top, pane.document().characterCount() - 1))
    block = cursor.block()
    pane.document().documentLayout().blockBoundingRect(block)  # its lines are laid out
    line = block.layout().lineForTextPosition(cursor.positionInBlock())
    within = line.lineNumber() if line.isValid() else 0
    pane.verticalScrollBar().setValue(block.firstLineNumber() + within)
