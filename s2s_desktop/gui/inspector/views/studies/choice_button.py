"""A flat button that names what is chosen, and opens a menu of what may be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from s2s_desktop.gui.look.buttons import TextButton

_LEAST_CHARACTERS = 8
Key = TypeVar("Key", bound=str)


class ChoiceButton(TextButton, Generic[Key]):
    """`chosen` comes when the user has chosen something else."""

    chosen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(arrow=True)
        self.key: Key | None = None
        self.least_characters = _LEAST_CHARACTERS
        self._choices: tuple[tuple[Key, str], ...] = ()
        self._name = name
        self.menu_of_choices = QMenu(self)
        self.setMenu(self.menu_of_choices)

    def offer(self, choices: Sequence[tuple[Key, str]]) -> None:
        """Let these be chosen, by what they are called in the menu; the first one is, unless the
        present one is among them."""
        if tuple(choices) == self._choices:
            return
        self._choices = tuple(choices)
        if self.key not in dict(choices):
            self.key = choices[0][0] if choices else None
        self._fill()

    def choose(self, key: Key) -> None:
        """Choose, as a user does."""
        self.key = key
        self._fill()
        self.chosen.emit()

    def _fill(self) -> None:
        self.menu_of_choices.clear()
        group = QActionGroup(self.menu_of_choices)
        for key, title in self._choices:
            action = self.menu_of_choices.addAction(title)
            action.setCheckable(True)
            action.setChecked(key == self.key)
            group.addAction(action)
            action.triggered.connect(lambda _=False, key=key: self.choose(key))
        title = dict(self._choices).get(self.key, "") if self.key is not None else ""
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(f"{self._name}: {title}")
