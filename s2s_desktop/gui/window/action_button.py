"""A push button that does what an action does, and is enabled when the action is."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from s2s_desktop.gui.look.mnemonics import without_mnemonic

_DARKER_PERCENT = 160
"""The style draws a button lighter than its colour, and its white letters must be read."""


class ActionButton(QPushButton):
    """`primary` sets the one button apart that people look for.

    It has no mnemonic of its own, because the action has keys.
    """

    def __init__(
        self, action: QAction, parent: QWidget | None = None, primary: bool = False
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._primary = primary
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        """Keep apart from the others in another palette too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._colour()

    def _follow(self) -> None:
        text = without_mnemonic(self._action.text())
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())

    def _colour(self) -> None:
        if not self._primary:
            return
        palette = QPalette(self.window().palette())
        group = QPalette.ColorGroup
        for state in (group.Active, group.Inactive):
            ground = palette.color(QPalette.ColorRole.Highlight).darker(_DARKER_PERCENT)
            palette.setColor(state, QPalette.ColorRole.Button, ground)
            palette.setColor(
                state,
                QPalette.ColorRole.ButtonText,
                palette.color(QPalette.ColorRole.HighlightedText),
            )
        self.setPalette(palette)
