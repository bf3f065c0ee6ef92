"""The switch between the views, in a wide, a narrow and a very narrow panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.inspector.view_switch import ViewSwitch

TITLES = ("Links", "Heat map", "Table", "Heads", "Attribution", "Alternatives", "Hypotheses")


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    """What the switch is in; it can have the focus."""
    panel = QWidget()
    panel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(panel)
    return panel


@pytest.fixture
def switch(qtbot: QtBot, panel: QWidget) -> ViewSwitch:
    """The first of seven views is chosen, in a panel beside the texts."""
    switch = ViewSwitch(panel)
    switch.setParent(panel)
    switch.resize(300, 40)
    switch.show_views(TITLES, 0)
    panel.show()
    qtbot.waitExposed(panel)
    return switch


def tabbed(switch: ViewSwitch) -> list[str]:
    return [switch.tabs.tabText(index) for index in range(switch.tabs.count())]


def test_as_many_tabs_as_fit_and_all_in_the_menu(switch: ViewSwitch) -> None:
    assert tuple(tabbed(switch)) == TITLES[: switch.tabs.count()]
    assert 2 <= switch.tabs.count() < len(TITLES)
    assert switch.more.isVisible()
    assert switch.tabs.geometry().right() < switch.more.x()
    assert switch.more.geometry().right() <= switch.width()
    assert tuple(action.text() for action in switch.menu.actions()) == TITLES
    switch.resize(2_000, 40)
    assert tuple(tabbed(switch)) == TITLES
    assert not switch.more.isVisible()


def test_the_chosen_view_has_a_tab_however_narrow_the_panel(switch: ViewSwitch) -> None:
    switch.show_views(TITLES, 4)
    assert tabbed(switch)[-1] == "Attribution"
    assert switch.tabs.currentIndex() == switch.tabs.count() - 1
    assert [a.text() for a in switch.menu.actions() if a.isChecked()] == ["Attribution"]
    switch.resize(60, 40)
    assert tabbed(switch) == ["Attribution"]


def test_tabs_menu_and_numbers_ask_for_a_view(
    qtbot: QtBot, panel: QWidget, switch: ViewSwitch
) -> None:
    asked: list[int] = []
    switch.view_asked.connect(asked.append)
    place: QPoint = switch.tabs.tabRect(1).center()
    QTest.mouseClick(switch.tabs, Qt.MouseButton.LeftButton, pos=place)
    switch.menu.actions()[5].trigger()
    panel.activateWindow()
    panel.setFocus()
    qtbot.waitUntil(panel.hasFocus)
    QTest.keyClick(panel, Qt.Key.Key_3)
    assert asked == [1, 5, 2]
