"""The user's choices while the window is open; whoever changes one says so here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from s2s_desktop import settings
from s2s_desktop.settings import Settings


class KeptSettings(QObject):
    """Holds the present settings. `changed` carries them after each change."""

    changed = Signal(object)

    def __init__(self, stored: Settings, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._value = stored
        self._path = path

    @property
    def value(self) -> Settings:
        """As they are now."""
        return self._value

    def take(self, value: Settings) -> None:
        """Take `value` for all of them."""
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def save(self) -> None:
        """Write them to their file. Raises UserError when that cannot be done."""
        settings.save(self._value, self._path)
