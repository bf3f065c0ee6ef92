"""Finding and replacing text in a pane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.find.find_bar import FindBar
from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.text.soft_lines import SHOWN_LINE_CHARS
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane, TextPane
from s2s_desktop.gui.window.main_window import MainWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane() -> SourcePane:
    """A pane with some text."""
    pane = SourcePane()
    pane.setAccessibleName("Source text")
    pane.set_text("one fish, two fish,\nRed fish")
    return pane


@pytest.fixture
def target() -> TargetPane:
    """The other pane, which cannot be edited."""
    target = TargetPane()
    target.setAccessibleName("Translation")
    target.set_text("um peixe, dois peixes")
    return target


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    """Where they stand."""
    place = QWidget()
    qtbot.addWidget(place)
    return place


@pytest.fixture
def bar(qtbot: QtBot, place: QWidget, pane: SourcePane, target: TargetPane) -> FindBar:
    """The bar below them, opened for the first."""
    layout = QVBoxLayout(place)
    bar = FindBar(pane, target)
    for widget in (pane, target, bar):
        layout.addWidget(widget)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    bar.open_for(pane)
    return bar


def found_at(pane: TextPane) -> tuple[int, str]:
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
    assert bar.outcome.full_text == "1 of 3, from the top"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert found_at(pane)[0] == 24


def test_what_is_not_there_is_said(pane: SourcePane, bar: FindBar) -> None:
    QTest.keyClicks(bar.field, "bird")
    assert bar.outcome.full_text == "Not found"


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


def marked(pane: TextPane, bar: FindBar) -> list[int]:
    owner = next(hits for hits in bar._hits.values() if hits.pane is pane)
    return [mark.cursor.selectionStart() for mark in pane.shown_marks(Depth.FOUND, owner)]


def test_hits_are_counted_and_all_marked(pane: SourcePane, bar: FindBar) -> None:
    QTest.keyClicks(bar.field, "fish")
    assert bar.outcome.full_text == "1 of 3"
    assert marked(pane, bar) == [4, 14, 24]
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.outcome.full_text == "2 of 3"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert marked(pane, bar) == []


def test_the_count_follows_the_text(qtbot: QtBot, pane: SourcePane, bar: FindBar) -> None:
    QTest.keyClicks(bar.field, "fish")
    pane.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(pane, " and fish")
    qtbot.waitUntil(lambda: bar.outcome.full_text == "4 matches")
    pane.set_text("a fish")
    qtbot.waitUntil(lambda: bar.outcome.full_text == "1 match")


def test_only_hits_in_sight_are_marked(qtbot: QtBot, pane: SourcePane, bar: FindBar) -> None:
    pane.set_text("fish\n" * 3000)
    QTest.keyClicks(bar.field, "fish")
    assert bar.outcome.full_text == "1 of 3,000"
    top = marked(pane, bar)
    assert 0 < len(top) < 200
    pane.verticalScrollBar().setValue(2000)
    assert marked(pane, bar)[-1] > top[-1]


def test_case_and_whole_words(pane: SourcePane, bar: FindBar) -> None:
    pane.set_text("Fish fish fishes")
    QTest.keyClicks(bar.field, "fish")
    assert bar.outcome.full_text == "1 of 3"
    QTest.keyClick(bar.case_button, Qt.Key.Key_Space)
    assert (bar.outcome.full_text, found_at(pane)) == ("1 of 2", (5, "fish"))
    QTest.keyClick(bar.words_button, Qt.Key.Key_Space)
    assert bar.outcome.full_text == "1 of 1"


def test_hits_beyond_emoji_and_within_long_lines(pane: SourcePane, bar: FindBar) -> None:
    word = "needle"
    line = "\N{GRINNING FACE}" + "x" * (SHOWN_LINE_CHARS - 4) + word + "x"
    pane.set_text(line)
    QTest.keyClicks(bar.field, word)
    # THEN it is found although the line is shown in pieces, one of which ends in it
    assert bar.outcome.full_text == "1 of 1"
    assert word in pane.createMimeDataFromSelection().text()
    bar.replacement.setFocus()
    QTest.keyClicks(bar.replacement, "pin")
    QTest.keyClick(bar.replacement, Qt.Key.Key_Return)
    assert pane.text() == line.replace(word, "pin")


def test_the_switch_says_which_text_is_searched(
    pane: SourcePane, target: TargetPane, bar: FindBar
) -> None:
    QTest.keyClicks(bar.field, "peixe")
    assert bar.outcome.full_text == "Not found"
    button = bar.switch.button("target")
    assert button.text() == "Translation"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bar.outcome.full_text == "2 matches"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert found_at(target) == (3, "peixe")
    # AND what cannot be edited is not replaced
    assert not bar.replacement.isEnabled()
    assert not bar.replace_all_button.isEnabled()


def test_one_after_the_other_is_replaced(pane: SourcePane, bar: FindBar) -> None:
    QTest.keyClicks(bar.field, "fish")
    bar.replacement.setFocus()
    QTest.keyClicks(bar.replacement, "bird")
    QTest.keyClick(bar.replacement, Qt.Key.Key_Return)
    assert pane.text() == "one bird, two fish,\nRed fish"
    assert (found_at(pane), bar.outcome.full_text) == ((14, "fish"), "1 of 2")
    QTest.mouseClick(bar.replace_button, Qt.MouseButton.LeftButton)
    assert pane.text() == "one bird, two bird,\nRed fish"


def test_all_are_replaced_in_one_step_of_undo(pane: SourcePane, bar: FindBar) -> None:
    QTest.keyClicks(bar.field, "fish")
    QTest.keyClicks(bar.replacement, "fish soup")
    QTest.mouseClick(bar.replace_all_button, Qt.MouseButton.LeftButton)
    assert pane.text() == "one fish soup, two fish soup,\nRed fish soup"
    assert bar.outcome.full_text == "3 replaced"
    pane.undo()
    assert pane.text() == "one fish, two fish,\nRed fish"


def test_every_control_is_reached_by_tab(bar: FindBar) -> None:
    bar.field.setFocus()
    reached = []
    for _ in range(12):
        reached.append(QApplication.focusWidget())
        QTest.keyClick(reached[-1], Qt.Key.Key_Tab)
    pressed = (bar.case_button, bar.words_button, bar.previous_button, bar.next_button)
    assert {*pressed, bar.close_button, bar.replacement} <= set(reached)


def test_the_keys_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.workspace.find_bar
    window.source.set_text("fish and fish")
    QTest.keyClick(window.source, Qt.Key.Key_F, CONTROL)
    assert bar.field.hasFocus()
    QTest.keyClicks(bar.field, "fish")
    QTest.keyClick(bar.field, Qt.Key.Key_F3)
    assert found_at(window.source)[0] == 9
    QTest.keyClick(bar.field, Qt.Key.Key_F3, SHIFT)
    assert found_at(window.source)[0] == 0
    QTest.keyClick(window.source, Qt.Key.Key_R, CONTROL)
    assert bar.replacement.hasFocus()
    QTest.keyClick(bar.replacement, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert window.source.hasFocus()
