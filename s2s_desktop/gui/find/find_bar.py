"""The bar below the texts that finds and replaces in one of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from s2s_desktop.gui.find.hits import Hits
from s2s_desktop.gui.find.query import Query
from s2s_desktop.gui.look.buttons import IconButton, TextButton
from s2s_desktop.gui.look.labels import CutLabel
from s2s_desktop.gui.look.segmented import SegmentedSwitch
from s2s_desktop.gui.notices.announcing import announce
from s2s_desktop.gui.text.text_panes import TextPane

_FIELD_PX = 240
_GAP_PX = 8
_EDGE_PX = 20
_SOURCE, _TARGET = "source", "target"


class FindBar(QWidget):
    """Finds as one types, onwards with Return, backwards with Shift+Return; Esc closes.

    The switch says which text is searched. Replacing is possible where the text can be edited.
    """

    closed = Signal()

    def __init__(self, source: TextPane, target: TextPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits = {_SOURCE: Hits(source, self), _TARGET: Hits(target, self)}
        self.field = QLineEdit()
        self.case_button = IconButton("case-sensitive", self.tr("Match case"))
        self.words_button = IconButton("whole-word", self.tr("Whole words"))
        self.outcome = CutLabel()
        self.previous_button = IconButton("chevron-up", self.tr("Previous match"))
        self.next_button = IconButton("chevron-down", self.tr("Next match"))
        self.close_button = IconButton("x", self.tr("Close the find bar"))
        self.replacement = QLineEdit()
        self.replace_button = TextButton(self.tr("Replace"))
        self.replace_all_button = TextButton(self.tr("Replace all"))
        self.switch = SegmentedSwitch(self.tr("Text that is searched"))
        self.switch.set_options([(_SOURCE, self.tr("Source")), (_TARGET, self.tr("Translation"))])
        self._name_controls()
        self._arrange()
        self._connect()
        self.hide()

    def open_for(self, pane: TextPane, replacing: bool = False) -> None:
        """Find in `pane`, beginning with what is selected there; or go on to replace it."""
        self._show_names()
        self.switch.choose(_SOURCE if pane is self._hits[_SOURCE].pane else _TARGET)
        selected = pane.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.field.setText(selected)
        self.show()
        self._search_elsewhere()
        field = self.replacement if replacing and self.field.text() else self.field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    @Slot()
    def find_next(self) -> None:
        """Go to the next match, round the end of the text."""
        round_the_end = self._searched().go(forwards=True)
        self._tell(self.tr("{index} of {count}, from the top") if round_the_end else "")

    @Slot()
    def find_previous(self) -> None:
        """Go to the match before, round the beginning of the text."""
        round_the_end = self._searched().go(forwards=False)
        self._tell(self.tr("{index} of {count}, from the end") if round_the_end else "")

    @Slot()
    def replace(self) -> None:
        """Replace the match that is selected, and go to the next."""
        if self.replace_button.isEnabled():
            self._current.replace(self.replacement.text())
            self._tell()

    @Slot()
    def replace_all(self) -> None:
        """Replace all matches in the text, as one step of undo."""
        count = self._current.replace_all(self.replacement.text())
        self._say(self.tr("%n replaced", "", count))

    @Slot()
    def close_bar(self) -> None:
        """Hide, and go back to the text."""
        for hits in self._hits.values():
            hits.seek(Query(""))
        self.hide()
        self._current.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Esc is ours while the focus is in the bar, ahead of shortcuts of the window."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return finds, or replaces where one says with what; Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.find_previous()
        elif self.replacement.hasFocus():
            self.replace()
        else:
            self.find_next()

    @property
    def _current(self) -> Hits:
        return self._hits[self.switch.chosen]

    def _searched(self) -> Hits:
        """The hits in the current text; when the bar is closed they are sought but not marked."""
        if self.isHidden():
            self._current.seek(self._query(), marked=False)
        return self._current

    def _query(self) -> Query:
        return Query(self.field.text(), self.case_button.isChecked(), self.words_button.isChecked())

    def _name_controls(self) -> None:
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Text to find"))
        self.field.setClearButtonEnabled(True)
        self.replacement.setPlaceholderText(self.tr("Replace with"))
        self.replacement.setAccessibleName(self.tr("What to replace it with"))
        self.previous_button.setToolTip(self.tr("Previous match (Shift+Return)"))
        self.next_button.setToolTip(self.tr("Next match (Return)"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        for button in (self.case_button, self.words_button):
            button.setCheckable(True)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(_EDGE_PX, _GAP_PX, _EDGE_PX, _GAP_PX)
        grid.setSpacing(_GAP_PX)
        grid.addWidget(self.field, 0, 0)
        grid.addWidget(self.replacement, 1, 0)
        grid.addLayout(_row(self.case_button, self.words_button, self.outcome), 0, 1)
        grid.addLayout(_row(self.replace_button, self.replace_all_button, None), 1, 1)
        steps = self.previous_button, self.next_button, self.close_button
        grid.addLayout(_row(None, *steps), 0, 2)
        grid.addLayout(_row(None, self.switch), 1, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for field in (self.field, self.replacement):
            field.setMaximumWidth(_FIELD_PX)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._search_from_here)
        for option in (self.case_button, self.words_button):
            option.toggled.connect(self._search_from_here)
        self.switch.changed.connect(self._search_elsewhere)
        for hits in self._hits.values():
            hits.changed.connect(self._text_changed)
        done: tuple[tuple[IconButton | TextButton, Callable[[], None]], ...] = (
            (self.previous_button, self.find_previous),
            (self.next_button, self.find_next),
            (self.close_button, self.close_bar),
            (self.replace_button, self.replace),
            (self.replace_all_button, self.replace_all),
        )
        for button, slot in done:
            button.clicked.connect(slot)

    def _show_names(self) -> None:
        """What the target holds is a translation or a summary."""
        self.switch.button(_TARGET).setText(self._hits[_TARGET].pane.accessibleName())

    @Slot()
    def _search_from_here(self) -> None:
        self._current.seek(self._query())
        if self.field.text():
            self._current.go_from_here()
        self._tell()

    @Slot()
    def _search_elsewhere(self) -> None:
        for hits in self._hits.values():
            hits.seek(self._query() if hits is self._current else Query(""))
        self._tell()

    @Slot()
    def _text_changed(self) -> None:
        if self.sender() is self._current:
            self._tell()

    def _tell(self, pattern: str = "") -> None:
        """Say which hit of how many is selected."""
        hits = self._current
        count, at = len(hits), hits.at
        editable = not hits.pane.isReadOnly()
        self.replacement.setEnabled(editable)
        self.replace_button.setEnabled(editable and count > 0)
        self.replace_all_button.setEnabled(editable and count > 0)
        if not self.field.text():
            said = ""
        elif not count:
            said = self.tr("Not found")
        elif at is None:
            said = self.tr("%n match(es)", "", count)
        else:
            said = (pattern or self.tr("{index} of {count}")).format(
                index=self.locale().toString(at + 1), count=self.locale().toString(count)
            )
        self._say(said)

    def _say(self, text: str) -> None:
        if text == self.outcome.full_text:
            return
        self.outcome.show_text(text)
        announce(self.field, text)


def _row(*items: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None takes the room that is left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP_PX // 2)
    for item in items:
        if item is None:
            row.addStretch(1)
        else:
            row.addWidget(item)
    return row
