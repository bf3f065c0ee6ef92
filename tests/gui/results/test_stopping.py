"""A translation that is stopped keeps whole sentences, and goes on where it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import Continuation, TranslateRequest
from tests.gui.conftest import WindowMaker, finished, hover, marked_words
from tests.gui.fake_service import FakeService

CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "One a.\n\nTwo b. Three c d e. Four f.\n"


def stop_in_the_third(qtbot: QtBot, window: MainWindow, service: FakeService) -> None:
    """Stop a translation in the middle of its third sentence."""

    def until_d(word: str) -> str:
        if word == "d":
            service.go.clear()
        return word.upper()

    service.in_order, service.word = True, until_d
    window.source.set_text(TEXT)
    window.run_task()
    qtbot.waitUntil(lambda: "THREE" in window.target.text())
    QTest.keyClick(window.source, Qt.Key.Key_Escape)
    qtbot.waitUntil(finished(window))
    service.word = str.upper
    service.go.set()


def test_half_a_sentence_does_not_stay(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    stop_in_the_third(qtbot, window, service)
    assert window.target.text() == "ONE A.\n\nTWO B."
    assert window.status.state.full_text == "Stopped at 2 of 4"
    # AND what stays can be pointed at
    hover(window.target, window.target.document().find("B.").selectionStart())
    assert marked_words(window.source) == ["b"]


def test_it_goes_on_where_it_was_stopped(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    stop_in_the_third(qtbot, window, service)
    chip = window.workspace.target_card.run_button
    assert chip.isVisible()
    assert chip.text().startswith("Continue")
    chip.click()
    qtbot.waitUntil(finished(window))
    assert window.target.text() == TEXT.upper()
    request = service.requests[-1]
    assert isinstance(request, TranslateRequest)
    assert request.resume == Continuation(2, TEXT.index(" Three"))
    assert not chip.isVisible()
    for word in ("b", "d", "Four"):
        hover(window.source, window.source.document().find(f" {word}").selectionStart() + 1)
        assert marked_words(window.target) == [word.upper()]


def test_ctrl_return_goes_on_too(qtbot: QtBot, window: MainWindow, service: FakeService) -> None:
    stop_in_the_third(qtbot, window, service)
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))
    assert window.target.text() == TEXT.upper()
    assert len(service.requests) == 2


def test_what_was_changed_meanwhile_is_translated_from_the_start(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    stop_in_the_third(qtbot, window, service)
    window.source.document().find("Two").insertText("New")
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))
    assert window.target.text() == TEXT.upper().replace("TWO", "NEW")
    request = service.requests[-1]
    assert isinstance(request, TranslateRequest)
    assert request.resume == Continuation()


def test_an_edit_survives_stopping_and_going_on(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    stop_in_the_third(qtbot, window, service)
    window.target.setFocus()
    QTest.keyClicks(window.target, "x")
    chip = window.workspace.target_card.run_button
    chip.click()
    qtbot.waitUntil(finished(window))
    assert window.target.text() == "x" + TEXT.upper()


def test_an_edit_of_the_sentence_that_is_dropped_comes_back_with_it(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN an edit of the third sentence, which is then translated again, and stopped there
    service.in_order = True
    window.source.set_text(TEXT)
    window.run_task()
    qtbot.waitUntil(finished(window))
    window.target.setFocus()
    caret = window.target.document().find("THREE")
    caret.insertText("drei")
    stop_again(qtbot, window, service)
    assert window.target.text() == "ONE A.\n\nTWO B."
    # WHEN it goes on THEN it is there
    window.run_task()
    qtbot.waitUntil(finished(window))
    assert window.target.text() == TEXT.upper().replace("THREE", "drei")


def stop_again(qtbot: QtBot, window: MainWindow, service: FakeService) -> None:
    def until_d(word: str) -> str:
        if word == "d":
            service.go.clear()
        return word.upper()

    service.word = until_d
    window.run_task()
    qtbot.waitUntil(lambda: not service.go.is_set())
    qtbot.wait(100)
    window.requester.stop()
    qtbot.waitUntil(finished(window))
    service.word = str.upper
    service.go.set()


def test_a_stopped_translation_goes_on_after_the_next_start(
    qtbot: QtBot, window: MainWindow, make_window: WindowMaker, service: FakeService
) -> None:
    stop_in_the_third(qtbot, window, service)
    assert window.view.shown is not None
    other = make_window()
    other.source.set_text(TEXT)
    other.view.restore(window.view.shown.kept())
    other.runner.take_as_asked(as_chosen=True)
    other.run_task()
    qtbot.waitUntil(finished(other))
    assert other.target.text() == TEXT.upper()
