"""The button that says how long a summary is to be."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from s2s_desktop.gui.look.buttons import PillButton
from s2s_desktop.gui.pickers.choice_state import LENGTHS
from s2s_desktop.gui.pickers.choices import Choices


class LengthPill(PillButton):
    """Opens a menu of the lengths."""

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__("", parent, arrow=True)
        self._choices = choices
        self._names = {
            "line": self.tr("One line"),
            "short": self.tr("Short"),
            "long": self.tr("Long"),
        }
        menu, group = QMenu(self), QActionGroup(self)
        self.lengths: dict[str, QAction] = {}
        for length in LENGTHS:
            action = menu.addAction(self._names[length])
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, length=length: choices.choose_length(length))
            self.lengths[length] = action
        self.setMenu(menu)
        self.setToolTip(self.tr("How long the summary is to be"))
        choices.shown.connect(self._show)
        self._show()

    def _show(self) -> None:
        length = self._choices.length
        self.lengths[length].setChecked(True)
        self.setText(self._names[length])
        said = self.tr("Length of the summary: {length}")
        self.setAccessibleName(said.format(length=self._names[length]))
