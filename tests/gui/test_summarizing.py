"""Summarizing in the window, with hands: choose, run, read, and see where sentences come from."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s2s_desktop import settings
from s2s_desktop.catalogue.entry import EXTRACTOR, HUB, SUMMARIZE, TRANSLATE
from s2s_desktop.drawing.theme import palette
from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import DETECT, SummarizeRequest
from s2s_desktop.settings import Settings
from tests.gui.conftest import (
    ListedModels,
    WindowMaker,
    choose_length,
    choose_model,
    choose_task,
    finished,
    hover,
    listed,
    marked_words,
    notice_of,
    out_of_date,
    place_of,
)
from tests.gui.fake_service import FakeService

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
TEXT = "Ann has a dog. The dog is old. It rains today. Ann stays at home. The end is near."
PICKER = listed("picker", ("en", "en"), SUMMARIZE, format=EXTRACTOR)
WRITER = listed("writer", ("en", "en"), SUMMARIZE, format=HUB)
TRANSLATORS = listed("en-pt", ("en", "pt")), listed("pt-en", ("pt", "en"))


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    """A window that is about to summarize."""
    return make_window(
        Settings(task=SUMMARIZE, as_you_type=False), ListedModels(*TRANSLATORS, PICKER, WRITER)
    )


def summarize(qtbot: QtBot, window: MainWindow, text: str = TEXT) -> None:
    window.source.set_text(text)
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))


def click(pane: TextPane, position: int) -> None:
    QTest.mouseClick(pane.viewport(), LEFT, pos=place_of(pane, position))


def marked(window: MainWindow, pane: TextPane) -> list[tuple[str, str]]:
    """The marked sentences with their colours, the faintest first."""
    marks = pane.shown_marks(Depth.ORIGIN, window.provenance_marks)
    return [(m.cursor.selectedText(), m.format.background().color().name()) for m in marks]


def sentences(window: MainWindow, pane: TextPane) -> list[str]:
    return [text for text, _ in marked(window, pane)]


# Asking


def test_the_first_sentence_of_a_summary_is_shown_by_itself(
    qtbot: QtBot, window: MainWindow
) -> None:
    summarize(qtbot, window)
    assert window.marks.shown_index == 0


def test_the_summary_streams_into_the_right_pane(qtbot: QtBot, window: MainWindow) -> None:
    summarize(qtbot, window)
    assert window.target.text() == "ANN HAS A DOG. IT RAINS TODAY."
    assert window.source.text() == TEXT


def test_the_request_says_language_length_and_model(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    choose_length(window, "long")
    choose_model(window, "writer")
    summarize(qtbot, window)
    assert service.requests == [SummarizeRequest(1, TEXT, DETECT, "long", "writer")]


def test_only_what_makes_sense_can_be_chosen(window: MainWindow) -> None:
    choices, bar = window.choices, window.workspace.bar
    of_summaries = bar.length_pill, bar.about_summaries
    of_translations = bar.target_pill, bar.swap_button
    assert [widget.isVisible() for widget in of_summaries] == [True, True]
    assert [widget.isVisible() for widget in of_translations] == [False] * 2
    assert not window.commands.as_you_type.isEnabled()
    assert [entry.id for entry in choices.models()] == ["picker", "writer"]
    # WHEN one turns to translating
    choose_task(window, TRANSLATE)
    # THEN it is the other way round, and the languages are those of before
    assert [widget.isVisible() for widget in of_summaries] == [False, False]
    assert [widget.isVisible() for widget in of_translations] == [True] * 2
    assert window.commands.as_you_type.isEnabled()
    assert (choices.source_language, choices.target_language) == ("en", "pt")
    assert [entry.id for entry in choices.models()] == ["en-pt"]


def test_everything_is_called_by_its_name(window: MainWindow) -> None:
    window.source.set_text(TEXT)
    assert window.workspace.target_card.run_button.text() == "Summarize (Ctrl+Return)"
    assert window.commands.copy_result.text() == "&Copy Summary"
    assert window.commands.save.text() == "&Save Summary…"
    assert window.target.accessibleName() == "Summary"
    assert "summary" in window.target.placeholderText()
    assert "summarize" in window.source.placeholderText()
    assert "summary" in window.panel.pages.empty_state.accessibleName()
    choose_task(window, TRANSLATE)
    assert window.workspace.target_card.run_button.text() == "Translate (Ctrl+Return)"
    assert window.target.accessibleName() == "Translation"
    assert "summary" not in window.target.placeholderText()


def test_languages_without_a_summarizer_of_their_own_are_offered_where_sentences_are_picked(
    make_window: WindowMaker,
) -> None:
    stored = Settings(task=SUMMARIZE, as_you_type=False)
    window = make_window(stored, ListedModels(*TRANSLATORS, PICKER))
    assert window.choices.sources() == (DETECT, "en", "pt")
    alone = make_window(stored, ListedModels(*TRANSLATORS, WRITER))
    assert alone.choices.sources() == (DETECT, "en")


def test_without_a_summarizer_it_says_so(make_window: WindowMaker) -> None:
    window = make_window(Settings(as_you_type=False), ListedModels(*TRANSLATORS))
    choose_task(window, SUMMARIZE)
    assert "model" in notice_of(window).message
    assert not window.workspace.target_card.run_button.isEnabled()
    choose_task(window, TRANSLATE)
    assert not window.notices.isVisible()
    assert window.workspace.target_card.run_button.isEnabled()


def test_nothing_to_summarize_is_said(window: MainWindow, service: FakeService) -> None:
    window.run_task()
    assert "summarize" in window.status.currentMessage()
    assert service.requests == []


def test_stopping_keeps_what_was_written(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN a summary that is held up in its second sentence
    words = count()

    def hold_up(word: str) -> str:
        if next(words) == 6:
            service.go.clear()
        return word.upper()

    service.word = hold_up
    window.source.set_text(TEXT)
    window.run_task()
    qtbot.waitUntil(lambda: "RAINS" in window.target.text())
    assert window.status.state.full_text.startswith("Summarizing")
    assert window.workspace.target_card.facts.full_text == ""
    # WHEN it is stopped
    QTest.keyClick(window.source, Qt.Key.Key_Escape)
    qtbot.waitUntil(finished(window))
    # THEN the sentence that is whole stays, and what was done is said
    assert window.target.text() == "ANN HAS A DOG."
    assert window.status.state.full_text == "Stopped"
    assert window.workspace.target_card.facts.full_text.startswith("1 sentence chosen")


def test_another_length_is_made_when_it_is_asked_for(
    qtbot: QtBot, make_window: WindowMaker, service: FakeService
) -> None:
    # GIVEN a window that translates as one types, and a summary
    window = make_window(Settings(task=SUMMARIZE, as_you_type=True), ListedModels(PICKER))
    summarize(qtbot, window)
    assert not out_of_date(window)
    # WHEN another length is chosen
    choose_length(window, "line")
    # THEN the summary is out of date, and stays so
    assert out_of_date(window)
    qtbot.wait(700)
    assert len(service.requests) == 1
    # UNTIL it is asked for
    QTest.mouseClick(window.workspace.target_card.run_button, LEFT)
    qtbot.waitUntil(lambda: window.target.text() == "ANN HAS A DOG.")
    qtbot.waitUntil(finished(window))
    assert not out_of_date(window)


def test_the_choices_are_remembered(window: MainWindow, settings_path: Path) -> None:
    choose_length(window, "line")
    window.close()
    stored = settings.load(settings_path)
    assert (stored.task, stored.summary_length) == (SUMMARIZE, "line")
    assert (stored.source_language, stored.target_language) == (DETECT, "pt")


def test_the_model_for_the_task_is_loaded_ahead(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    window.warm_up()
    qtbot.waitUntil(lambda: window.status.state.full_text == "Everything stays on this computer")
    assert service.warmed == [("en", "en", None)]


def test_the_summary_can_be_copied(qtbot: QtBot, window: MainWindow) -> None:
    summarize(qtbot, window)
    QTest.keyClick(window.source, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == "ANN HAS A DOG. IT RAINS TODAY."
    assert window.status.currentMessage() == "Summary copied."


def test_what_is_shown_is_called_what_it_is(qtbot: QtBot, window: MainWindow) -> None:
    # GIVEN a summary that is still there after another task was chosen
    summarize(qtbot, window)
    choose_task(window, TRANSLATE)
    # THEN everything that is about it calls it a summary
    assert window.commands.save.text() == "&Save Summary…"
    assert window.commands.copy_result.text() == "&Copy Summary"
    assert window.target.accessibleName() == "Summary"
    assert "summarized" in window.workspace.target_card.run_button.toolTip()
    window.commands.copy_result.trigger()
    assert window.status.currentMessage() == "Summary copied."
    # AND the next result is called what that is, whatever is chosen then
    window.run_task()
    qtbot.waitUntil(finished(window))
    choose_task(window, SUMMARIZE)
    assert window.commands.run.text() == "Summari&ze"
    assert window.commands.save.text() == "&Save Translation…"
    # AND so is a text that only changed sides
    choose_task(window, TRANSLATE)
    window.commands.swap.trigger()
    choose_task(window, SUMMARIZE)
    assert window.commands.save.text() == "&Save Translation…"


def test_a_model_that_was_added_can_be_used_at_once(window: MainWindow) -> None:
    choose_task(window, TRANSLATE)
    window.choices.choose_model(WRITER)
    assert window.choices.task == SUMMARIZE
    assert window.choices.model_id == "writer"


# What was done, and how


def test_what_was_done_is_counted(qtbot: QtBot, window: MainWindow) -> None:
    facts = window.workspace.target_card.facts
    assert facts.full_text == ""
    summarize(qtbot, window)
    assert facts.isVisible()
    words = f"7 of {len(TEXT.split())} words"
    assert facts.full_text == f"2 sentences chosen, 2 rewritten · {words}"


def test_the_panes_stay_where_they_are_when_the_text_is_edited(
    qtbot: QtBot, window: MainWindow
) -> None:
    # GIVEN a window with hardly more room than it needs
    window.resize(1000, 700)
    summarize(qtbot, window)
    before = window.workspace.text_splitter.sizes()
    # WHEN the summary is out of date, which its foot says
    QTest.keyClick(window.source, Qt.Key.Key_X)
    assert out_of_date(window)
    QApplication.processEvents()
    # THEN the text is not laid out anew under the user's hands
    assert window.workspace.text_splitter.sizes() == before


def test_a_translation_has_no_facts_of_summaries(qtbot: QtBot, window: MainWindow) -> None:
    summarize(qtbot, window)
    choose_task(window, TRANSLATE)
    window.run_task()
    qtbot.waitUntil(finished(window))
    assert window.workspace.target_card.facts.full_text == ""


def test_the_facts_go_with_the_summary(qtbot: QtBot, window: MainWindow) -> None:
    summarize(qtbot, window)
    choose_task(window, TRANSLATE)
    window.commands.swap.trigger()
    assert window.workspace.target_card.facts.full_text == ""


def test_it_says_how_summaries_are_made(window: MainWindow) -> None:
    about = window.workspace.bar.about_summaries
    assert "never adds words of its own" in about.toolTip()
    QTest.mouseClick(about, LEFT)
    assert "never adds words of its own" in notice_of(window).message
    choose_model(window, "writer")
    assert "its own words" in about.toolTip()
    assert "never" not in about.toolTip()


def test_what_the_engine_remarks_is_said_until_the_next_summary(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.remarks = ("The text is short.", "All of it is given.")
    summarize(qtbot, window)
    notice = notice_of(window)
    assert (notice.message, notice.hint) == service.remarks
    assert not notice.serious
    service.remarks = ()
    summarize(qtbot, window)
    assert not window.notices.isVisible()


# Where it comes from

DOG, OLD = "Ann has a dog.", "The dog is old."


def test_clicking_a_sentence_marks_where_it_comes_from_the_strongest_most(
    qtbot: QtBot, window: MainWindow
) -> None:
    summarize(qtbot, window)
    click(window.target, 2)
    assert sentences(window, window.target) == ["ANN HAS A DOG."]
    (weak, faint), (strong, clear) = marked(window, window.source)
    assert (weak, strong) == (OLD, DOG)
    paper = window.source.palette().color(QPalette.ColorRole.Base).lightness()
    tints = [abs(paper - QPalette(name).window().color().lightness()) for name in (faint, clear)]
    assert 0 < tints[0] < tints[1]


def test_the_marks_can_be_told_apart_in_the_dark(qtbot: QtBot, window: MainWindow) -> None:
    summarize(qtbot, window)
    click(window.target, 2)
    light = marked(window, window.source)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    old = app.palette()
    try:
        app.setPalette(palette(Qt.ColorScheme.Dark))
        qtbot.waitUntil(lambda: marked(window, window.source) != light)
        colours = [name for _, name in marked(window, window.source)]
        assert len({*colours, window.source.palette().base().color().name()}) == 3
    finally:
        app.setPalette(old)


def test_the_other_sentence_takes_the_marks_over(qtbot: QtBot, window: MainWindow) -> None:
    summarize(qtbot, window)
    click(window.target, 2)
    click(window.target, 20)
    assert sentences(window, window.source) == ["Ann stays at home.", "It rains today."]
    assert sentences(window, window.target) == ["IT RAINS TODAY."]


def test_esc_and_a_click_beside_take_the_marks_away(qtbot: QtBot, window: MainWindow) -> None:
    summarize(qtbot, window)
    below = window.target.viewport().rect().bottomRight()
    click(window.target, 2)
    QTest.mouseClick(window.target.viewport(), LEFT, pos=below)
    assert sentences(window, window.source) == sentences(window, window.target) == []
    click(window.target, 2)
    assert window.provenance_marks.shown
    QTest.keyClick(window.target, Qt.Key.Key_Escape)
    assert sentences(window, window.source) == sentences(window, window.target) == []


def test_the_caret_marks_as_a_click_does(qtbot: QtBot, window: MainWindow) -> None:
    summarize(qtbot, window)
    window.target.setFocus()
    QTest.keyClick(window.target, Qt.Key.Key_Right)
    assert sentences(window, window.source) == [OLD, DOG]
    QTest.keyClick(window.target, Qt.Key.Key_End, CTRL)
    assert sentences(window, window.target) == ["IT RAINS TODAY."]


def test_clicking_a_source_sentence_marks_what_became_of_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    summarize(qtbot, window)
    click(window.source, TEXT.index("old"))
    assert sentences(window, window.source) == [OLD]
    assert sentences(window, window.target) == ["ANN HAS A DOG."]
    # AND one of which nothing became takes the marks away
    click(window.source, TEXT.index("end"))
    assert not window.provenance_marks.shown
    # AND says so
    assert window.status.currentMessage() == "This sentence is not in the summary."


def test_the_mark_of_a_source_sentence_moves_with_it(qtbot: QtBot, window: MainWindow) -> None:
    summarize(qtbot, window)
    click(window.source, TEXT.index("old"))
    # WHEN something is written before it THEN it is marked where it stands now
    cursor = window.source.textCursor()
    cursor.setPosition(0)
    cursor.insertText("New words. ")
    assert sentences(window, window.source) == [OLD]
    assert sentences(window, window.target) == ["ANN HAS A DOG."]
    # AND when it has gone, nothing is marked in its place
    window.source.set_text("x")
    assert sentences(window, window.source) == []


def test_sources_out_of_sight_are_scrolled_to(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(700, 400)
    text = "First things first. Second to none. " + "\n\n" * 200 + "The end. Over."
    choose_length(window, "long")
    summarize(qtbot, window, text)
    assert window.target.text() == "FIRST THINGS FIRST. THE END."
    bar = window.source.verticalScrollBar()
    assert bar.value() == 0
    click(window.target, 22)
    assert bar.value() > 300
    assert sentences(window, window.source)[-1] == "The end."
    click(window.target, 2)
    assert bar.value() < 5


def test_words_can_be_pointed_at_while_a_sentence_is_marked(
    qtbot: QtBot, window: MainWindow
) -> None:
    summarize(qtbot, window)
    click(window.target, 2)
    hover(window.target, 10)
    words = window.source.shown_marks(Depth.WORD, window.marks)
    assert [mark.cursor.selectedText() for mark in words] == ["dog"]
    assert sentences(window, window.source) == [OLD, DOG]


def test_a_sentence_that_was_edited_is_not_marked(qtbot: QtBot, window: MainWindow) -> None:
    summarize(qtbot, window)
    cursor = window.source.textCursor()
    cursor.setPosition(TEXT.index("old"))
    cursor.insertText("very ")
    click(window.target, 2)
    assert sentences(window, window.source) == [DOG]


def test_another_summary_takes_the_marks_away(qtbot: QtBot, window: MainWindow) -> None:
    summarize(qtbot, window)
    click(window.target, 2)
    summarize(qtbot, window)
    assert not window.provenance_marks.shown


def test_a_translation_is_marked_by_words_alone(qtbot: QtBot, window: MainWindow) -> None:
    choose_task(window, TRANSLATE)
    summarize(qtbot, window)
    click(window.target, 2)
    assert not window.provenance_marks.shown
    hover(window.target, 2)
    assert marked_words(window.target) == ["ANN"]


def test_a_text_of_many_sentences_stays_quick_to_mark(qtbot: QtBot, window: MainWindow) -> None:
    choose_length(window, "long")
    summarize(qtbot, window, "Many words are in here. " * 5_000)
    click(window.target, 2)
    # THEN two sentences are marked, not what lies between
    assert len(window.source.extraSelections()) <= 5
