"""Two models side by side, with hands: open, translate, pick, point, stop, close."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s2s_desktop.errors import UserError
from s2s_desktop.gui.compare.compare_window import CompareWindow, two_of
from s2s_desktop.gui.compare.differences import different
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.conftest import (
    ListedModels,
    WindowMaker,
    choose_model,
    finished,
    listed,
    marked_words,
    place_of,
)
from tests.gui.fake_service import FakeService

LEFT = Qt.MouseButton.LeftButton
EN_FR = ("en", "fr")
KINDS = ("recurrent", "attention", "transformer")
MODELS = [listed(kind, EN_FR, family=kind, group="Compare architectures") for kind in KINDS]
TEXT = "Red house. Blue bird."


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    """A window with three models for one pair, and one for another."""
    window = make_window(
        Settings(target_language="fr", as_you_type=False),
        ListedModels(*MODELS, listed("en-pt", ("en", "pt"))),
    )
    window.source.set_text(TEXT)
    return window


def opened(qtbot: QtBot, window: MainWindow) -> CompareWindow:
    """The second window, once both models are done."""
    window.commands.compare.trigger()
    compare = window.compare_window
    assert compare is not None
    qtbot.waitUntil(lambda: texts(compare) != ["", ""])
    qtbot.waitUntil(lambda: still(compare))
    return compare


def still(compare: CompareWindow) -> bool:
    return not any(column.requester.running for column in compare.columns)


def texts(compare: CompareWindow) -> list[str]:
    return [column.target.text() for column in compare.columns]


def point_at(pane: TextPane, position: int) -> None:
    """Move the mouse there; on the screen of the tests the main window may lie above."""
    place = QPointF(place_of(pane, position))
    none, left = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    everywhere = place, pane.viewport().mapToGlobal(place)
    event = QMouseEvent(QEvent.Type.MouseMove, *everywhere, none, none, left)
    QApplication.sendEvent(pane.viewport(), event)


def test_comparing_takes_two_models(window: MainWindow) -> None:
    assert window.commands.compare.isEnabled()
    window.choices.choose_target("pt")
    assert not window.commands.compare.isEnabled()
    assert not window.commands.compare.isEnabled()


def test_two_models_translate_the_sentence_at_the_caret(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    cursor = window.source.textCursor()
    cursor.setPosition(TEXT.index("bird"))
    window.source.setTextCursor(cursor)
    compare = opened(qtbot, window)
    assert compare.isVisible()
    assert compare.source.text() == "Blue bird."
    assert texts(compare) == ["BLUE BIRD.", "BLUE BIRD."]
    assert [request.model_id for request in service.requests] == ["recurrent", "attention"]
    pairs = {(request.source_language, request.target_language) for request in service.requests}
    assert pairs == {EN_FR}
    for column in compare.columns:
        assert column.panel.view.isVisible()
        assert column.state.text().startswith("Done")
    # AND the main window is as it was
    assert window.source.text() == TEXT
    assert window.target.text() == ""


def test_the_model_of_the_main_window_is_the_first(qtbot: QtBot, window: MainWindow) -> None:
    choose_model(window, "transformer")
    compare = opened(qtbot, window)
    assert [column.model_id for column in compare.columns] == ["transformer", "recurrent"]


def test_the_second_model_is_of_another_kind_if_there_is_one() -> None:
    a, b, c = (
        listed("a", EN_FR, family="x"),
        listed("b", EN_FR, family="x"),
        listed("c", EN_FR, family="y"),
    )
    assert two_of([a, b, c], None) == (a, c)
    assert two_of([a, b, c], "c") == (c, a)
    assert two_of([a, b], "b") == (b, a)


def test_it_follows_the_caret_of_the_main_window_until_somebody_writes_here(
    qtbot: QtBot, window: MainWindow
) -> None:
    compare = opened(qtbot, window)
    assert compare.source.text() == "Red house."
    caret = window.source.textCursor()
    caret.setPosition(TEXT.index("bird"))
    window.source.setTextCursor(caret)
    qtbot.waitUntil(lambda: texts(compare) == ["BLUE BIRD.", "BLUE BIRD."])
    # WHEN another sentence is written there
    QTest.keyClicks(compare.source, "My ")
    compare.follow("Red house.")
    # THEN it stays
    assert compare.source.text() == "My Blue bird."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The old dog.", "the old dog.", ((), ())),
        ("The old dog.", "The very old cat.", (((8, 11),), ((4, 8), (13, 16)))),
        ("😍 a b", "😍 a", (((5, 6),), ())),
    ],
)
def test_words_that_differ_are_found(one: str, other: str, expected: object) -> None:
    assert different(one, other) == expected


def test_how_sure_a_model_was_is_said(qtbot: QtBot, window: MainWindow) -> None:
    compare = opened(qtbot, window)
    assert all("% sure" in column.state.text() for column in compare.columns)
    # The models of the tests agree.
    assert not compare.differences.any


def test_enter_translates_what_was_edited(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    compare = opened(qtbot, window)
    compare.source.selectAll()
    QTest.keyClicks(compare.source, "Old dog")
    QTest.keyClick(compare.source, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(compare) == ["OLD DOG", "OLD DOG"])
    assert compare.source.text() == "Old dog"


def test_another_model_translates_at_once_and_alone(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    compare = opened(qtbot, window)
    box = compare.columns[1].model_box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(service.requests) == 3)
    qtbot.waitUntil(lambda: still(compare))
    assert service.requests[-1].model_id == "transformer"


def test_a_model_without_attention_says_so(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.without_attention = "recurrent"
    compare = opened(qtbot, window)
    without, attending = compare.columns
    assert without.target.text() == attending.target.text() == "RED HOUSE."
    assert without.panel.pages.empty_state.isVisible()
    assert "no attention" in without.panel.pages.empty_state.accessibleName()
    assert attending.panel.view.isVisible()


def test_a_source_word_is_followed_into_both_translations(qtbot: QtBot, window: MainWindow) -> None:
    compare = opened(qtbot, window)
    point_at(compare.source, 6)
    for column in compare.columns:
        assert marked_words(column.target) == ["HOUSE"]
    # AND a word of one translation into the source
    point_at(compare.source, 9)
    point_at(compare.columns[0].target, 1)
    assert [mark.cursor.selectedText() for mark in compare.source.extraSelections()][-1] == "Red"


def test_the_main_window_is_served_first_when_it_asked_first(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN a translation in the main window that is held up
    words = count()

    def hold_up(word: str) -> str:
        if next(words) == 2:
            service.go.clear()
        return word.upper()

    service.word = hold_up
    window.run_task()
    qtbot.waitUntil(lambda: window.target.text() != "")
    # WHEN two models are compared meanwhile
    window.commands.compare.trigger()
    compare = window.compare_window
    assert compare is not None
    assert [column.state.text() for column in compare.columns] == ["Waiting…"] * 2
    service.go.set()
    # THEN all three come to their end, each in its own place
    qtbot.waitUntil(finished(window))
    qtbot.waitUntil(lambda: still(compare))
    assert window.target.text() == "RED HOUSE. BLUE BIRD."
    assert texts(compare) == ["RED HOUSE.", "RED HOUSE."]
    assert service.stopped_requests == []


def test_the_main_window_waits_for_the_comparison(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.go.clear()
    window.commands.compare.trigger()
    compare = window.compare_window
    assert compare is not None
    qtbot.waitUntil(lambda: len(service.requests) == 1)
    window.run_task()
    service.go.set()
    qtbot.waitUntil(finished(window))
    assert still(compare)
    assert window.target.text() == "RED HOUSE. BLUE BIRD."
    assert texts(compare) == ["RED HOUSE.", "RED HOUSE."]


def test_esc_stops_both_and_then_closes(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.go.clear()
    window.commands.compare.trigger()
    compare = window.compare_window
    assert compare is not None
    qtbot.waitUntil(lambda: len(service.requests) == 1)
    QTest.keyClick(compare.source, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: still(compare))
    assert [column.state.text() for column in compare.columns] == ["Stopped"] * 2
    assert compare.isVisible()
    QTest.keyClick(compare.source, Qt.Key.Key_Escape)
    assert not compare.isVisible()


def test_a_model_that_fails_says_why_and_the_other_goes_on(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    def fail_once(word: str) -> str:
        service.word = str.upper
        raise UserError("The file is cut short.", "Install it again.")

    service.word = fail_once
    compare = opened(qtbot, window)
    failing, working = compare.columns
    assert failing.state.text() == "The file is cut short. Install it again."
    assert working.target.text() == "RED HOUSE."
    assert window.notices.notice is None


def test_it_closes_with_the_main_window(qtbot: QtBot, window: MainWindow) -> None:
    compare = opened(qtbot, window)
    window.close()
    assert not compare.isVisible()


def test_an_empty_source_opens_it_empty(window: MainWindow, service: FakeService) -> None:
    window.source.set_text("")
    window.commands.compare.trigger()
    assert window.compare_window is not None
    assert window.compare_window.isVisible()
    assert service.requests == []


def test_a_file_that_is_pasted_there_is_opened_in_the_main_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    compare = opened(qtbot, window)
    (tmp_path / "in.txt").write_text("its words")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "in.txt"))])
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(compare.source, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.source.text() == "its words"
    assert compare.source.text() == "Red house."


def test_models_for_teaching_say_so(qtbot: QtBot, make_window: WindowMaker) -> None:
    # GIVEN models for teaching, and one for everyday use
    lessons = [listed(kind, EN_FR, family=kind, group="Lessons", teaching=True) for kind in KINDS]
    window = make_window(
        Settings(as_you_type=False), ListedModels(listed("en-pt", ("en", "pt")), *lessons)
    )
    window.source.set_text(TEXT)
    assert not window.workspace.target_card.teaching_note.isVisible()
    assert not window.commands.compare.isEnabled()
    # WHEN one of them is picked, and compared
    choose_model(window, "attention")
    assert window.workspace.target_card.teaching_note.isVisible()
    compare = opened(qtbot, window)
    # THEN both windows say what such models are
    assert compare.teaching_note.isVisible()
    assert "makes many mistakes" in compare.teaching_note.text()
    assert [column.model_id for column in compare.columns] == ["attention", "recurrent"]
    # AND no more once another model is picked
    choose_model(window, None)
    assert not window.workspace.target_card.teaching_note.isVisible()
