"""Tabs are words; the chosen one is underlined in the accent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.theme import palette
from s2s_desktop.gui.look.tabs import UnderlinedTabs


@pytest.fixture
def tabs(qtbot: QtBot) -> UnderlinedTabs:
    made = UnderlinedTabs("Views")
    qtbot.addWidget(made)
    for word in ("Links", "&Heat map", "Table"):
        made.addTab(word)
    made.setPalette(palette(Qt.ColorScheme.Light))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def underlined(tabs: UnderlinedTabs) -> list[int]:
    """The tabs under which there is a line."""
    image = tabs.grab().toImage()
    accent = tabs.palette().color(QPalette.ColorRole.Accent)
    places = [x for x in range(image.width()) if image.pixelColor(x, image.height() - 1) == accent]
    return sorted({tabs.tabAt(QPoint(x, 4)) for x in places})


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_chosen_one_is_underlined(tabs: UnderlinedTabs, direction: Qt.LayoutDirection) -> None:
    tabs.setLayoutDirection(direction)
    assert underlined(tabs) == [0]
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert underlined(tabs) == [2]


def test_keys_choose_and_bring_a_ring(tabs: UnderlinedTabs) -> None:
    tabs.clearFocus()
    without = tabs.grab().toImage()
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert tabs.grab().toImage() != without
    QTest.keyClick(tabs, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert tabs.currentIndex() == 1


def test_words_have_room_also_when_they_are_bold(qapp: QApplication, tabs: UnderlinedTabs) -> None:
    for index in range(tabs.count()):
        before = tabs.tabRect(index).width()
        tabs.setCurrentIndex(index)
        assert tabs.tabRect(index).width() == before
    role = QAccessible.queryAccessibleInterface(tabs).role()
    assert role is QAccessible.Role.PageTabList
