"""What can be done with the entries that are selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from s2s_desktop.history.search import Listed


class EntryActions(QObject):
    """The actions of the list, in its context menu and by keys while it has the focus."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.open = self._make(self.tr("&Open"), "")
        self.star = self._make(self.tr("&Star"), "Ctrl+D")
        self.rename = self._make(self.tr("Re&name"), "F2")
        self._line()
        self.copy_result = self._make(self.tr("Copy &Result"), "Ctrl+C")
        self.copy_text = self._make(self.tr("Copy &Text"), "")
        self.copy_both = self._make(self.tr("Copy &Both"), "")
        self.export = self._make(self.tr("&Export…"), "Ctrl+S")
        self._line()
        self.delete = self._make(self.tr("&Delete"), "Del")
        self.undo_delete = self._make(self.tr("&Undo Deletion"), "Ctrl+Z")
        self.undo_delete.setEnabled(False)
        self.follow([])

    def follow(self, chosen: Sequence[Listed]) -> None:
        """Fit what is selected now."""
        one = len(chosen) == 1
        for action in (self.open, self.rename):
            action.setEnabled(one)
        for action in (self.copy_result, self.copy_text, self.copy_both, self.export, self.delete):
            action.setEnabled(bool(chosen))
        self.star.setEnabled(bool(chosen))
        starred = bool(chosen) and all(entry.starred for entry in chosen)
        self.star.setText(self.tr("Take the &Star Away") if starred else self.tr("&Star"))

    def _make(self, text: str, keys: str) -> QAction:
        action = QAction(text, self._view)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._view.addAction(action)
        return action

    def _line(self) -> None:
        line = QAction(self._view)
        line.setSeparator(True)
        self._view.addAction(line)
