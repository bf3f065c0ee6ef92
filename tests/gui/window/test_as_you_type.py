"""How long the window waits before it translates what is being typed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.gui.window.typing_pause import SHORT_MS, USUAL_MS
from s2s_desktop.pipeline.messages import Finished
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker
from tests.gui.fake_service import FakeService


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    """A window that translates as one types."""
    return make_window(Settings(as_you_type=True))


@pytest.mark.parametrize(("seconds", "pause_ms"), [(0.05, SHORT_MS), (2.0, USUAL_MS)])
def test_it_waits_less_where_the_last_request_was_fast(
    window: MainWindow, seconds: float, pause_ms: int
) -> None:
    window.requester.finished.emit(Finished(0, "", False, 1, 9, seconds))
    QTest.keyClicks(window.source, "a")
    assert window.runner._typing_pause.interval() == pause_ms


def test_half_a_word_of_an_input_method_is_not_translated(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    QTest.keyClicks(window.source, "good ")
    QApplication.sendEvent(window.source, QInputMethodEvent("ni", []))
    window.runner._typing_pause.timeout.emit()
    assert service.requests == []
    assert window.runner.waiting
    committed = QInputMethodEvent()
    committed.setCommitString("day")
    QApplication.sendEvent(window.source, committed)
    window.runner._typing_pause.timeout.emit()
    qtbot.waitUntil(lambda: [request.text for request in service.requests] == ["good day"])
