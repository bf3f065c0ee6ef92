"""Undo: of each text by itself, and of what changed the whole window as one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker, finished, hover, marked_words
from tests.gui.context_menu import choose, menu_at
from tests.gui.fake_service import FakeService

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    QTest.keyClicks(window.source, text)
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))


def undo(window: MainWindow) -> None:
    QTest.keyClick(window.source, Qt.Key.Key_Z, CTRL)


def redo(window: MainWindow) -> None:
    QTest.keyClick(window.source, Qt.Key.Key_Z, CTRL | SHIFT)


def state(window: MainWindow) -> tuple[str, str, str, str]:
    choices = window.choices
    texts = window.source.text(), window.target.text()
    return choices.source_language, choices.target_language, *texts


def test_a_swap_is_one_step_languages_included(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "there and back")
    before = state(window)
    window.commands.swap.trigger()
    swapped = state(window)
    assert swapped == ("pt", "en", "THERE AND BACK", "there and back")
    undo(window)
    assert state(window) == before
    redo(window)
    assert state(window) == swapped
    # AND what was typed before can be undone behind it
    undo(window)
    undo(window)
    assert window.source.text() == ""


def test_the_words_stay_aligned_through_a_swap_and_back(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "Red house. Blue bird.")
    window.commands.swap.trigger()
    hover(window.source, 12)
    assert marked_words(window.source) == ["BLUE"]
    assert marked_words(window.target) == ["Blue"]
    undo(window)
    hover(window.source, 12)
    assert marked_words(window.target) == ["BLUE"]


def test_after_a_swap_nothing_is_translated_until_something_is_changed(
    qtbot: QtBot, make_window: WindowMaker, service: FakeService
) -> None:
    # GIVEN a window that translates as one types
    window = make_window(Settings(as_you_type=True))
    QTest.keyClicks(window.source, "The fee we agreed on")
    qtbot.waitUntil(lambda: window.target.text() == "THE FEE WE AGREED ON")
    qtbot.waitUntil(finished(window))
    asked = len(service.requests)
    # WHEN the languages are swapped
    window.commands.swap.trigger()
    qtbot.wait(900)
    # THEN the original stands as the result
    assert window.target.text() == "The fee we agreed on"
    assert len(service.requests) == asked
    # AND it gives way when something is typed
    QTest.keyClicks(window.source, "X")
    qtbot.waitUntil(lambda: len(service.requests) > asked)
    qtbot.waitUntil(finished(window))


def test_a_swap_takes_edits_along_and_undo_brings_them_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    translate(qtbot, window, "Red house. Blue bird.")
    window.target.setFocus()
    QTest.keyClicks(window.target, "X")
    before = state(window)
    window.commands.swap.trigger()
    assert window.source.text() == "XRED HOUSE. BLUE BIRD."
    QTest.keyClick(window.target, Qt.Key.Key_Z, CTRL)  # wherever the focus is
    assert state(window) == before
    assert window.view.shown is not None
    assert 0 in window.view.shown.edits


def test_a_swap_while_it_is_translated_can_be_undone(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.go.clear()
    window.source.set_text("one two three")
    window.run_task()
    window.commands.swap.trigger()
    service.go.set()
    qtbot.waitUntil(finished(window))
    undo(window)
    assert state(window)[:3] == ("en", "pt", "one two three")


def test_opening_a_file_is_one_step(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    translate(qtbot, window, "Mine alone.")
    before = state(window)
    path = tmp_path / "letter.txt"
    path.write_text("From a file.", encoding="utf-8")
    window.files.open(path)
    qtbot.waitUntil(lambda: window.source.text() == "From a file.")
    undo(window)
    assert state(window) == before
    assert not window.view.source_edited


def test_typing_after_an_undo_leaves_nothing_to_redo(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "there and back")
    window.commands.swap.trigger()
    undo(window)
    window.source.setFocus()
    QTest.keyClicks(window.source, "x")
    undo(window)
    redo(window)
    assert state(window)[0] == "en"
    assert "x" in window.source.text()


def test_the_context_menu_undoes_what_the_window_does(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "there and back")
    before = state(window)
    window.commands.swap.trigger()
    choose(menu_at(window.source, 2), "Undo")
    assert state(window) == before
