"""Sentences are steered by hand: chosen, written anew, locked, undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import Failure, TranslateRequest
from s2s_desktop.pipeline.steering.messages import RewriteRequest, WordingsRequest
from s2s_desktop.sentences import Sentence
from tests.gui.context_menu import choose, menu_at
from tests.gui.editing.test_target_editing import change_source, put_caret, translate, undo
from tests.gui.fake_service import FakeService

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
TEXT = "Small red house. Big blue bird sings."
SAID = "SMALL RED HOUSE. BIG BLUE BIRD SINGS."


def still(window: MainWindow) -> bool:
    return not window.steer.steering.rewriting.running


def offered(qtbot: QtBot, menu: QMenu) -> list[str]:
    """The other words in a menu, once they are there."""
    qtbot.waitUntil(lambda: menu.actions()[0].isEnabled())
    return [action.text() for action in menu.actions() if "\t" in action.text()]


def marked(window: MainWindow, depth: Depth) -> list[str]:
    marks = window.target.shown_marks(depth, window.steer.steering.marks)
    return [mark.cursor.selectedText() for mark in marks]


def test_choosing_another_word_writes_the_rest_anew(qtbot: QtBot, window: MainWindow) -> None:
    # GIVEN a translation
    translate(qtbot, window, TEXT)
    # WHEN a word is clicked with the other button, and one of the others is chosen
    menu = menu_at(window.target, SAID.index("BLUE") + 1)
    assert offered(qtbot, menu) == ["BLUEISH\t30 %", "OTHER\t10 %"]
    choose(menu, "BLUEISH")
    qtbot.waitUntil(lambda: still(window))
    # THEN the sentence goes on from there, what has changed is marked, and the words are aligned
    now = "SMALL RED HOUSE. BIG BLUEISH Bird Sings."
    assert window.target.text() == now
    assert marked(window, Depth.CHANGED) == ["BLUEISH Bird Sings."]
    assert window.view.shown is not None
    alignment = window.view.shown.alignment(1)
    assert alignment.target_word(1) == "BLUEISH"
    assert (1, 1) in alignment.links
    # AND it can be undone and done again, step by step
    window.target.setFocus()
    undo(window)
    assert window.target.text() == SAID
    assert marked(window, Depth.CHANGED) == []
    window.commands.redo.trigger()
    assert window.target.text() == now
    assert window.view.shown.alignment(1).links


def test_the_menu_of_a_word_opens_by_a_key(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, TEXT)
    put_caret(window, "RED")
    QTest.keyClick(window.target, Qt.Key.Key_Return, ALT)
    menu = window.target.findChildren(QMenu)[-1]
    assert menu.isVisible()
    assert offered(qtbot, menu)[0] == "REDISH\t30 %"
    menu.close()


def test_a_word_is_typed_over_and_the_rest_follows(qtbot: QtBot, window: MainWindow) -> None:
    # GIVEN a sentence in which a word was typed over
    translate(qtbot, window, TEXT)
    put_caret(window, "RED")
    for _ in "RED":
        QTest.keyClick(window.target, Qt.Key.Key_Delete)
    QTest.keyClicks(window.target, "crimson")
    # WHEN the rest is to be written anew
    QTest.keyClick(window.target, Qt.Key.Key_Return, ALT | SHIFT)
    qtbot.waitUntil(lambda: still(window))
    # THEN what stands before the caret stays, and each step can be undone
    assert window.target.text().startswith("SMALL crimson House. BIG")
    undo(window)
    assert window.target.text().startswith("SMALL crimson HOUSE. BIG")
    undo(window)
    undo(window)
    assert window.target.text().startswith("SMALL RED HOUSE. BIG")


def test_a_choice_survives_another_translation(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    translate(qtbot, window, TEXT)
    menu = menu_at(window.target, SAID.index("BLUE") + 1)
    offered(qtbot, menu)
    choose(menu, "OTHER")
    qtbot.waitUntil(lambda: still(window))
    # WHEN another sentence changes and the text is translated again
    change_source(window, "Small", "Tiny")
    translate(qtbot, window)
    # THEN what was chosen stands, and its words are still aligned
    assert window.target.text() == "TINY RED HOUSE. BIG OTHER Bird Sings."
    assert window.view.shown is not None
    assert (1, 1) in window.view.shown.alignment(1).links


def test_other_wordings_come_one_after_the_other(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, TEXT)
    put_caret(window, "RED")
    for wording in ("NEW SMALL", "newer SMALL"):
        QTest.keyClick(window.target, Qt.Key.Key_Return, CTRL | SHIFT)
        qtbot.waitUntil(lambda wording=wording: window.target.text().startswith(wording))
    told: list[str] = []
    window.steer.steering.told.connect(told.append)
    window.commands.other_wording.trigger()
    qtbot.waitUntil(lambda: bool(told))
    undo(window)
    undo(window)
    assert window.target.text() == SAID


def test_what_is_locked_is_kept_by_what_is_written_anew(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN a locked word
    translate(qtbot, window, TEXT)
    put_caret(window, "SINGS")
    QTest.keyClick(window.target, Qt.Key.Key_K, CTRL)
    assert marked(window, Depth.LOCKED) == ["SINGS"]
    # WHEN its sentence is written anew from a word before it
    put_caret(window, " BLUE")
    window.commands.go_on.trigger()
    qtbot.waitUntil(lambda: still(window))
    # THEN it is asked for, and still locked in what comes
    asked = service.asked[-1]
    assert isinstance(asked, RewriteRequest)
    assert (asked.prefix, asked.locked) == ("BIG", ("SINGS",))
    assert marked(window, Depth.LOCKED) == ["SINGS"]
    window.commands.other_wording.trigger()
    qtbot.waitUntil(lambda: window.target.text().endswith("SINGS. SINGS"))
    assert isinstance(service.asked[-1], WordingsRequest)
    assert service.asked[-1].locked == ("SINGS",)
    # AND it can be let go of
    put_caret(window, "SINGS")
    window.commands.lock.trigger()
    assert marked(window, Depth.LOCKED) == []


def test_what_was_chosen_stands_at_once_and_escape_leaves_it(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN a service that is held up
    translate(qtbot, window, TEXT)
    menu = menu_at(window.target, SAID.index("BLUE") + 1)
    offered(qtbot, menu)
    service.go.clear()
    # WHEN a word is chosen, it stands there, and what follows stays until there is something new
    choose(menu, "OTHER")
    assert window.target.text() == "SMALL RED HOUSE. BIG OTHER BIRD SINGS."
    # THEN Escape leaves it at that, and one step takes it back
    window.target.setFocus()
    QTest.keyClick(window.target, Qt.Key.Key_Escape)
    assert still(window)
    service.go.set()
    undo(window)
    assert window.target.text() == SAID


def test_a_failure_takes_nothing_away(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    translate(qtbot, window, TEXT)
    put_caret(window, " BLUE")
    service.failure = Failure(0, Sentence("No room."), Sentence("Make some."))
    window.commands.go_on.trigger()
    qtbot.waitUntil(lambda: window.notices.notice is not None)
    assert window.target.text() == SAID
    assert still(window)


def test_questions_name_the_request_that_wrote_the_sentence(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    translate(qtbot, window, TEXT)
    menu = menu_at(window.target, SAID.index("BLUE") + 1)
    offered(qtbot, menu)
    menu.close()
    asked = service.asked[0]
    assert asked.source == (17, len(TEXT))
    assert isinstance(asked.of, TranslateRequest)
    assert (asked.of.text, asked.of.target_language) == (TEXT, "pt")
