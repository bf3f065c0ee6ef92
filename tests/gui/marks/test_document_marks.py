"""The strip of a summarized text and the two panes: point in one, see it in the others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.catalogue.entry import EXTRACTOR, SUMMARIZE
from s2s_desktop.gui.inspector.views.document_view import DocumentView
from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import SummarizeRequest, SummarySize
from s2s_desktop.settings import Settings
from tests.gui.conftest import (
    ListedModels,
    WindowMaker,
    choose_length,
    finished,
    hover,
    listed,
    place_of,
)
from tests.gui.fake_service import FakeService

TEXT = "Ann has a dog. The dog is old. It rains today. Ann stays at home. The end is near."
PICKER = listed("picker", ("en", "en"), SUMMARIZE, format=EXTRACTOR)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, make_window: WindowMaker) -> MainWindow:
    """A window that has summarized five sentences in two."""
    window = make_window(Settings(task=SUMMARIZE, as_you_type=False), ListedModels(PICKER))
    window.source.set_text(TEXT)
    window.run_task()
    qtbot.waitUntil(finished(window))
    return window


@pytest.fixture
def strip(window: MainWindow) -> DocumentView:
    """The strip in its panel."""
    assert isinstance(window.panel.view, DocumentView)
    return window.panel.view


def tinted(window: MainWindow, pane: TextPane) -> list[str]:
    marks = pane.shown_marks(Depth.SENTENCE, window.document_marks)
    return [mark.cursor.selectedText() for mark in marks]


def test_the_panel_shows_the_document_as_soon_as_there_is_a_summary(strip: DocumentView) -> None:
    assert strip.isVisible()
    assert [s.chosen for s in strip.document.sentences] == [True, False, True, False, False]


def test_the_document_goes_with_its_summary(window: MainWindow, strip: DocumentView) -> None:
    window.view.clear()
    assert not strip.isVisible()


def test_pointing_at_a_bar_tints_its_sentence_in_both_texts(
    window: MainWindow, strip: DocumentView
) -> None:
    QTest.mouseMove(strip.viewport(), strip.area_of(2))
    assert tinted(window, window.source) == ["It rains today."]
    assert tinted(window, window.target) == ["IT RAINS TODAY."]
    QTest.mouseMove(strip.viewport(), strip.area_of(4))
    assert tinted(window, window.source) == ["The end is near."]
    assert tinted(window, window.target) == []


def test_a_click_on_a_bar_marks_where_the_summary_came_from(
    window: MainWindow, strip: DocumentView
) -> None:
    QTest.mouseClick(strip.viewport(), LEFT, pos=strip.area_of(2))
    marks = window.target.shown_marks(Depth.ORIGIN, window.provenance_marks)
    assert [mark.cursor.selectedText() for mark in marks] == ["IT RAINS TODAY."]


def test_a_sentence_that_is_not_in_the_summary_says_so(window: MainWindow) -> None:
    place = TEXT.index("The end")
    hover(window.source, place + 2)
    told = window.panel.foot.spot.full_text
    assert told == "Not in the summary · rank 3 of 5 · The end is near."
    QTest.mouseClick(window.source.viewport(), LEFT, pos=place_of(window.source, place + 2))
    hover(window.source, 2)
    assert window.panel.inspection.chosen_sentence == 4


def test_the_slider_makes_the_summary_longer_at_once(
    qtbot: QtBot, window: MainWindow, strip: DocumentView, service: FakeService
) -> None:
    # WHEN the slider goes from two sentences to three
    QTest.keyClick(strip.length.slider, Qt.Key.Key_Right)
    # THEN the summary follows, and is what is chosen now
    qtbot.waitUntil(lambda: window.target.text().count(".") == 3)
    request = service.requests[-1]
    assert isinstance(request, SummarizeRequest)
    assert request.size == SummarySize(sentences=3)
    qtbot.waitUntil(finished(window))
    assert strip.length.count == 3
    # AND a length chosen from the list takes its place again
    choose_length(window, "line")
    assert window.choices.size is None


def test_another_text_has_the_usual_length_again(window: MainWindow, strip: DocumentView) -> None:
    QTest.keyClick(strip.length.slider, Qt.Key.Key_Right)
    assert window.choices.size is not None
    window.source.set_text("Another one. It is short.")
    assert window.choices.size is None


def test_it_is_out_of_date_as_the_summary_is(window: MainWindow, strip: DocumentView) -> None:
    assert not strip.inspection.stale
    QTest.keyClicks(window.source, "x")
    assert strip.inspection.stale
