"""Finds text in the pane that was used last."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from s2s_desktop.gui.look.icons import line_icon
from s2s_desktop.gui.look.plain_text import PlainLabel

_FIELD_PX = 260


class FindBar(QWidget):
    """Finds as one types, onwards with Return, backwards with Shift+Return; Esc closes."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane: QPlainTextEdit | None = None
        self.field = QLineEdit()
        self.previous_button = QToolButton()
        self.next_button = QToolButton()
        self.close_button = QToolButton()
        self.outcome = PlainLabel()
        self._name_controls()
        self._arrange()
        self.field.textEdited.connect(self._find_from_start_of_match)
        self.previous_button.clicked.connect(self.find_previous)
        self.next_button.clicked.connect(self.find_next)
        self.close_button.clicked.connect(self.close_bar)
        self.hide()

    def open_for(self, pane: QPlainTextEdit) -> None:
        """Find in `pane`, beginning with what is selected there."""
        self._pane = pane
        selected = pane.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.field.setText(selected)
        self.outcome.clear()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def find_next(self) -> None:
        """Go to the next match, round the end of the text."""
        self._find(QTextDocument.FindFlag(0))

    def find_previous(self) -> None:
        """Go to the match before, round the beginning of the text."""
        self._find(QTextDocument.FindFlag.FindBackward)

    def close_bar(self) -> None:
        """Hide and go back to the text."""
        self.hide()
        if self._pane is not None:
            self._pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Esc is ours while the field has the focus, ahead of shortcuts of the window."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return finds, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.find_previous() if backwards else self.find_next()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take over the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _name_controls(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the text"))
        self.field.setAccessibleName(self.tr("Text to find"))
        self.field.setClearButtonEnabled(True)
        self.previous_button.setToolTip(self.tr("Previous match (Shift+Return)"))
        self.previous_button.setAccessibleName(self.tr("Previous match"))
        self.next_button.setToolTip(self.tr("Next match (Return)"))
        self.next_button.setAccessibleName(self.tr("Next match"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close the find bar"))
        self.outcome.setAccessibleName(self.tr("Outcome of the search"))
        self._draw_icons()

    def _draw_icons(self) -> None:
        icons = (
            (self.previous_button, "chevron-up"),
            (self.next_button, "chevron-down"),
            (self.close_button, "x"),
        )
        for button, name in icons:
            button.setIcon(line_icon(name, self.palette()))
            button.setAutoRaise(True)

    def _arrange(self) -> None:
        self.field.setMaximumWidth(_FIELD_PX)
        self.outcome.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 10, 6)
        for widget in (
            self.field,
            self.previous_button,
            self.next_button,
            self.outcome,
            self.close_button,
        ):
            row.addWidget(widget)

    def _find_from_start_of_match(self) -> None:
        if self._pane is not None:
            cursor = self._pane.textCursor()
            cursor.setPosition(cursor.selectionStart())
            self._pane.setTextCursor(cursor)
        self.find_next()

    def _find(self, flags: QTextDocument.FindFlag) -> None:
        text = self.field.text()
        self.outcome.clear()
        if self._pane is None or not text or self._pane.find(text, flags):
            return
        before = self._pane.textCursor()
        backwards = bool(flags & QTextDocument.FindFlag.FindBackward)
        self._pane.moveCursor(_edge(backwards))
        if self._pane.find(text, flags):
            self.outcome.setText(self.tr("Went round to the other end"))
        else:
            self._pane.setTextCursor(before)
            self.outcome.setText(self.tr("Not found"))


def _edge(backwards: bool) -> QTextCursor.MoveOperation:
    return QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start
