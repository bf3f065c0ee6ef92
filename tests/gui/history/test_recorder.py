"""What the window makes is written: a text is an entry, however often it is translated."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.history.history_thread import HistoryThread
from s2s_desktop.gui.history.recorder import Recorder, continues
from s2s_desktop.gui.session.window_state import WindowState
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries
from s2s_desktop.pipeline.messages import SegmentWarning
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker
from tests.gui.fake_service import FakeService
from tests.gui.history.conftest import choose, translate, written

LETTER = "Dear Ann. The fee is due on Friday.\n"


@pytest.fixture
def recorder(window: MainWindow, thread: HistoryThread) -> Recorder:
    return Recorder(window, thread)


@pytest.fixture
def settle(qtbot: QtBot, recorder: Recorder) -> Callable[[], None]:
    """Waits until what was made is written."""

    def wait() -> None:
        with qtbot.waitSignal(recorder.written):
            pass

    return wait


def test_a_translation_is_an_entry(
    qtbot: QtBot,
    window: MainWindow,
    service: FakeService,
    settle: Callable[[], None],
    history_path: Path,
) -> None:
    service.warnings = (SegmentWarning("number-changed", (0, 4), (1, 2), ("1", "2")),)
    translate(qtbot, window, LETTER)
    settle()
    [entry] = written(history_path)
    assert (entry.source, entry.result) == (LETTER, LETTER.upper())
    assert (entry.task, entry.source_language, entry.target_language) == ("translate", "en", "pt")
    assert entry.model == "fake"
    assert entry.options == {"number_style": "target"}
    assert entry.pairs == (((0, 9), (0, 9)), ((10, 35), (10, 35)))
    assert [place.result for place in entry.places] == [(1, 2), (11, 12)]


def test_a_text_that_goes_on_stays_one_entry(
    qtbot: QtBot,
    window: MainWindow,
    recorder: Recorder,
    settle: Callable[[], None],
    history_path: Path,
) -> None:
    translate(qtbot, window, "Dear Ann.")
    settle()
    translate(qtbot, window, "Dear Ann. The fee")
    translate(qtbot, window, LETTER)
    settle()
    assert [entry.source for entry in written(history_path)] == [LETTER]
    # AND what it is called and its star stay
    database = Database(history_path)
    Entries(database).star(1, True)
    Entries(database).rename(1, "Fee")
    translate(qtbot, window, LETTER + "Yours.")
    settle()
    [entry] = written(history_path)
    assert (entry.starred, entry.name, entry.source) == (True, "Fee", LETTER + "Yours.")


def test_another_text_is_another_entry_and_none_is_lost_in_a_hurry(
    qtbot: QtBot,
    window: MainWindow,
    recorder: Recorder,
    settle: Callable[[], None],
    history_path: Path,
) -> None:
    left: list[WindowState] = []
    recorder.left.connect(left.append)
    translate(qtbot, window, LETTER)
    translate(qtbot, window, "Something else.")  # before the first one was written
    settle()
    settle()
    assert [entry.source for entry in written(history_path)] == [LETTER, "Something else."]
    assert [state.source for state in left] == [LETTER]
    # The same text into another language is one too.
    window.choices.swap()
    translate(qtbot, window, "Something else.")
    settle()
    assert [entry.target_language for entry in written(history_path)] == ["pt", "pt", "en"]


def test_a_summary_is_an_entry(
    qtbot: QtBot, make_window: WindowMaker, thread: HistoryThread, history_path: Path
) -> None:
    window = make_window(Settings(task="summarize", history="on", summary_length="line"))
    recorder = Recorder(window, thread)
    with qtbot.waitSignal(recorder.written):
        translate(qtbot, window, "One is. Two is. Three is.")
    [entry] = written(history_path)
    assert (entry.task, entry.result) == ("summarize", "ONE IS.")
    assert entry.source_language == entry.target_language
    assert (entry.options, entry.pairs) == ({"length": "line"}, ())


@pytest.mark.parametrize("history", ["ask", "off"])
def test_nothing_is_written_unless_it_is_wished(
    qtbot: QtBot,
    window: MainWindow,
    recorder: Recorder,
    history_path: Path,
    history: str,
) -> None:
    choose(window, history=history)
    translate(qtbot, window, LETTER)
    recorder.flush()
    qtbot.wait(50)
    assert not history_path.exists()


def test_what_was_deleted_does_not_come_back_by_going_on(
    qtbot: QtBot,
    window: MainWindow,
    recorder: Recorder,
    settle: Callable[[], None],
    history_path: Path,
) -> None:
    translate(qtbot, window, LETTER)
    settle()
    Entries(Database(history_path)).remove([1])
    translate(qtbot, window, LETTER + "Yours.")
    settle()
    assert written(history_path) == []


def test_what_is_stopped_is_not_written(
    qtbot: QtBot, window: MainWindow, recorder: Recorder, service: FakeService, history_path: Path
) -> None:
    service.go.clear()
    window.source.set_text(LETTER)
    window.run_task()
    qtbot.waitUntil(lambda: bool(service.requests))
    window.requester.stop()
    qtbot.waitUntil(lambda: not window.requester.running)
    recorder.flush()
    qtbot.wait(50)
    assert not history_path.exists()


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("Dear", "Dear Ann", True),
        ("Dear Ann", "Dear", True),
        ("Dear Ann, hello.", "Dear Bob, hello.", True),
        ("abcd", "abXX", True),
        ("abcd", "aXXX", False),
        ("Dear Ann", "Something else", False),
        ("Dear Ann", "", False),
    ],
)
def test_whether_a_text_goes_on(before: str, now: str, expected: bool) -> None:
    assert continues(before, now) is expected


def test_an_edited_result_goes_into_its_entry(
    qtbot: QtBot,
    window: MainWindow,
    recorder: Recorder,
    settle: Callable[[], None],
    history_path: Path,
) -> None:
    translate(qtbot, window, LETTER)
    settle()
    window.target.setFocus()
    cursor = window.target.textCursor()
    cursor.setPosition(len("DEAR "))
    window.target.setTextCursor(cursor)
    QTest.keyClicks(window.target, "sweet ")
    settle()
    [entry] = written(history_path)
    assert entry.result == LETTER.upper().replace("ANN", "sweet ANN")
    assert entry.unedited == LETTER.upper()
    first, second = (entry.result[slice(*there)] for _, there in entry.pairs)
    assert (first, second) == ("DEAR sweet ANN.", "THE FEE IS DUE ON FRIDAY.")
    assert entry.model == "fake"
