"""The language of the source text in the window: found, doubted, refused, asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from s2s_desktop import settings
from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.gui.notices.notice_bar import NoticeBar
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import (
    DETECT,
    LanguageDetected,
    Request,
    SummarizeRequest,
    TranslateRequest,
)
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker, choose_task, finished, out_of_date
from tests.gui.fake_service import FakeService

LEFT = Qt.MouseButton.LeftButton
WORDS = {"pt": "rio", "en": "river", "de": "Fluss"}


def detect(request: Request) -> LanguageDetected:
    """As the service does it, by one word; a text without any of them may be in two languages."""
    if isinstance(request, SummarizeRequest):
        return LanguageDetected(1, "pt", 0.9, ("pt", "pt"))
    found = next((tag for tag, word in WORDS.items() if word in request.text), None)
    if request.source_language != DETECT:
        pair = request.source_language, request.target_language
        contradicts = found not in (None, pair[0])
        return LanguageDetected(
            1, found or pair[0], 0.97, pair, chosen=True, contradicts_choice=contradicts
        )
    if found is None and request.detection.presumed is None:
        return LanguageDetected(1, "en", 0.1, None, undecided=("en", "pt"))
    source = found or request.detection.presumed or ""
    pairs = {"en": ("en", "pt"), "pt": ("pt", "en")}
    return LanguageDetected(1, source, 0.97, pairs.get(source))


@pytest.fixture
def service() -> FakeService:
    return FakeService(detect=detect)


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    """A window as it is at first, which translates as one types."""
    return make_window(Settings())


@pytest.fixture
def told_english(make_window: WindowMaker) -> MainWindow:
    """A window in which English was chosen."""
    return make_window(Settings(source_language="en"))


def bar(window: MainWindow) -> NoticeBar:
    return window.workspace.language_notices


def said(window: MainWindow) -> str:
    """What the bar says; empty while it is not there."""
    notice = bar(window).notice
    return notice.message if notice and bar(window).isVisible() else ""


def buttons(window: MainWindow) -> list[QPushButton]:
    return [button for button in bar(window).action_buttons if button.isVisible()]


class Hand:
    """Types into a window over what is there, and waits until that is dealt with."""

    def __init__(self, qtbot: QtBot, service: FakeService) -> None:
        self._qtbot = qtbot
        self._service = service

    def types(self, window: MainWindow, text: str) -> None:
        count = len(self._service.requests)
        window.source.selectAll()
        QTest.keyClicks(window.source, text)
        self._qtbot.waitUntil(lambda: len(self._service.requests) > count)
        self._qtbot.waitUntil(finished(window))

    def empties(self, window: MainWindow) -> None:
        window.source.selectAll()
        QTest.keyClick(window.source, Qt.Key.Key_Delete)

    def presses(self, window: MainWindow, text: str) -> None:
        count = len(self._service.requests)
        (button,) = [button for button in buttons(window) if button.text() == text]
        QTest.mouseClick(button, LEFT)
        self._qtbot.waitUntil(lambda: len(self._service.requests) > count)
        self._qtbot.waitUntil(finished(window))

    def asked_last(self) -> TranslateRequest:
        request = self._service.requests[-1]
        assert isinstance(request, TranslateRequest)
        return request


@pytest.fixture
def hand(qtbot: QtBot, service: FakeService) -> Hand:
    return Hand(qtbot, service)


def test_what_is_typed_is_detected_and_the_pickers_follow(
    hand: Hand, window: MainWindow, service: FakeService
) -> None:
    # WHEN somebody types English, and then Portuguese over it
    hand.types(window, "a river")
    english = window.workspace.bar.source_pill.text(), window.choices.target_language
    hand.types(window, "um rio")
    # THEN the pickers say what was found and what it is translated into
    assert english == ("English · detected", "pt")
    assert window.workspace.bar.source_pill.text() == "Portuguese · detected"
    assert window.choices.target_language == "en"
    # AND each was asked for once, with the target that was wished for, and nothing is doubtful
    assert [request.text for request in service.requests] == ["a river", "um rio"]
    assert hand.asked_last().target_language == "pt"
    assert window.target.text() == "UM RIO"
    assert not out_of_date(window)
    assert said(window) == ""
    # WHEN the text is gone
    hand.empties(window)
    # THEN so is what was known of it
    assert window.workspace.bar.source_pill.text() == "Detect language"
    assert window.choices.target_language == "pt"


def test_a_text_in_another_language_than_the_one_chosen(
    hand: Hand, told_english: MainWindow, settings_path: Path
) -> None:
    window = told_english
    # WHEN a text is typed that is not in the language that was chosen
    hand.types(window, "um rio")
    # THEN the choice counts, and the window says what the text looks like
    assert window.target.text() == "UM RIO"
    assert (hand.asked_last().source_language, window.choices.source_language) == ("en", "en")
    assert said(window) == "This looks like Portuguese."
    # WHEN that is taken, with one click
    hand.presses(window, "Translate from Portuguese")
    # THEN it is translated from there, the choice is kept, and nothing more is said
    asked = hand.asked_last()
    assert (asked.source_language, asked.target_language) == ("pt", "en")
    assert window.workspace.bar.source_pill.text().startswith("Portuguese")
    assert said(window) == ""
    window.close()
    assert settings.load(settings_path).source_language == "pt"


def test_the_click_translates_also_where_typing_does_not(
    qtbot: QtBot, hand: Hand, make_window: WindowMaker
) -> None:
    window = make_window(Settings(source_language="en", as_you_type=False))
    window.source.set_text("um rio")
    window.run_task()
    qtbot.waitUntil(lambda: said(window) == "This looks like Portuguese.")
    qtbot.waitUntil(finished(window))
    hand.presses(window, "Translate from Portuguese")
    assert hand.asked_last().source_language == "pt"


def test_a_language_that_no_model_reads_is_named_and_nothing_translated(
    hand: Hand, window: MainWindow
) -> None:
    hand.types(window, "a river")
    hand.types(window, "ein Fluss")
    assert said(window) == "This looks like German (97 %)."
    notice = bar(window).notice
    assert notice is not None
    assert notice.hint == "No installed model reads German, so nothing was translated."
    assert window.target.text() == ""
    assert window.status.state.full_text == "Nothing was translated"
    assert window.workspace.bar.source_pill.text() == "German · detected"
    # It goes with the next text.
    hand.types(window, "a river")
    assert said(window) == ""
    assert window.target.text() == "A RIVER"


def test_a_chosen_language_is_not_exchanged_for_one_that_no_model_reads(
    hand: Hand, told_english: MainWindow
) -> None:
    hand.types(told_english, "ein Fluss")
    assert told_english.target.text() == "EIN FLUSS"
    assert said(told_english) == "This looks like German."
    assert buttons(told_english) == []


def test_of_a_few_words_the_language_is_asked_for(hand: Hand, window: MainWindow) -> None:
    # WHEN a word is typed that could be in both languages
    hand.types(window, "banco")
    # THEN nothing is guessed
    assert window.target.text() == ""
    assert said(window) == "Which language is this?"
    assert [button.text() for button in buttons(window)] == ["English", "Portuguese"]
    assert window.workspace.bar.source_pill.text() == "Detect language"
    # WHEN it is answered
    hand.presses(window, "Portuguese")
    # THEN the word is translated from there, and the next word is taken for one of the same
    assert hand.asked_last().detection.presumed == "pt"
    assert window.target.text() == "BANCO"
    hand.types(window, "casa")
    assert said(window) == ""
    assert window.target.text() == "CASA"
    # BUT the language goes on being detected, and another text is another question
    assert window.choices.detecting
    hand.types(window, "a river")
    assert window.choices.source_language == "en"
    hand.empties(window)
    hand.types(window, "banco")
    assert said(window) == "Which language is this?"


def test_what_was_dismissed_is_not_told_again_while_one_types_on(
    hand: Hand, told_english: MainWindow
) -> None:
    window = told_english
    hand.types(window, "um rio")
    QTest.mouseClick(bar(window).close_button, LEFT)
    hand.types(window, "um rio largo")
    assert said(window) == ""
    # A new text is another matter, and so is another choice.
    hand.empties(window)
    hand.types(window, "um rio")
    assert said(window) == "This looks like Portuguese."
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert said(window) == ""


def test_swapping_a_detected_language(hand: Hand, window: MainWindow) -> None:
    hand.types(window, "a river")
    assert window.commands.swap.isEnabled()
    QTest.mouseClick(window.workspace.bar.swap_button, LEFT)
    assert window.source.text() == "A RIVER"
    assert (window.choices.source_language, window.choices.target_language) == ("pt", "en")


def test_a_summary_says_in_which_language_its_text_is(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    choose_task(window, SUMMARIZE)
    window.source.set_text("Um rio. Dois rios.")
    QTest.mouseClick(window.workspace.target_card.run_button, LEFT)
    qtbot.waitUntil(lambda: window.target.text() == "UM RIO.")
    assert window.workspace.bar.source_pill.text() == "Portuguese · detected"


def test_detecting_is_remembered_and_so_is_what_was_wished_for(
    hand: Hand, window: MainWindow, settings_path: Path
) -> None:
    hand.types(window, "um rio")
    window.close()
    stored = settings.load(settings_path)
    assert (stored.source_language, stored.target_language) == (DETECT, "pt")
