"""Finding text in a pane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.text.find_bar import FindBar
from s2s_desktop.gui.text.text_panes import SourcePane

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A pane with a find bar below."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(SourcePane())
    layout.addWidget(FindBar())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def pane(window: QWidget) -> SourcePane:
    """The pane, with some text."""
    pane = window.findChild(SourcePane)
    assert pane is not None
    pane.set_text("one fish, two fish,\nRed fish")
    return pane


@pytest.fixture
def bar(window: QWidget, pane: SourcePane) -> FindBar:
    """The bar, opened for the pane."""
    bar = window.findChild(FindBar)
    assert bar is not None
    bar.open_for(pane)
    return bar


def found_at(pane: SourcePane) -> tuple[int, str]:
    cursor = pane.textCursor()
    return cursor.selectionStart(), cursor.selectedText()


def test_matches_are_found_as_one_types(pane: SourcePane, bar: FindBar) -> None:
    assert bar.field.hasFocus()
    QTest.keyClicks(bar.field, "f")
    assert found_at(pane) == (4, "f")
    QTest.keyClicks(bar.field, "ish")
    assert found_at(pane) == (4, "fish")


def test_return_goes_on_and_round_and_shift_return_back(pane: SourcePane, bar: FindBar) -> None:
    QTest.keyClicks(bar.field, "FISH")
    starts = [found_at(pane)[0]]
    for _ in range(3):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        starts.append(found_at(pane)[0])
    assert starts == [4, 14, 24, 4]
    assert "other end" in bar.outcome.text()
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert found_at(pane)[0] == 24


def test_what_is_not_there_is_said(pane: SourcePane, bar: FindBar) -> None:
    QTest.keyClicks(bar.field, "bird")
    assert bar.outcome.text() == "Not found"


def test_it_begins_with_what_is_selected(pane: SourcePane, bar: FindBar) -> None:
    assert pane.find("two")
    bar.open_for(pane)
    assert bar.field.text() == "two"


def test_the_buttons_do_as_the_keys(pane: SourcePane, bar: FindBar) -> None:
    QTest.keyClicks(bar.field, "fish")
    QTest.mouseClick(bar.next_button, Qt.MouseButton.LeftButton)
    assert found_at(pane)[0] == 14
    QTest.mouseClick(bar.previous_button, Qt.MouseButton.LeftButton)
    assert found_at(pane)[0] == 4


def test_esc_returns_to_the_text(pane: SourcePane, bar: FindBar) -> None:
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert pane.hasFocus()
