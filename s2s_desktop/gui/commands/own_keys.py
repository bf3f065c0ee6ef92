"""The keys of the actions: the usual ones, or those that the user gave them instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from s2s_desktop.gui.commands.actions import tell_keys
from s2s_desktop.gui.window.kept_settings import KeptSettings
from s2s_desktop.settings import Settings

_WRITING_KEYS = ("Space", "Tab", "Backtab", "Return", "Enter", "Backspace", "Del")


class OwnKeys(QObject):
    """`actions` are by their names; the setting is `Settings.own_keys`."""

    def __init__(self, actions: Mapping[str, QAction], kept: KeptSettings, parent: QObject) -> None:
        super().__init__(parent)
        self.actions = actions
        self._kept = kept
        self._usual = {name: action.shortcuts() for name, action in actions.items()}
        self._apply(kept.value)
        kept.changed.connect(self._apply)

    def is_changed(self, name: str) -> bool:
        """Whether an action has other keys than usual."""
        return self.actions[name].shortcuts() != self._usual[name]

    def user_of(self, keys: QKeySequence) -> str | None:
        """The name of the action that has these keys."""
        if keys.isEmpty():
            return None
        used = (name for name, action in self.actions.items() if keys in action.shortcuts())
        return next(used, None)

    def with_keys(self, name: str, keys: QKeySequence) -> tuple[str, ...]:
        """The setting, with `keys` for an action."""
        written = keys.toString(QKeySequence.SequenceFormat.PortableText)
        return (*self.with_usual(name), f"{name}={written}")

    def with_usual(self, name: str) -> tuple[str, ...]:
        """The setting, without keys of its own for an action."""
        return tuple(e for e in self._kept.value.own_keys if not e.startswith(f"{name}="))

    def remember(self, own_keys: tuple[str, ...]) -> None:
        """Take the setting; actions have their keys at once."""
        self._kept.take(replace(self._kept.value, own_keys=own_keys))

    def _apply(self, settings: Settings) -> None:
        own = dict(_parsed(settings.own_keys))
        for name, action in self.actions.items():
            keys = [own[name]] if name in own else self._usual[name]
            keys = [sequence for sequence in keys if not sequence.isEmpty()]
            if keys != action.shortcuts():
                action.setShortcuts(keys)
                tell_keys(action)


def types_a_letter(keys: QKeySequence) -> bool:
    """Whether a text would lose these keys, because they write something in it."""
    if keys.isEmpty():
        return False
    # Shift may be held, other keys that are held have names in English too.
    written = keys.toString(QKeySequence.SequenceFormat.PortableText).removeprefix("Shift+")
    return len(written) == 1 or written in _WRITING_KEYS


def _parsed(own_keys: Iterable[str]) -> Iterable[tuple[str, QKeySequence]]:
    for entry in own_keys:
        name, _, written = entry.partition("=")
        yield name, QKeySequence(written, QKeySequence.SequenceFormat.PortableText)
