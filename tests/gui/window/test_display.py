"""What the window does to stay in step, at each key and each message."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import Progress
from tests.gui.conftest import ListedModels, finished


def test_a_key_is_worth_one_refresh_and_asks_for_no_models(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.source.set_text("Good morning.")
    window.run_task()
    qtbot.waitUntil(finished(window))
    asked: list[object] = []
    monkeypatch.setattr(ListedModels, "is_installed", lambda *given: asked.append(given))
    refreshed: list[str] = []
    monkeypatch.setattr(window.workspace.target, "show_stale", refreshed.append)
    QTest.keyClicks(window.source, "abc")
    assert asked == []
    assert len(refreshed) == 3


def test_of_progress_that_comes_together_the_latest_is_told(window: MainWindow) -> None:
    told: list[int] = []
    window.status.working = lambda progress: told.append(progress.done_chars)  # type: ignore[method-assign]
    window.requester._drained([Progress(0, chars, 9, 1, 0.1) for chars in (3, 5, 7)])
    assert told == [7]
