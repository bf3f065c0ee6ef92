"""The target is a text of the user's: edited, undone, set back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from s2s_desktop.gui.editing.edit_history import EditHistory
from s2s_desktop.gui.editing.result_edits import Changes
from s2s_desktop.gui.editing.user_text import SegmentText
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.common_ends import common_ends
from s2s_desktop.gui.text.offset_map import units
from s2s_desktop.gui.text.text_panes import TargetPane


class TargetEditing(QObject):
    """Lets the user write into the target wherever nothing is being written by the engine.

    `changed` is emitted when something else can be undone.
    """

    changed = Signal()

    def __init__(self, view: ResultView, target: TargetPane) -> None:
        super().__init__(target)
        self._view = view
        self._target = target
        self._history = EditHistory()
        self._earlier = EditHistory()  # of the result before, until all sentences are there
        self._result: Result | None = None
        self._joined = 0  # so many changes of what is one step have been made
        self._joining = False
        target.document().contentsChange.connect(self._document_changed)
        target.selectionChanged.connect(self._allow)
        target.cursorPositionChanged.connect(self._allow)
        target.menu_opening.connect(self._menu_opening)
        target.several_changes.connect(self._join)
        view.updated.connect(self._follow)

    @property
    def can_undo(self) -> bool:
        """Whether something that was done to the target can be undone."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something that was undone can be done again."""
        return self._history.can_redo

    @Slot()
    def undo(self) -> None:
        """Undo what was done to the target last."""
        if self.can_undo:
            self._write(self._history.undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        if self.can_redo:
            self._write(self._history.redo())

    def set_back(self, *indices: int) -> None:
        """Let segments say again what the model has said; one step of undo."""
        if self._result is None:
            return
        edits = self._result.edits
        self.change({index: (edits.said(index), edits.of_model(index)) for index in indices})

    def change(self, changes: Changes) -> None:
        """Let segments say something else; one step of undo."""
        if changes:
            self._history.add(changes)
            self._write(changes)

    def write_over(self, index: int, text: str) -> None:
        """Let segment `index` say `text`; one step of undo."""
        if self._result is not None:
            before = self._result.edits.said(index)
            changes = {index: (before, SegmentText(before.lead, text))}
            self._history.add(changes)
            self._write(changes)

    def write_live(self, index: int, text: str, caret: int) -> None:
        """Let segment `index` say `text` for now, with the caret behind so many characters of it;
        no step of undo before `settle`."""
        if self._result is None:
            return
        with self._view.written_by_program():
            lead = self._result.edits.said(index).lead
            self._result.edits.write(index, SegmentText(lead, text))
        self._put_caret(self._result.segment_ranges(index)[1][0] + units(text[:caret]))
        self._view.updated.emit()

    def settle(self, index: int, before: SegmentText) -> None:
        """What was written into segment `index` since it said `before` is one step of undo."""
        now = before if self._result is None else self._result.edits.said(index)
        if now != before:
            self._history.add({index: (before, now)})
            self.changed.emit()

    def _write(self, changes: Changes) -> None:
        """Let each segment say what it says after `changes`, and put the caret there."""
        if self._result is None or not changes:
            return
        with self._view.written_by_program():
            for index, (_, now) in changes.items():
                self._result.edits.write(index, now)
        first = min(changes)
        start = self._result.start_of_lead(first)
        self._put_caret(start + units(_changed_until(*changes[first])))
        self._view.updated.emit()
        self.changed.emit()

    def _put_caret(self, position: int) -> None:
        caret = QTextCursor(self._target.document())
        caret.setPosition(position)
        self._target.setTextCursor(caret)

    @Slot(int, int, int)
    def _document_changed(self, position: int, removed: int, added: int) -> None:
        if self._view.writing or self._view.shown is None:
            return
        changes = self._view.shown.edits.taken(position, removed)
        if changes:
            self._history.record(changes, position, removed, added, joined=self._joined > 0)
            self._joined += self._joining
            self._view.updated.emit()
            self.changed.emit()

    @Slot(bool)
    def _join(self, begins: bool) -> None:
        """What is changed until further notice is one step."""
        self._joining = begins
        self._joined = 0

    @Slot()
    def _follow(self) -> None:
        """Another result is shown: what was done to sentences that are kept can be undone."""
        shown = self._view.shown
        if shown is not self._result:
            self._result = shown
            self._earlier = self._history
            self._history = EditHistory()
            self.changed.emit()
        if shown is not None and shown.over and self._earlier.can_undo:
            self._history.precede(self._earlier, shown.edits.carried.moved)
            self._earlier = EditHistory()
            self.changed.emit()
        self._allow()

    @Slot()
    def _allow(self) -> None:
        """Writing is possible where nothing else is being written."""
        shown, caret = self._view.shown, self._target.textCursor()
        self._target.set_editable(
            shown is not None
            and not shown.is_written_at(caret.selectionStart(), caret.selectionEnd())
        )

    @Slot(object, object)
    def _menu_opening(self, menu: QMenu, position: int | None) -> None:
        shown = self._view.shown
        if shown is None or not len(shown.edits):
            return
        menu.addSeparator()
        index = None if position is None else shown.index_at_target(position)
        if index is not None and index in shown.edits:
            back = QAction(self.tr("Set &Back This Sentence"), menu)
            back.triggered.connect(lambda: self.set_back(index))
            menu.addAction(back)
        all_back = QAction(self.tr("Set Back All &Edits"), menu)
        all_back.triggered.connect(lambda: self.set_back(*shown.edits.indices()))
        menu.addAction(all_back)


def _changed_until(before: SegmentText, now: SegmentText) -> str:
    """What stands there now, up to where the change ends."""
    old, new = before.lead + before.text, now.lead + now.text
    return new[: len(new) - common_ends(old, new)[1]]
