"""What the status bar says."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.status_line import StatusLine
from s2s_desktop.pipeline.messages import (
    Finished,
    ModelReady,
    Progress,
    SummarizeRequest,
    TranslateRequest,
)

TRANSLATE = TranslateRequest(1, "", "en", "pt")
SUMMARIZE = SummarizeRequest(1, "", "en")


@pytest.fixture
def status(qtbot: QtBot) -> StatusLine:
    status = StatusLine()
    qtbot.addWidget(status)
    status.show()
    return status


def test_the_states_of_the_engine_have_words(status: StatusLine) -> None:
    said = [status.state.text()]
    for state in (
        lambda: status.loading("tiny"),
        status.ready,
        lambda: status.begin(TRANSLATE),
        status.failed,
        lambda: status.begin(SUMMARIZE),
    ):
        state()
        said.append(status.state.text())
    assert said == [
        "Starting the engine…",
        "Loading tiny…",
        "Ready",
        "Translating…",
        "Failed",
        "Summarizing…",
    ]


def test_once_the_model_is_loaded_the_work_is_named_again(status: StatusLine) -> None:
    status.begin(SUMMARIZE)
    status.loading("tiny")
    status.show_model(ModelReady(1, "tiny", "Tiny", "cpu", "float32", 1.0))
    assert status.state.text() == "Summarizing…"


def test_progress_is_shown_as_a_share_of_the_text(status: StatusLine) -> None:
    status.begin(TRANSLATE)
    assert status.progress.isVisible()
    assert status.progress.maximum() == 0  # busy: nobody knows how long
    status.working(Progress(1, 25, 200, 60, 2.0))
    assert status.state.text() == "Translating… 12 %"
    assert status.progress.value() / status.progress.maximum() == pytest.approx(0.125)
    assert status.speed.text() == "30 tokens/s"
    status.finished(Finished(1, "", False, 3, 100, 2.0))
    assert not status.progress.isVisible()
    assert status.speed.text() == "50 tokens/s"


def test_stopped_is_not_done(status: StatusLine) -> None:
    status.finished(Finished(1, "", True, 0, 0, 0.0))
    assert status.state.text() == "Stopped"
    status.finished(Finished(1, "", False, 1, 9, 1.0))
    assert status.state.text().startswith("Done")


def test_model_and_device_are_named(status: StatusLine) -> None:
    status.show_model(ModelReady(1, "tiny-en-pt", "Tiny", "cuda:0", "float16", 1.25))
    assert status.model.text().split("  ·  ") == ["Tiny", "cuda:0", "float16"]
    assert "tiny-en-pt" in status.model.toolTip()


def test_a_mention_goes_and_the_state_stays(qtbot: QtBot, status: StatusLine) -> None:
    status.ready()
    status.mention("Copied")
    assert status.currentMessage() == "Copied"
    status.clearMessage()
    assert status.state.isVisible()
    assert status.state.text() == "Ready"
