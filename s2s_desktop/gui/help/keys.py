"""What keys and mouse do, by the place where they do it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow, QMenu, QWidget

from s2s_desktop.gui.look.mnemonics import plain_name
from s2s_desktop.gui.translated import tr

_Widget = TypeVar("_Widget", bound=QWidget)


@dataclass(frozen=True)
class Key:
    """Keys or a gesture, and what they do; both in the language of the window."""

    what: str
    keys: str


@dataclass(frozen=True)
class KeyGroup:
    """The keys of one place: a menu, a text, the panel."""

    place: str
    keys: tuple[Key, ...]


def all_keys(window: QMainWindow) -> list[KeyGroup]:
    """What can be done in `window`, as it is at present."""
    groups = [
        *of_menus(window),
        of_texts(),
        of_alignment(),
        of_find_bar(),
        of_history(),
        of_letters(window),
    ]
    return [group for group in groups if group.keys]


def of_menus(window: QMainWindow) -> Iterator[KeyGroup]:
    """The shortcuts in each menu; what others in the window's menus have none of is left out."""
    for title in window.menuBar().actions():
        menu = title.menu()
        if isinstance(menu, QMenu):
            keys = (Key(plain_name(a.text()), shown_keys(a)) for a in _entries(menu))
            yield KeyGroup(plain_name(title.text()), tuple(key for key in keys if key.keys))


def of_texts() -> KeyGroup:
    """In both texts."""
    return KeyGroup(
        tr("In the texts"),
        (
            Key(tr("Show the partners of a word"), tr("Point at it")),
            Key(tr("Pin a word, so that its partners stay marked"), tr("Ctrl+click")),
            Key(tr("Let go of what is pinned"), _native("Esc")),
            Key(tr("Go to the next or the previous sentence"), tr("Alt+Down, Alt+Up")),
            Key(tr("Make the text larger or smaller"), tr("Ctrl+mouse wheel")),
            Key(tr("Everything that can be done with a word"), tr("Right click, Shift+F10")),
        ),
    )


def of_alignment() -> KeyGroup:
    """In the alignment panel."""
    return KeyGroup(
        tr("In the alignment panel"),
        (
            Key(tr("Show the partners of a word"), tr("Point at it")),
            Key(tr("Go from word to word, or to its partner"), tr("Arrow keys, Home, End")),
            Key(tr("In the heat map, go from link to link"), tr("Arrow keys, Home, End")),
            Key(tr("In the heat map, go from cell to cell"), tr("Ctrl+arrow keys")),
            Key(tr("Pin a word"), tr("Click, Space, Return")),
            Key(tr("Let go of what is pinned"), _native("Esc")),
            Key(tr("Zoom into the heat map"), tr("Ctrl+mouse wheel, pinch, + and -")),
            Key(tr("Show the whole sentence"), _native("0")),
            Key(tr("Choose a view"), tr("1 to 9")),
            Key(tr("Choose another word or wording"), tr("Up, Down, Return")),
        ),
    )


def of_find_bar() -> KeyGroup:
    """In the bar that finds and replaces."""
    return KeyGroup(
        tr("While finding"),
        (
            Key(tr("Go to the next match"), _native("Return")),
            Key(tr("Go to the previous match"), _native("Shift+Return")),
            Key(tr("Replace, with the caret in “Replace with”"), _native("Return")),
            Key(tr("Close the find bar"), _native("Esc")),
        ),
    )


def of_history() -> KeyGroup:
    """In the list of the history."""
    return KeyGroup(
        tr("In the history"),
        (
            Key(tr("Go from the search to the list"), _native("Down")),
            Key(tr("Open an entry"), tr("Double click, Return")),
            Key(tr("Give it a star, or take it away"), _native("Ctrl+D")),
            Key(tr("Give it a name"), _native("F2")),
            Key(tr("Delete what is selected"), _native("Del")),
            Key(tr("Undo the last deletion"), _native("Ctrl+Z")),
            Key(tr("Copy the results"), _native("Ctrl+C")),
            Key(tr("Export what is selected"), _native("Ctrl+S")),
            Key(tr("Empty the search, then close the list"), _native("Esc")),
        ),
    )


def of_letters(window: QMainWindow) -> KeyGroup:
    """Alt with a letter, as the visible controls and the menus have them."""
    named: list[QAction | QLabel | QAbstractButton] = list(window.menuBar().actions())
    named += _visible(window, QLabel)
    named += _visible(window, QAbstractButton)
    found = (Key(plain_name(text), _letter(text)) for text in (item.text() for item in named))
    return KeyGroup(tr("Alt and a letter"), tuple(key for key in found if key.keys))


def shown_keys(action: QAction) -> str:
    """The keys of an action as people write them here."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(keys.toString(native) for keys in action.shortcuts())


def _entries(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _entries(below)
        elif action.isVisible():
            yield action


def _visible(window: QMainWindow, kind: type[_Widget]) -> list[_Widget]:
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def _letter(text: str) -> str:
    return QKeySequence.mnemonic(text).toString(QKeySequence.SequenceFormat.NativeText)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
