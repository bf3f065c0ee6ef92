"""Whether everything that is shown has the room it needs, and nothing lies over anything else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QMenuBar,
    QSplitterHandle,
    QTabBar,
    QWidget,
)

from s2s_desktop.gui.look.mnemonics import without_mnemonic

_SLACK_PX = 1
_MOST_OF_SCREEN = 0.8
"""Half pixels of fonts are rounded up and down."""


def faults(window: QWidget) -> list[str]:
    """What is cut, squeezed or covered in a window or dialog, in words."""
    return [*_squeezed(window), *_cut(window), *_covered(window)]


def shown(window: QWidget) -> Iterator[QWidget]:
    """The window's widgets that can be seen, without the parts that Qt makes inside of others."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and not _inner(widget):
            yield widget


def _inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    kinds = (QAbstractScrollArea, QComboBox, QAbstractSpinBox, QLineEdit, QMenuBar, QTabBar)
    while parent is not None:
        if isinstance(parent, kinds) and not _holds_page(parent, widget):
            return True
        parent = parent.parentWidget()
    return False


def _holds_page(parent: QWidget, widget: QWidget) -> bool:
    """Whether the parent is a scroll area round widgets of ours."""
    page = getattr(parent, "widget", None)
    inside = page() if callable(page) else None
    return isinstance(inside, QWidget) and (inside is widget or inside.isAncestorOf(widget))


def _squeezed(window: QWidget) -> Iterator[str]:
    """Widgets that are smaller than they have to be at least."""
    for widget in shown(window):
        if isinstance(widget, QSplitterHandle):
            continue
        least, size = widget.minimumSizeHint(), widget.size()
        if size.width() + _SLACK_PX < min(least.width(), widget.maximumWidth()) or (
            size.height() + _SLACK_PX < min(least.height(), widget.maximumHeight())
        ):
            yield f"{_named(widget)} has {_wxh(size)} and needs {_wxh(least)}"


def _cut(window: QWidget) -> Iterator[str]:
    """Texts that do not fit into their widget; one that is cut on purpose tells all in its tip."""
    for widget in shown(window):
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            if needed > widget.height() + _SLACK_PX:
                yield f"{_named(widget)} is {widget.height()} high and needs {needed}"
            continue
        if isinstance(widget, QTabBar) and not _fills_screen(window):
            needed = widget.sizeHint().width()
            if needed > widget.width():
                yield f"{_named(widget)} needs {needed}, there are {widget.width()}"
        text = _text(widget)
        needed = widget.fontMetrics().horizontalAdvance(text)
        if needed > _room(widget) + _SLACK_PX and not _cut_on_purpose(widget):
            yield f"{_named(widget)}: “{text}” needs {needed}, there are {_room(widget)}"


def _covered(window: QWidget) -> Iterator[str]:
    """Neighbours in one layout that lie over each other, or reach beyond their parent."""
    for parent in [window, *shown(window)]:
        layout = parent.layout()
        if layout is None:
            continue
        neighbours = [w for w in _laid_out(layout) if w.isVisible()]
        for one, other in combinations(neighbours, 2):
            common = one.geometry().intersected(other.geometry())
            if common.width() > _SLACK_PX and common.height() > _SLACK_PX:
                yield f"{_named(one)} and {_named(other)} share {common}"
        for widget in neighbours:
            if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
                yield f"{_named(widget)} {_at(widget)} reaches beyond {_named(parent)}"


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, below = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif below is not None:
            yield from _laid_out(below)


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return max(without_mnemonic(widget.text()).split("\n"), key=len)
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.placeholderText()
    return ""


def _room(widget: QWidget) -> int:
    if isinstance(widget, QLabel):
        return widget.contentsRect().width()
    return widget.width()


def _fills_screen(window: QWidget) -> bool:
    """Whether it is as wide as may be; then tabs are scrolled."""
    return window.width() > _MOST_OF_SCREEN * window.screen().availableSize().width()


def _cut_on_purpose(widget: QWidget) -> bool:
    return bool(widget.toolTip())


def _named(widget: QWidget) -> str:
    name = widget.accessibleName() or _text(widget) or widget.objectName()
    return f"{type(widget).__name__} “{name}”"


def _at(widget: QWidget) -> str:
    place = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    return f"({place.x()}, {place.y()}, {place.width()}×{place.height()})"


def _wxh(size: QSize) -> str:
    return f"{size.width()}×{size.height()}"
