"""Closing the window, at any time, without a word from Qt."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.main_window import MainWindow
from tests.gui.conftest import WindowMaker
from tests.gui.fake_service import FakeService


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """Everything from a warning upwards that Qt says."""
    heard: list[str] = []

    def handler(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        # What the screenless platform says about every window is no complaint.
        if kind != QtMsgType.QtDebugMsg and "propagateSizeHints" not in message:
            heard.append(message)

    before = qInstallMessageHandler(handler)
    yield heard
    qInstallMessageHandler(before)


def close(qtbot: QtBot, window: MainWindow) -> float:
    """Close the window as a user would; the seconds that it took."""
    started = time.monotonic()
    window.close()
    seconds = time.monotonic() - started
    qtbot.waitUntil(lambda: not window.isVisible())
    return seconds


def test_closing_while_translating_ends_at_once_and_quietly(
    qtbot: QtBot, window: MainWindow, service: FakeService, complaints: list[str]
) -> None:
    # GIVEN a translation that would go on for ever
    service.go.clear()
    window.source.set_text("one two three. " * 50)
    QTest.keyClick(window.source, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(service.requests))
    # WHEN the window is closed
    seconds = close(qtbot, window)
    # THEN it was a matter of less than a second, the thread is over, and Qt has no complaint
    assert seconds < 1
    assert service.stopped_requests == [1]
    assert not window.queue._thread.isRunning()
    assert complaints == []


def test_closing_with_messages_still_on_their_way(
    qtbot: QtBot, window: MainWindow, service: FakeService, complaints: list[str]
) -> None:
    window.source.set_text("many words come at once. " * 2000)
    window.run_task()
    qtbot.waitUntil(lambda: window.target.text() != "")
    close(qtbot, window)
    qtbot.wait(50)
    assert complaints == []


def test_closing_an_idle_window(
    qtbot: QtBot, make_window: WindowMaker, complaints: list[str]
) -> None:
    window = make_window()
    close(qtbot, window)
    assert not window.queue._thread.isRunning()
    assert complaints == []


def test_closing_while_the_model_is_loaded_hides_the_window_first(
    qtbot: QtBot, window: MainWindow, service: FakeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a model that is being loaded until the window has gone
    loading, visible_at_end = Event(), []

    def load(*pair: object) -> None:
        loading.set()
        give_up = time.monotonic() + 10
        while window.isVisible() and time.monotonic() < give_up:
            time.sleep(0.001)
        visible_at_end.append(window.isVisible())

    monkeypatch.setattr(service, "warm_up", load)
    window.warm_up()
    qtbot.waitUntil(loading.is_set)
    # WHEN the window is closed
    close(qtbot, window)
    # THEN it was gone before the model was there
    assert visible_at_end == [False]


def test_closing_during_the_typing_pause_starts_nothing(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    window.commands.as_you_type.setChecked(True)
    QTest.keyClicks(window.source, "x")
    close(qtbot, window)
    qtbot.wait(600)
    assert service.requests == []


PROGRAM = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from s2s_desktop.catalogue.store import Catalogue
    from s2s_desktop.gui.application import make_application
    from s2s_desktop.gui.window.main_window import MainWindow
    from s2s_desktop.settings import Settings
    from tests.gui.fake_service import FakeService

    app = make_application(["test"])
    service = FakeService()
    window = MainWindow(Catalogue(), service, Settings(as_you_type=False), Path(sys.argv[1]))
    window.show()
    service.go.clear()
    window.source.set_text("one two three")
    window.run_task()
    QTimer.singleShot(100, window.close)
    sys.exit(app.exec())
"""


def test_a_whole_process_ends_without_a_word(settings_path: object) -> None:
    # The order in which an interpreter takes things down shows only in a process of its own.
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(PROGRAM), str(settings_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, said) == (0, [])


def test_no_dialog_is_left_behind(window: MainWindow) -> None:
    # GIVEN a dialog over the window when the session ends
    window.commands.preferences.trigger()
    window.commands.open.trigger()
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 2
    window.close()
    assert not any(dialog.isVisible() for dialog in dialogs)
