"""A result that is kept, and shown again by another window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.results.kept_result import KeptResult
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker, finished, hover, marked_words
from tests.gui.fake_service import FakeService

TEXT = "The old house. It stands there.\n\nGo in!\n"


def translate(qtbot: QtBot, window: MainWindow, text: str = TEXT) -> KeptResult:
    window.source.set_text(text)
    window.run_task()
    qtbot.waitUntil(finished(window))
    assert window.view.shown is not None
    return window.view.shown.kept()


def test_another_window_shows_it_again_with_its_words(
    qtbot: QtBot, make_window: WindowMaker
) -> None:
    first = make_window()
    kept = translate(qtbot, first)
    first.close()
    other = make_window()
    other.source.set_text(kept.source_text)
    other.view.restore(kept)
    assert other.target.text() == TEXT.upper()
    assert not other.view.source_edited
    hover(other.source, TEXT.index("house"))
    assert marked_words(other.target) == ["HOUSE"]
    # AND it is kept once more as it was
    assert other.view.shown is not None
    assert other.view.shown.kept() == kept


def test_of_a_stopped_request_whole_sentences_are_kept(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    kept = translate(qtbot, window)
    service.go.clear()
    window.source.set_text(TEXT)
    window.run_task()
    assert window.view.shown is not None
    assert window.view.shown.kept() == kept  # the old one, until there is something new
    service.go.set()
    qtbot.waitUntil(finished(window))


def test_a_summary_tells_again_where_it_came_from(
    qtbot: QtBot, make_window: WindowMaker, tmp_path: Path
) -> None:
    summarizing = Settings(task="summarize", as_you_type=False)
    kept = translate(qtbot, make_window(summarizing), "One is. Two is. Three is. Four is.")
    other = make_window(summarizing)
    other.source.set_text(kept.source_text)
    other.view.restore(kept)
    shown = other.view.shown
    assert shown is not None
    assert shown.is_summary
    assert len(shown.provenance) == 2
    assert [origin.weight for origin in shown.provenance.of(0)] == [0.75, 0.25]


def test_what_is_no_result_is_refused(qtbot: QtBot, window: MainWindow) -> None:
    kept = translate(qtbot, window)
    kept.check()
    for segments in ((), kept.segments[1:], (*kept.segments[1:], b"none")):
        with pytest.raises(ValueError, match=r"do not make the text|requires a buffer"):
            replace(kept, segments=segments).check()


def test_a_result_that_is_shown_again_hears_nothing_of_what_was_running(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    kept = translate(qtbot, window)
    service.go.clear()
    window.source.set_text("another text. and more.")
    window.run_task()
    qtbot.waitUntil(lambda: len(service.requests) == 2)
    window.source.set_text(kept.source_text)
    window.view.restore(kept)
    service.go.set()
    qtbot.waitUntil(finished(window))
    assert window.target.text() == TEXT.upper()
    # AND the next request is shown as ever
    window.source.set_text("one more")
    window.run_task()
    qtbot.waitUntil(lambda: window.target.text() == "ONE MORE")
