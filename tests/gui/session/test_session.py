"""What was open is there again, however the window ended."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.session.session import WRITE_AFTER_MS
from s2s_desktop.gui.session.window_state import capture
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.history.parts import OpenTexts
from s2s_desktop.pipeline.messages import SummarySize
from s2s_desktop.settings import Settings
from tests.gui.conftest import finished, hover, marked_words, notice_of
from tests.gui.fake_service import FakeService
from tests.gui.session.conftest import Starts

TEXT = "The old house. It stands there.\n\nGo in 😍!\n"


def translate(qtbot: QtBot, window: MainWindow, text: str = TEXT) -> None:
    window.source.set_text(text)
    window.run_task()
    qtbot.waitUntil(finished(window))


def is_stale(window: MainWindow) -> bool:
    return window.runner.is_out_of_date()


def test_a_first_start_is_empty(program: Starts, history_path: Path) -> None:
    window = program.start()
    assert window.source.text() == window.target.text() == ""
    program.end(window)
    assert sqlite3.connect(history_path).execute("SELECT * FROM open_texts").fetchall() == []


def test_after_closing_everything_is_there_again(qtbot: QtBot, program: Starts) -> None:
    # GIVEN a translation with a selection somewhere
    window = program.start()
    translate(qtbot, window)
    for _ in "The old":
        QTest.keyClick(window.source, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    before = capture(window)
    program.end(window)
    # WHEN the program is started again
    window = program.start()
    # THEN all of it is as it was, and is no edit that could be undone
    assert capture(window) == before
    assert window.target.text() == TEXT.upper()
    assert window.source.textCursor().selectedText() == "The old"
    assert not window.source.document().isUndoAvailable()
    assert not is_stale(window)
    # AND words are marked as they were
    hover(window.source, TEXT.index("house") + 1)
    assert marked_words(window.target) == ["HOUSE"]


def test_nothing_is_translated_again_at_the_start(
    qtbot: QtBot, program: Starts, service: FakeService
) -> None:
    window = program.start(Settings(as_you_type=True))
    window.source.set_text(TEXT)
    qtbot.waitUntil(lambda: window.target.text() == TEXT.upper())
    qtbot.waitUntil(finished(window))
    program.end(window)
    asked = len(service.requests)
    program.start(Settings(as_you_type=True))
    qtbot.wait(700)
    assert len(service.requests) == asked


def test_what_was_typed_after_translating_is_there_and_the_rest_keeps_its_marks(
    qtbot: QtBot, program: Starts
) -> None:
    window = program.start()
    translate(qtbot, window)
    cursor = window.source.textCursor()
    cursor.setPosition(TEXT.index("Go"))
    window.source.setTextCursor(cursor)
    QTest.keyClicks(window.source, "Please ")
    program.end(window)
    window = program.start()
    assert window.source.text() == TEXT.replace("Go", "Please Go")
    assert window.source.textCursor().position() == TEXT.index("Go") + len("Please ")
    assert is_stale(window)
    hover(window.source, TEXT.index("house") + 1)
    assert marked_words(window.target) == ["HOUSE"]


@pytest.mark.parametrize("typed", ["", " More."])
def test_what_is_up_to_date_looks_so(qtbot: QtBot, program: Starts, typed: str) -> None:
    # GIVEN a translation that was asked for, and perhaps words that are newer
    window = program.start(Settings(as_you_type=False))
    translate(qtbot, window)
    QTest.keyClicks(window.source, typed)
    program.end(window)
    # WHEN the program is started again
    window = program.start(Settings(as_you_type=False))
    # THEN only an older translation is offered to be made anew
    assert window.workspace.target_card.run_button.isVisible() == bool(typed)


def test_what_is_chosen_is_there_again(qtbot: QtBot, program: Starts) -> None:
    window = program.start(Settings(source_language="pt", target_language="en", as_you_type=False))
    translate(qtbot, window)
    program.end(window)
    window = program.start()
    choices = window.choices
    assert (choices.source_choice, choices.target_choice) == ("pt", "en")
    assert not is_stale(window)


def test_the_file_is_there_again_and_whether_it_was_changed(
    program: Starts, tmp_path: Path
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear Ann.")
    window = program.start()
    window.files.open(file)
    window.source.document().setModified(False)
    for modified in (False, True):
        program.end(window)
        window = program.start()
        assert window.files.opened_file.path == str(file)
        assert window.source.document().isModified() == modified
        QTest.keyClicks(window.source, "x")


def test_a_summary_is_there_again(qtbot: QtBot, program: Starts) -> None:
    window = program.start(Settings(task="summarize", as_you_type=False, summary_length="line"))
    translate(qtbot, window, "One is. Two is. Three is.")
    program.end(window)
    window = program.start()
    assert window.choices.summarizing
    assert window.choices.length == "line"
    assert window.target.text() == "ONE IS."
    assert window.view.shown is not None
    assert window.view.shown.is_summary


def test_the_strip_of_a_summary_is_there_again_and_its_own_length(
    qtbot: QtBot, program: Starts
) -> None:
    window = program.start(Settings(task="summarize", as_you_type=False))
    translate(qtbot, window, "One is. Two is. Three is. Four is.")
    # GIVEN a summary that the slider has made longer
    window.panel.count_asked.emit(3)
    qtbot.waitUntil(finished(window))
    before = window.view.shown and window.view.shown.document
    assert before is not None
    assert before.chosen_count == 3
    program.end(window)
    # WHEN the program is started again
    window = program.start()
    # THEN the strip is the same, and another summary would be as long
    assert window.view.shown is not None
    assert window.view.shown.document == before
    assert window.panel.inspection.document == before
    assert window.workspace.target_card.facts.full_text.startswith("3 sentences chosen")
    assert window.choices.size == SummarySize(sentences=3)
    assert not is_stale(window)


def test_the_place_in_a_long_text_is_there_again(qtbot: QtBot, program: Starts) -> None:
    window = program.start()
    window.source.set_text("\n".join(f"line {n} " + "and so on " * 40 for n in range(200)))
    bar = window.source.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(123)
    top = capture(window).source_view.top
    program.end(window)
    window = program.start()
    qtbot.waitUntil(lambda: window.source.verticalScrollBar().value() > 0)
    assert capture(window).source_view.top == top


def test_it_is_written_within_two_seconds_of_the_first_key(
    qtbot: QtBot, program: Starts, history_path: Path
) -> None:
    window = program.start()
    with qtbot.waitSignal(program.keepers[window].kept, timeout=2000):
        # Somebody who goes on typing does not put it off.
        QTest.keyClicks(window.source, "first")
        for _ in range(WRITE_AFTER_MS // 50):
            QTest.keyClicks(window.source, "x")
            qtbot.wait(60)
    source = "SELECT content FROM open_parts WHERE name = 'source'"
    assert sqlite3.connect(history_path).execute(source).fetchone()[0].startswith(b"first")


def test_off_nothing_is_kept(qtbot: QtBot, program: Starts, history_path: Path) -> None:
    # GIVEN texts that were kept, WHEN that is switched off
    window = program.start()
    translate(qtbot, window)
    program.end(window)
    window = program.start(Settings(restore_texts=False, as_you_type=False))
    # THEN they are neither shown nor there any more, and no others are kept
    assert window.source.text() == ""
    window.source.set_text("secret")
    program.end(window)
    assert sqlite3.connect(history_path).execute("SELECT * FROM open_parts").fetchall() == []
    assert program.start().source.text() == ""


def test_an_emptied_window_is_empty_the_next_time(qtbot: QtBot, program: Starts) -> None:
    window = program.start()
    translate(qtbot, window)
    program.end(window)
    window = program.start()
    window.source.set_text("")
    window.view.clear()
    program.end(window)
    assert capture(program.start()).empty


def test_two_windows_do_not_take_each_others_texts(qtbot: QtBot, program: Starts) -> None:
    first = program.start()
    QTest.keyClicks(first.source, "first")
    program.keepers[first].keep(capture(first))
    second = program.start()
    assert second.source.text() == ""
    second.source.set_text("second")
    program.end(second)
    program.end(first)
    *both, third = [program.start().source.text() for _ in range(3)]
    assert sorted(both) == ["first", "second"]
    assert third == ""


def test_what_cannot_be_written_is_told_and_the_rest_goes_on(qtbot: QtBot, program: Starts) -> None:
    window = program.start()
    database = program.keepers[window]._database
    with qtbot.waitSignal(program.keepers[window].kept):
        window.source.set_text("x")
    # GIVEN a disk that is full
    pages = database.connection.execute("PRAGMA page_count").fetchone()[0]
    database.connection.execute(f"PRAGMA max_page_count = {pages}")
    # WHEN much is written
    with qtbot.waitSignal(program.keepers[window].failed):
        window.source.set_text("a long text. " * 50_000)
    # THEN the window says so and works
    assert "cannot be kept" in notice_of(window).message
    assert "disk is full" in notice_of(window).hint
    translate(qtbot, window, "go on")
    assert window.target.text() == "GO ON"
    # AND once there is room again, it is kept
    database.connection.execute("PRAGMA max_page_count = 1000000")
    program.end(window)
    assert program.start().source.text() == "go on"


def test_a_folder_that_cannot_be_written_is_told_and_the_rest_works(
    qtbot: QtBot, program: Starts, history_path: Path
) -> None:
    history_path.parent.write_text("a file where the folder should be")
    window = program.start()
    assert "cannot be kept" in notice_of(window).message
    translate(qtbot, window)
    assert window.target.text() == TEXT.upper()


@pytest.mark.parametrize(
    "damaged",
    [
        OpenTexts("no JSON", {}),
        OpenTexts("{}", {}),
        OpenTexts('{"chosen": {"task": "translate"}}', {"source": (b"x",)}),
        OpenTexts('{"chosen": []}', {"source": (b"x",)}),
    ],
)
def test_what_nobody_wrote_is_an_empty_start(program: Starts, damaged: OpenTexts) -> None:
    window = program.start()
    row = program.keepers[window]._row
    assert row is not None
    row.write(damaged)
    program.end(window)
    assert program.start().source.text() == ""


def test_a_text_of_a_megabyte_does_not_hold_up_typing(program: Starts) -> None:
    window = program.start()
    window.source.set_text("A sentence of a book that never ends. " * 27_000)
    seconds = []
    for _ in range(5):
        started = perf_counter()
        program.keepers[window].keep(capture(window))
        seconds.append(perf_counter() - started)
    assert min(seconds) < 0.03
