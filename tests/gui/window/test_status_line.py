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
    said = [status.state.full_text]
    for state in (
        lambda: status.loading("tiny"),
        status.ready,
        lambda: status.begin(TRANSLATE),
        status.failed,
        lambda: status.begin(SUMMARIZE),
    ):
        state()
        said.append(status.state.full_text)
    assert said == [
        "Starting the engine…",
        "Loading tiny…",
        "Everything stays on this computer",
        "Translating…",
        "Failed",
        "Summarizing…",
    ]


def test_once_the_model_is_loaded_the_work_is_named_again(status: StatusLine) -> None:
    status.begin(SUMMARIZE)
    status.loading("tiny")
    status.show_model(ModelReady(1, "tiny", "Tiny", "cpu", "float32", 1.0))
    assert status.state.full_text == "Summarizing…"


def test_two_steps_are_said(status: StatusLine) -> None:
    status.begin(TRANSLATE)
    status.show_model(ModelReady(1, "a+b", "A + B", "cpu", "int8", 1.0, through="en"))
    status.finished(Finished(1, "", False, 3, 100, 2.0))
    assert status.state.full_text == "Translated in two steps, through English"
    # One step is as always.
    status.show_model(ModelReady(1, "a", "A", "cpu", "int8", 1.0))
    status.finished(Finished(2, "", False, 3, 100, 2.0))
    assert status.state.full_text == "Everything stays on this computer"


def test_progress_is_shown_as_a_share_of_the_text(status: StatusLine) -> None:
    status.begin(TRANSLATE)
    assert status.progress.isVisible()
    assert status.progress.maximum() == 0  # busy: nobody knows how long
    status.working(Progress(1, 25, 200, 60, 2.0))
    assert status.state.full_text == "Translating… 12 %"
    assert status.progress.value() / status.progress.maximum() == pytest.approx(0.125)
    assert status.speed.text() == "30 tokens/s"
    status.finished(Finished(1, "", False, 3, 100, 2.0))
    assert not status.progress.isVisible()
    assert status.speed.text() == "50 tokens/s"


def test_how_many_sentences_and_how_long_it_takes_is_told(status: StatusLine) -> None:
    status.begin(TRANSLATE)
    status.working(Progress(1, 25, 200, 60, 2.0, 34, 300, seconds_left=21.3))
    assert status.state.full_text == "Translating… 34 of 300 · about 20 s"


def test_a_stop_is_said_before_the_engine_can_follow_it(status: StatusLine) -> None:
    status.begin(TRANSLATE)
    status.stopping()
    assert status.state.full_text == "Stopping…"
    status.finished(Finished(1, "", True, 0, 0, 0.0))
    status.stopping()  # when there is nothing to stop any more
    assert status.state.full_text == "Stopped"


def test_the_bar_stays_where_it_is_whatever_is_said(status: StatusLine) -> None:
    status.resize(800, 30)
    status.begin(TRANSLATE)
    status.working(Progress(1, 25, 200, 60, 2.0, 3, 300))
    before = status.progress.x(), status.stop_button.x()
    status.working(Progress(1, 25, 200, 60, 2.0, 34, 300, seconds_left=21.3))
    assert (status.progress.x(), status.stop_button.x()) == before


def test_stopped_is_not_done(status: StatusLine) -> None:
    status.finished(Finished(1, "", True, 0, 0, 0.0))
    assert status.state.full_text == "Stopped"
    status.finished(Finished(1, "", True, 34, 90, 2.0, total_segments=300))
    assert status.state.full_text == "Stopped at 34 of 300"
    status.finished(Finished(1, "", False, 14, 9, 0.451))
    assert status.made.text() == "14 sentences · 0.45 s"


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
    assert status.state.full_text == "Everything stays on this computer"
