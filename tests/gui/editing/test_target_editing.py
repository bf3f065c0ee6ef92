"""The target is a text of the user's: typed into, undone, kept, set back."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.conftest import ListedModels, WindowMaker, finished, hover, listed, marked_words
from tests.gui.context_menu import choose, menu_at
from tests.gui.fake_service import FakeService

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = "Red house. Blue bird. Old tree."


def translate(qtbot: QtBot, window: MainWindow, text: str | None = None) -> None:
    if text is not None:
        window.source.set_text(text)
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))


def put_caret(window: MainWindow, before: str) -> None:
    """Click before a word of the target."""
    window.target.setFocus()
    found = window.target.document().find(before)
    caret = window.target.textCursor()
    caret.setPosition(found.selectionStart())
    window.target.setTextCursor(caret)


def select(window: MainWindow, text: str) -> None:
    window.target.setFocus()
    window.target.setTextCursor(window.target.document().find(text))


def write(window: MainWindow, before: str, text: str) -> None:
    put_caret(window, before)
    QTest.keyClicks(window.target, text)


def edited(window: MainWindow) -> list[int]:
    assert window.view.shown is not None
    return list(window.view.shown.edits.indices())


def undo(window: MainWindow) -> None:
    QTest.keyClick(window.target, Qt.Key.Key_Z, CTRL)


def change_source(window: MainWindow, old: str, new: str) -> None:
    cursor = window.source.document().find(old)
    cursor.insertText(new)


# Writing


def test_an_empty_target_is_not_written_into(window: MainWindow) -> None:
    window.target.setFocus()
    QTest.keyClicks(window.target, "x")
    assert window.target.text() == ""


def test_what_is_typed_is_there_and_its_sentence_is_marked(
    qtbot: QtBot, window: MainWindow
) -> None:
    translate(qtbot, window, TEXT)
    write(window, "BIRD", "SMALL ")
    assert window.target.text() == "RED HOUSE. BLUE SMALL BIRD. OLD TREE."
    assert edited(window) == [1]
    # AND the sentences around it still answer
    hover(window.target, window.target.document().find("TREE").selectionStart())
    assert marked_words(window.source) == ["tree"]


def test_pasting_cutting_and_deleting_edit_too(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, TEXT)
    select(window, "BLUE ")
    QTest.keyClick(window.target, Qt.Key.Key_X, CTRL)
    assert window.target.text() == "RED HOUSE. BIRD. OLD TREE."
    put_caret(window, "TREE")
    QTest.keyClick(window.target, Qt.Key.Key_V, CTRL)
    QTest.keyClick(window.target, Qt.Key.Key_Backspace)
    assert window.target.text() == "RED HOUSE. BIRD. OLD BLUETREE."
    assert edited(window) == [1, 2]


def test_the_unchanged_words_keep_their_partners(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "One red house stands here.")
    select(window, "HOUSE")
    QTest.keyClicks(window.target, "cottage")
    assert window.target.text() == "ONE RED cottage STANDS HERE."
    hover(window.target, window.target.document().find("STANDS").selectionStart())
    assert marked_words(window.source) == ["stands"]
    # AND what was written has none
    hover(window.target, window.target.document().find("cottage").selectionStart() + 1)
    assert marked_words(window.source) == []
    assert window.view.shown is not None
    assert window.view.shown.alignment(0).edited


def test_writing_over_two_sentences_leaves_the_others_theirs(
    qtbot: QtBot, window: MainWindow
) -> None:
    translate(qtbot, window, TEXT)
    select(window, "HOUSE. BLUE")
    QTest.keyClicks(window.target, "and")
    assert window.target.text() == "RED and BIRD. OLD TREE."
    assert edited(window) == [0, 1]
    hover(window.target, window.target.document().find("TREE").selectionStart())
    assert marked_words(window.source) == ["tree"]
    undo(window)
    assert window.target.text() == TEXT.upper()
    assert edited(window) == []


def test_all_hits_are_replaced_each_in_its_own_sentence(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "A dog ran. No cat did. My dog sleeps.")
    hits = [(2, 5), (26, 29)]
    window.target.write_over(hits, "wolf")
    assert window.target.text() == "A wolf RAN. NO CAT DID. MY wolf SLEEPS."
    assert edited(window) == [0, 2]
    window.editing.undo()
    assert edited(window) == []


# Undoing


def test_undo_and_redo_are_the_targets_own(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, TEXT)
    write(window, "BIRD", "SMALL ")
    write(window, "TREE", "X")
    undo(window)
    assert window.target.text() == "RED HOUSE. BLUE SMALL BIRD. OLD TREE."
    undo(window)
    assert window.target.text() == TEXT.upper()
    assert edited(window) == []
    assert not window.commands.undo.isEnabled()
    assert window.source.text() == TEXT
    QTest.keyClick(window.target, Qt.Key.Key_Z, CTRL | SHIFT)
    assert window.target.text() == "RED HOUSE. BLUE SMALL BIRD. OLD TREE."
    # AND the caret stands where something was done
    QTest.keyClicks(window.target, "Y")
    assert "SMALL YBIRD" in window.target.text()


def test_deleting_is_undone_at_a_stretch(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, TEXT)
    put_caret(window, "OLD")
    for _ in range(4):
        QTest.keyClick(window.target, Qt.Key.Key_Delete)
    assert window.target.text().endswith("BIRD. TREE.")
    undo(window)
    assert window.target.text() == TEXT.upper()


# Translating again


def test_an_edit_is_kept_while_its_source_is_the_same(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, TEXT)
    write(window, "BIRD", "SMALL ")
    change_source(window, "Old", "Young")
    translate(qtbot, window)
    assert window.target.text() == "RED HOUSE. BLUE SMALL BIRD. YOUNG TREE."
    assert edited(window) == [1]
    # AND it can still be undone
    window.target.setFocus()
    undo(window)
    assert window.target.text() == "RED HOUSE. BLUE BIRD. YOUNG TREE."


def test_an_edit_goes_with_its_source_and_comes_back_with_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    translate(qtbot, window, TEXT)
    write(window, "BIRD", "SMALL ")
    change_source(window, "Blue", "Green")
    translate(qtbot, window)
    assert window.target.text() == "RED HOUSE. GREEN BIRD. OLD TREE."
    change_source(window, "Green", "Blue")
    translate(qtbot, window)
    assert window.target.text() == "RED HOUSE. BLUE SMALL BIRD. OLD TREE."


def test_an_edit_whose_source_changes_is_told_and_can_be_brought_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    translate(qtbot, window, TEXT)
    write(window, "BIRD", "SMALL ")
    change_source(window, "Blue bird", "Blue bird there")
    translate(qtbot, window)
    assert window.target.text() == "RED HOUSE. BLUE BIRD THERE. OLD TREE."
    notice = window.notices.notice
    assert notice is not None
    assert "1 sentence that you had edited" in notice.message
    # WHEN the user wants the old words back
    window.notices.action_buttons[0].click()
    # THEN they stand there, and that can be undone
    assert window.target.text() == "RED HOUSE. BLUE SMALL BIRD. OLD TREE."
    assert edited(window) == [1]
    window.target.setFocus()
    undo(window)
    assert window.target.text() == "RED HOUSE. BLUE BIRD THERE. OLD TREE."


@pytest.mark.parametrize("new", ["", "Something else entirely."])
def test_a_sentence_that_was_taken_out_of_the_source_is_no_loss(
    qtbot: QtBot, window: MainWindow, new: str
) -> None:
    translate(qtbot, window, TEXT)
    write(window, "BIRD", "SMALL ")
    change_source(window, "Blue bird.", new)
    translate(qtbot, window)
    assert window.notices.notice is None


def test_of_two_same_sentences_the_edited_one_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "Yes. No. Yes. End.")
    caret = window.target.textCursor()
    caret.setPosition(window.target.text().rindex("YES"))
    window.target.setTextCursor(caret)
    QTest.keyClicks(window.target, "Oh ")
    change_source(window, "No", "Never")
    translate(qtbot, window)
    assert window.target.text() == "YES. NEVER. Oh YES. END."
    # AND when it goes, the other does not get what was its
    cursor = window.source.textCursor()
    cursor.setPosition(window.source.text().rindex("Yes."))
    cursor.setPosition(window.source.text().rindex("End"), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    translate(qtbot, window)
    assert window.target.text() == "YES. NEVER. END."


def test_another_language_does_not_get_what_was_written_in_this_one(
    qtbot: QtBot, make_window: WindowMaker
) -> None:
    models = listed("en-pt", ("en", "pt")), listed("en-fr", ("en", "fr"))
    settings = Settings(source_language="en", target_language="pt", as_you_type=False)
    window = make_window(settings, ListedModels(*models))
    translate(qtbot, window, TEXT)
    write(window, "BIRD", "SMALL ")
    window.choices.choose_all(replace(window.choices.chosen, target_language="fr"))
    assert window.choices.target_language == "fr"
    translate(qtbot, window)
    assert "SMALL" not in window.target.text()
    window.choices.choose_all(replace(window.choices.chosen, target_language="pt"))
    translate(qtbot, window)
    assert "SMALL" in window.target.text()


def test_who_empties_the_target_gets_all_of_it_anew(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, TEXT)
    window.target.setFocus()
    window.target.selectAll()
    QTest.keyClick(window.target, Qt.Key.Key_Delete)
    assert window.target.text() == ""
    translate(qtbot, window)
    assert window.target.text() == TEXT.upper()


# While it is written


def test_one_can_write_into_finished_sentences_while_others_are_written(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN a translation whose first sentence is finished and whose second is being written
    words = count()

    def four(word: str) -> str:
        if next(words) == 4:
            service.go.clear()
        return word.upper()

    service.word = four
    window.source.set_text("One. Two words and more.")
    window.run_task()
    qtbot.waitUntil(lambda: "TWO" in window.target.text())
    qtbot.waitUntil(lambda: window.target.text().startswith("ONE."))
    # WHEN one writes into the first
    put_caret(window, "NE.")
    QTest.keyClicks(window.target, "x")
    # AND tries to in the second
    put_caret(window, "WO")
    QTest.keyClicks(window.target, "y")
    service.go.set()
    qtbot.waitUntil(finished(window))
    # THEN the first is as one wrote it, and the second as the model did
    assert window.target.text() == "OxNE. TWO WORDS AND MORE."
    assert edited(window) == [0]


def test_a_caret_stays_in_its_sentence_when_it_is_translated_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    translate(qtbot, window, TEXT)
    write(window, "BIRD", "SM")
    change_source(window, "Red", "Very red")
    window.run_task()
    qtbot.waitUntil(finished(window))
    QTest.keyClicks(window.target, "ALL ")
    assert window.target.text() == "VERY RED HOUSE. BLUE SMALL BIRD. OLD TREE."


# Setting back


def test_the_context_menu_sets_back_one_sentence_or_all(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, TEXT)
    write(window, "BIRD", "SMALL ")
    write(window, "TREE", "X")
    choose(menu_at(window.target, window.target.text().index("BIRD")), "Set Back This")
    assert window.target.text() == "RED HOUSE. BLUE BIRD. OLD XTREE."
    choose(menu_at(window.target, 2), "Set Back All")
    assert window.target.text() == TEXT.upper()
    window.target.setFocus()
    undo(window)
    undo(window)
    assert window.target.text() == "RED HOUSE. BLUE SMALL BIRD. OLD XTREE."


def test_what_was_edited_is_said_in_a_tool_tip(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, TEXT)
    write(window, "BIRD", "SMALL ")
    said = [next(filter(None, (tip(p) for tip in window.target.tips)), "") for p in (2, 20)]
    assert said[0] == ""
    assert "edited" in said[1]


def test_edits_are_there_after_the_next_start(qtbot: QtBot, make_window: WindowMaker) -> None:
    first = make_window()
    translate(qtbot, first, TEXT)
    write(first, "BIRD", "SMALL ")
    assert first.view.shown is not None
    other = make_window()
    other.source.set_text(TEXT)
    other.view.restore(first.view.shown.kept())
    assert other.target.text() == "RED HOUSE. BLUE SMALL BIRD. OLD TREE."
    assert edited(other) == [1]


def test_editing_two_thousand_sentences_is_quick(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, " ".join(f"Here is sentence {i}." for i in range(2000)))
    write(window, "SENTENCE 1000.", "x")
    assert edited(window) == [1000]
