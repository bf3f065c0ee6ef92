"""Undo and Redo: of the text that has the focus, and of what changed the whole window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QMenu

from s2s_desktop.gui.commands.window_steps import WindowSteps
from s2s_desktop.gui.editing.target_editing import TargetEditing
from s2s_desktop.gui.window.parts import WindowParts

_QTS_OWN = {"edit-undo", "edit-redo"}


class UndoCommands(QObject):
    """Knows whose turn it is: a text goes first with what was done in it since the last step of
    the whole window."""

    def __init__(self, parts: WindowParts, editing: TargetEditing) -> None:
        super().__init__(parts.window)
        self._do = parts.commands
        self._steps: WindowSteps = parts.steps
        self._editing = editing
        self._in_target = False  # is where the focus was last
        self._source, self._target = parts.workspace.source, parts.workspace.target
        self._do.undo.triggered.connect(self.undo)
        self._do.redo.triggered.connect(self.redo)
        self._source.undoAvailable.connect(self._refresh)
        self._source.redoAvailable.connect(self._refresh)
        self._steps.changed.connect(self._refresh)
        editing.changed.connect(self._refresh)
        for pane in (self._source, self._target):
            pane.menu_opening.connect(self._menu_opening)
            pane.installEventFilter(self)
        self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Each text has its own to undo."""
        if event.type() == QEvent.Type.FocusIn:
            self._in_target = watched is self._target
            self._refresh()
        return super().eventFilter(watched, event)

    @Slot()
    def undo(self) -> None:
        """Undo what was done last."""
        if self._in_target and self._editing.can_undo:
            self._editing.undo()
        elif self._steps.can_undo:
            self._steps.undo()
        elif not self._in_target:
            self._source.undo()

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        if self._in_target and self._editing.can_redo:
            self._editing.redo()
        elif self._steps.can_redo:
            self._steps.redo()
        elif not self._in_target:
            self._source.redo()

    @Slot()
    def _refresh(self) -> None:
        document, editing, steps = self._source.document(), self._editing, self._steps
        undo = editing.can_undo if self._in_target else document.isUndoAvailable()
        redo = editing.can_redo if self._in_target else document.isRedoAvailable()
        self._do.undo.setEnabled(undo or steps.can_undo)
        self._do.redo.setEnabled(redo or steps.can_redo)

    @Slot(object, object)
    def _menu_opening(self, menu: QMenu, _position: object) -> None:
        """Qt's own entries know nothing but one text."""
        own = [action for action in menu.actions() if action.objectName() in _QTS_OWN]
        for action in own:
            menu.removeAction(action)
        first = next(iter(menu.actions()), None)
        if first is not None:
            menu.insertActions(first, [self._do.undo, self._do.redo])
