"""Which translation stands in the target pane, and when it gives way to the next."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    ModelReady,
    SegmentFinished,
    SegmentStarted,
    TextChunk,
    TranslateRequest,
)

READY = ModelReady(1, "x", "x", "cpu", "float32", 0.0)
STARTED = SegmentStarted(1, 0, (0, 3), "")
CHUNK = TextChunk(1, 0, "NEW")
SEGMENT = SegmentFinished(1, 0, (0, 3), "NEW", 0.0)


@pytest.fixture
def source(qtbot: QtBot) -> SourcePane:
    source = SourcePane()
    qtbot.addWidget(source)
    source.set_text("new")
    return source


@pytest.fixture
def target(qtbot: QtBot) -> TargetPane:
    target = TargetPane()
    qtbot.addWidget(target)
    target.resize(300, 120)
    target.show()
    return target


@pytest.fixture
def view(source: SourcePane, target: TargetPane) -> ResultView:
    view = ResultView(source, target)
    view.replace("old")
    return view


def end(tail: str = "", cancelled: bool = False) -> Finished:
    return Finished(1, tail, cancelled, 1, 1, 1.0)


def test_the_old_result_stays_until_there_is_a_new_word(
    view: ResultView, target: TargetPane
) -> None:
    assert view.prepare(TranslateRequest(0, "", "en", "pt")) == "new"
    view.apply([READY, STARTED])
    assert target.text() == "old"
    view.apply([CHUNK])
    assert target.text() == "NEW"
    view.apply([SEGMENT, end("\n")])
    assert target.text() == "NEW\n"


@pytest.mark.parametrize("outcome", [Failure(1, "No."), end(cancelled=True)])
def test_a_request_that_brings_nothing_takes_nothing(
    view: ResultView, target: TargetPane, outcome: Failure | Finished
) -> None:
    view.prepare(TranslateRequest(0, "", "en", "pt"))
    view.apply([READY, STARTED, outcome])
    assert target.text() == "old"


def test_a_text_without_words_is_copied(view: ResultView, target: TargetPane) -> None:
    view.prepare(TranslateRequest(0, "", "en", "pt"))
    view.apply([end("***")])
    assert target.text() == "***"


def test_cleared_means_that_nothing_late_is_written(view: ResultView, target: TargetPane) -> None:
    view.prepare(TranslateRequest(0, "", "en", "pt"))
    view.apply([STARTED])
    view.clear()
    view.apply([CHUNK, SEGMENT, end()])
    assert target.text() == ""


def test_an_edit_since_the_request_is_known_before_its_first_word(
    view: ResultView, source: SourcePane
) -> None:
    assert view.source_edited
    view.prepare(TranslateRequest(0, "", "en", "pt"))
    assert not view.source_edited
    source.set_text("newer")
    assert view.source_edited
    view.apply([STARTED, CHUNK])
    assert view.source_edited


def test_a_reader_at_the_end_follows_and_one_above_does_not(
    view: ResultView, target: TargetPane
) -> None:
    # GIVEN a text that is longer than the pane, which stands at its top
    bar = target.verticalScrollBar()
    view.prepare(TranslateRequest(0, "", "en", "pt"))
    lines = [TextChunk(1, 0, f"line {i}\n") for i in range(40)]
    view.apply([STARTED, *lines])
    assert bar.value() == 0 < bar.maximum()
    # AND a reader who has gone to its end
    bar.setValue(bar.maximum())
    # WHEN it grows THEN the view goes along
    view.apply(lines)
    assert bar.value() == bar.maximum()
    # WHEN the reader has gone up THEN it stays there
    bar.setValue(7)
    view.apply(lines)
    assert bar.value() == 7


def test_the_readers_place_is_sought_again_in_the_next_translation(
    view: ResultView, target: TargetPane
) -> None:
    bar = target.verticalScrollBar()
    lines = [TextChunk(1, 0, f"line {i}\n") for i in range(40)]
    view.prepare(TranslateRequest(0, "", "en", "pt"))
    view.apply([STARTED, *lines])
    bar.setValue(20)
    # WHEN the text is written anew, in steps
    view.prepare(TranslateRequest(0, "", "en", "pt"))
    view.apply([STARTED, *lines[:10]])
    assert bar.value() < 20
    view.apply(lines[10:])
    # THEN the place is found again as soon as it is there
    assert bar.value() == 20


def test_a_reader_who_scrolls_meanwhile_is_not_pulled_away(
    view: ResultView, target: TargetPane
) -> None:
    bar = target.verticalScrollBar()
    lines = [TextChunk(1, 0, f"line {i}\n") for i in range(40)]
    view.prepare(TranslateRequest(0, "", "en", "pt"))
    view.apply([STARTED, *lines])
    bar.setValue(20)
    view.prepare(TranslateRequest(0, "", "en", "pt"))
    view.apply([STARTED, *lines[:10]])
    bar.setValue(2)
    view.apply(lines[10:])
    assert bar.value() == 2
