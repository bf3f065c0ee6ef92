"""A row of pills of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from s2s_desktop.gui.look.buttons import PillButton

_GAP_PX = 6


class SegmentedSwitch(QWidget):
    """Options side by side; arrow keys go from one to the next, Tab to the chosen one alone.

    `changed` carries the id of the option when the user chooses another one.
    """

    changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, PillButton] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP_PX)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.buttonClicked.connect(lambda _: self._tell())
        self._group.buttonToggled.connect(self._lead_focus)
        self._told = ""

    @property
    def chosen(self) -> str:
        """The id of the chosen option; empty while there are none."""
        checked = self._group.checkedButton()
        return next((key for key, button in self._buttons.items() if button is checked), "")

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these ids with their labels, which may have mnemonics; the chosen one stays."""
        chosen = self.chosen
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self._buttons = {key: self._make(label) for key, label in options}
        if self._buttons:
            self.choose(chosen if chosen in self._buttons else next(iter(self._buttons)))

    def choose(self, key: str) -> None:
        """Choose an option, without telling it as a change. Raises KeyError."""
        self._buttons[key].setChecked(True)
        self._told = key

    def button(self, key: str) -> PillButton:
        """The pill of an option, for a tool tip or a mark. Raises KeyError."""
        return self._buttons[key]

    def _make(self, label: str) -> PillButton:
        button = PillButton(label)
        button.setCheckable(True)
        button.setAutoExclusive(True)  # what makes it a radio button to screen readers
        self._group.addButton(button)
        self._layout.addWidget(button)
        return button

    def _lead_focus(self, button: QAbstractButton, checked: bool) -> None:
        if checked:
            self.setFocusProxy(button)

    def _tell(self) -> None:
        if self.chosen != self._told:
            self._told = self.chosen
            self.changed.emit(self._told)
