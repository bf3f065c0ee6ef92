"""What assistive technology is told of a window, as Qt's accessibility tree has it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.layout import shown

_MOST_STEPS = 200


def nodes(window: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything in the tree of a window that is there to be seen."""
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        node = waiting.pop()
        if node is None or not node.isValid() or node.state().invisible:
            continue
        yield node
        waiting += [node.child(index) for index in reversed(range(node.childCount()))]


def name(node: QAccessibleInterface) -> str:
    """What it is called."""
    return node.text(QAccessible.Text.Name)


def focusable(window: QWidget) -> list[QWidget]:
    """The widgets that the keyboard is to reach."""
    return [
        widget
        for widget in shown(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    ]


def tab_order(window: QWidget) -> list[QWidget]:
    """What has the focus, one after the other, while Tab is pressed until it comes round."""
    seen: list[QWidget] = []
    focus: QWidget | None = window.focusWidget()
    while focus is not None and focus not in seen and len(seen) < _MOST_STEPS:
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
    return seen
