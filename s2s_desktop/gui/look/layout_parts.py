"""The few building blocks of the window's layout: equal gaps and heights everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QWidget,
)

from s2s_desktop.gui.look.plain_text import PlainLabel

GAP_PX = 8
_HEADER_PX = 30
_KERNING_PX = 4


def labelled(text: str, control: QWidget) -> QLabel:
    """A label whose mnemonic leads to `control`."""
    label = PlainLabel(text)
    label.setBuddy(control)
    keep_room(label)
    return label


def keep_room(label: QLabel) -> None:
    """Let all of the text be seen, with its mnemonic."""
    label.setMinimumWidth(0)
    # The letter of the mnemonic is drawn apart, without the kerning that the hint counts on.
    label.setMinimumWidth(label.sizeHint().width() + _KERNING_PX)


def quiet_label(text: str) -> QLabel:
    """A label for what is worth knowing, not more."""
    label = PlainLabel(text)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def row(*items: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None takes the room that is left."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP_PX)
    layout.addStrut(_HEADER_PX)  # rows side by side are equally high
    for item in items:
        if item is None:
            layout.addStretch(1)
        else:
            layout.addWidget(item, 0, Qt.AlignmentFlag.AlignVCenter)
    return layout


def splitter(*items: QWidget) -> QSplitter:
    """Widgets side by side whose widths the user sets."""
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setHandleWidth(GAP_PX)
    for item in items:
        made.addWidget(item)
    for item in items:
        item.raise_()  # Qt turns them round, and screen readers read them in that order
    for index in range(1, made.count()):
        made.handle(index).raise_()
    made.setChildrenCollapsible(False)
    return made
