"""Bugs that nobody caught."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.dialogs.crash_report import CrashReporter
from s2s_desktop.gui.window.main_window import MainWindow


@pytest.fixture
def reporter(qapp: object) -> Iterator[CrashReporter]:
    """Installed, and taken out again."""
    before = sys.excepthook, threading.excepthook
    reporter = CrashReporter()
    reporter.install()
    yield reporter
    sys.excepthook, threading.excepthook = before


def crash() -> None:
    """Let the hook have an error, as Python does with what nobody caught."""
    try:
        raise ZeroDivisionError("seven by nothing")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_the_window_goes_on_and_shows_a_report(
    window: MainWindow, reporter: CrashReporter, capsys: pytest.CaptureFixture[str]
) -> None:
    # GIVEN a window with text
    QTest.keyClicks(window.source, "still here")
    reporter.crashed.connect(window.show_crash)
    # WHEN something breaks
    crash()
    # THEN a report can be copied, and the text is there
    assert window.notices.isVisible()
    QTest.mouseClick(window.notices.report_button, Qt.MouseButton.LeftButton)
    report = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError: seven by nothing" in report
    assert "S2S Desktop 0" in report
    assert window.source.text() == "still here"
    assert report in capsys.readouterr().err


def test_a_bug_in_another_thread_is_reported_too(qtbot: QtBot, reporter: CrashReporter) -> None:
    def break_down() -> None:
        raise LookupError("in a thread")

    with qtbot.waitSignal(reporter.crashed) as crashed:
        thread = threading.Thread(target=break_down)
        thread.start()
        thread.join()
    assert "LookupError: in a thread" in crashed.args[0]
