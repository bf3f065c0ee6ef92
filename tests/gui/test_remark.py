"""What the engine remarks on while it goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import Message, ModelReady, Remark, Request
from tests.gui.conftest import finished, notice_of
from tests.gui.fake_service import FakeService

REMARK = "The memory of cuda:0 is too small; the CPU goes on."


@dataclass
class Moving(FakeService):
    """Begins on a GPU and goes on on the CPU."""

    def run(self, request: Request, stopped: Callable[[], bool]) -> Iterator[Message]:
        for message in super().run(request, stopped):
            yield message
            if isinstance(message, ModelReady):
                yield Remark(request.number, REMARK)
                yield ModelReady(request.number, "fake", "Fake model", "somewhere", "float32", 0.1)


@pytest.fixture
def service() -> FakeService:
    return Moving()


def test_a_move_to_the_cpu_is_told_and_the_text_is_whole(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClicks(window.source, "One two. Three!")
    QTest.keyClick(window.source, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(finished(window))
    # THEN the notice says it, without alarm, and the status bar names the present device
    notice = notice_of(window)
    assert (notice.message, notice.serious) == (REMARK, False)
    assert "somewhere" in window.status.model.text()
    assert window.target.text() == "ONE TWO. THREE!"
