"""The history in the window, used as a hand would."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.history.history import History
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries
from tests.gui.conftest import WindowMaker, hover, marked_words, notice_of
from tests.gui.fake_service import FakeService
from tests.gui.history.conftest import choose, translate, written

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LETTER = "Dear Ann. The fee is due.\n"
Shown = Callable[[], list[str]]


@pytest.fixture
def shown(qtbot: QtBot, history: History) -> Shown:
    """The titles in the list, once nothing is being looked for any more."""

    def titles() -> list[str]:
        for _ in range(3):  # what was done leads to a search, whose answer is awaited too
            done: list[bool] = []
            history._thread.do(lambda database: True, done.append)
            qtbot.waitUntil(lambda done=done: bool(done))
        model = history.entries
        rows = range(model.rowCount())
        return [model.index(row).data(Qt.ItemDataRole.UserRole).source for row in rows]

    return titles


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(window, key, modifier)


def select(history: History, *rows: int) -> None:
    view = history.panel.list
    view.setFocus()
    view.clearSelection()
    for row in rows:
        view.selectionModel().select(
            history.entries.index(row), view.selectionModel().SelectionFlag.Select
        )


def test_ctrl_h_opens_and_closes_the_list(
    window: MainWindow, history: History, entries: Entries, shown: Shown
) -> None:
    assert not history.panel.isVisible()
    press(window, Qt.Key.Key_H)
    assert history.panel.isVisible()
    assert history.panel.field.hasFocus()
    assert shown() == ["See you.", "Long. Long.", "My book.", "The fee is due.", "Dear Ann."]
    assert history.panel.said.full_text == "5 entries"
    press(window, Qt.Key.Key_H)
    assert not history.panel.isVisible()
    assert window.source.hasFocus()


def test_it_is_searched_as_one_types(
    window: MainWindow, history: History, entries: Entries, shown: Shown
) -> None:
    press(window, Qt.Key.Key_H)
    for typed, expected in (
        ("ann", ["Dear Ann."]),
        ("TAXA E", ["The fee is due."]),
        ("书", ["My book."]),
        ("zebra", []),
        ("note", ["See you."]),
    ):
        history.panel.field.clear()
        if typed.isascii():
            QTest.keyClicks(history.panel.field, typed)
        else:
            history.panel.field.insert(typed)  # as an input method does
        assert shown() == expected
    history.panel.field.clear()
    QTest.keyClicks(history.panel.field, "zebra")
    shown()
    assert history.panel.empty_label.text() == "Nothing with “zebra” was found."
    # Esc empties the field first, and closes then.
    QTest.keyClick(history.panel.field, Qt.Key.Key_Escape)
    assert len(shown()) == 5
    QTest.keyClick(history.panel.field, Qt.Key.Key_Escape)
    assert not history.panel.isVisible()


def test_by_star_task_language_and_time(
    window: MainWindow, history: History, entries: Entries, shown: Shown
) -> None:
    press(window, Qt.Key.Key_H)
    shown()
    button = history.panel.filter_button
    QTest.mouseClick(history.panel.star_button, Qt.MouseButton.LeftButton)
    assert shown() == ["My book."]
    QTest.mouseClick(history.panel.star_button, Qt.MouseButton.LeftButton)
    actions = {action.text().replace("&", ""): action for action in button.menu().actions()}
    actions["Summaries"].trigger()
    assert shown() == ["Long. Long."]
    assert button.text() == "Summaries"
    actions["All entries"].trigger()
    languages = {action.text(): action for action in button._languages.actions()}
    assert next(iter(languages)) == "Any language"
    languages[next(name for name in languages if "Chinese" in name)].trigger()
    assert shown() == ["My book."]
    button._languages.actions()[0].trigger()
    actions["The last 30 days"].trigger()
    assert shown() == ["See you.", "Long. Long.", "My book.", "The fee is due."]
    actions["The last 7 days"].trigger()
    assert shown() == ["See you.", "Long. Long.", "My book."]
    assert button.text() == "7 days"


def test_an_entry_is_opened_again_with_its_alignment(
    qtbot: QtBot, window: MainWindow, history: History, shown: Shown
) -> None:
    # GIVEN a letter that was translated, and another text in its place
    translate(qtbot, window, LETTER)
    history.recorder.flush()
    translate(qtbot, window, "Something else.")
    press(window, Qt.Key.Key_H)
    assert shown() == ["Something else.", LETTER]
    # WHEN it is chosen with the keys
    QTest.keyClick(history.panel.field, Qt.Key.Key_Down)
    QTest.keyClick(history.panel.list, Qt.Key.Key_Down)
    QTest.keyClick(history.panel.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.source.text() == LETTER)
    # THEN it is as it was, up to date, with its words
    assert window.target.text() == LETTER.upper()
    assert not window.runner.is_out_of_date()
    hover(window.source, LETTER.index("fee") + 1)
    assert marked_words(window.target) == ["FEE"]
    assert [entry.id for entry in history.panel.chosen()] == [1]
    # AND one step of undo leads back
    window.source.setFocus()
    press(window, Qt.Key.Key_Z)
    assert window.source.text() == "Something else."


def test_an_entry_of_the_command_line_is_opened_and_can_be_made_anew(
    qtbot: QtBot, window: MainWindow, history: History, entries: Entries
) -> None:
    history.open(3)
    qtbot.waitUntil(lambda: window.source.text() == "My book.")
    assert window.target.text() == "我的书。"
    assert window.commands.copy_result.isEnabled()
    assert window.runner.is_out_of_date()


def test_typing_in_an_opened_text_makes_another_entry(
    qtbot: QtBot, window: MainWindow, history: History, history_path: Path
) -> None:
    translate(qtbot, window, LETTER)
    with qtbot.waitSignal(history.recorder.written):
        history.recorder.flush()
    history.open(1)
    qtbot.wait(50)
    translate(qtbot, window, LETTER + "Yours.")
    with qtbot.waitSignal(history.recorder.written):
        history.recorder.flush()
    assert [entry.source for entry in written(history_path)] == [LETTER, LETTER + "Yours."]


def test_back_and_forth_through_what_was_shown(
    qtbot: QtBot, window: MainWindow, history: History, entries: Entries
) -> None:
    do = window.commands
    assert not do.back.isEnabled()
    translate(qtbot, window, LETTER)
    translate(qtbot, window, "Something else.")
    history.open(1)
    qtbot.waitUntil(lambda: window.source.text() == "Dear Ann.")
    QTest.keyClicks(window.source, "X")
    for expected in ("Something else.", LETTER):
        press(window, Qt.Key.Key_Left, ALT)
        assert window.source.text() == expected
        assert window.target.text() == expected.upper()
    assert not do.back.isEnabled()
    for expected in ("Something else.", "XDear Ann."):
        press(window, Qt.Key.Key_Right, ALT)
        assert window.source.text() == expected
    assert not do.forth.isEnabled()


def test_star_and_rename(
    qtbot: QtBot, window: MainWindow, history: History, entries: Entries, shown: Shown
) -> None:
    press(window, Qt.Key.Key_H)
    shown()
    view = history.panel.list
    view.setFocus()
    view.setCurrentIndex(history.entries.index(4))
    QTest.keyClick(view, Qt.Key.Key_D, CTRL)
    shown()
    kept = entries.get(1)
    assert kept is not None
    assert kept.entry.starred
    view.setCurrentIndex(history.entries.index(4))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "To Ann")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert shown()[4] == "Dear Ann."
    assert history.entries.entry(history.entries.index(4)).name == "To Ann"  # type: ignore[union-attr]


def test_a_selection_is_deleted_and_had_back_and_then_really_gone(
    qtbot: QtBot,
    window: MainWindow,
    history: History,
    entries: Entries,
    shown: Shown,
    history_path: Path,
) -> None:
    press(window, Qt.Key.Key_H)
    before = shown()
    select(history, 0, 3)
    QTest.keyClick(history.panel.list, Qt.Key.Key_Delete)
    assert shown() == [before[1], before[2], before[4]]
    assert history.panel.said.full_text == "2 entries deleted"
    QTest.mouseClick(history.panel.undo_button, Qt.MouseButton.LeftButton)
    assert shown() == before
    # AND with nothing left in the list, the same keys have it back, and no text changes
    history.panel.list.selectAll()
    QTest.keyClick(history.panel.list, Qt.Key.Key_Delete)
    assert shown() == []
    text = window.source.text()
    history.panel.undo_button.setFocus()
    QTest.keyClick(history.panel.undo_button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (shown(), window.source.text()) == (before, text)
    # WHEN it is deleted once more, and the program ends
    select(history, 3)
    QTest.keyClick(history.panel.list, Qt.Key.Key_Delete)
    shown()
    window.close()
    history.close()
    history._thread.close()
    # THEN it is nowhere
    assert not any(b"taxa" in file.read_bytes() for file in history_path.parent.iterdir())
    assert len(written(history_path)) == 4


def test_texts_are_copied(
    qtbot: QtBot, window: MainWindow, history: History, entries: Entries, shown: Shown
) -> None:
    press(window, Qt.Key.Key_H)
    shown()
    select(history, 3, 4)
    do = history.panel.actions_of_entry
    for action, expected in (
        (do.copy_result, "A taxa é devida.\n\nCara Ann."),
        (do.copy_text, "The fee is due.\n\nDear Ann."),
    ):
        action.trigger()
        shown()
        assert QGuiApplication.clipboard().text() == expected
    do.copy_both.trigger()
    shown()
    assert "Dear Ann.\n\nCara Ann." in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("suffix", ["txt", "json", "tmx"])
def test_entries_are_exported(
    qtbot: QtBot,
    window: MainWindow,
    history: History,
    entries: Entries,
    shown: Shown,
    tmp_path: Path,
    suffix: str,
) -> None:
    press(window, Qt.Key.Key_H)
    shown()
    select(history, 4)
    history.panel.actions_of_entry.export.trigger()
    [dialog] = window.findChildren(QFileDialog)
    out = tmp_path / f"out.{suffix}"
    dialog.fileSelected.emit(str(out))
    dialog.close()
    shown()
    assert "Cara Ann." in out.read_text(encoding="utf-8")
    if suffix == "json":
        assert [each["id"] for each in json.loads(out.read_text(encoding="utf-8"))] == [1]


def test_pausing(
    qtbot: QtBot, window: MainWindow, history: History, history_path: Path, shown: Shown
) -> None:
    press(window, Qt.Key.Key_H)
    shown()
    QTest.mouseClick(history.panel.pause_button, Qt.MouseButton.LeftButton)
    assert window.kept.value.history == "off"
    assert history.panel.paused_badge.isVisible()
    translate(qtbot, window, LETTER)
    history.recorder.flush()
    assert shown() == []
    assert "No history is kept" in history.panel.empty_label.text()
    QTest.mouseClick(history.panel.pause_button, Qt.MouseButton.LeftButton)
    translate(qtbot, window, "Something else.")
    history.recorder.flush()
    shown()
    assert [entry.source for entry in written(history_path)] == ["Something else."]


@pytest.mark.parametrize(("button", "expected"), [(0, "on"), (1, "off")])
def test_the_first_start_asks_once(
    window: MainWindow, history: History, button: int, expected: str
) -> None:
    choose(window, history="ask")
    history.keeping.ask_once()
    assert "Keep a history" in notice_of(window).message
    window.notices.action_buttons[button].click()
    assert window.kept.value.history == expected
    assert not window.notices.isVisible()
    history.keeping.ask_once()
    assert not window.notices.isVisible()


def test_entries_are_forgotten_after_so_many_days(
    window: MainWindow, history: History, entries: Entries, shown: Shown
) -> None:
    press(window, Qt.Key.Key_H)
    shown()
    choose(window, history_days=7)
    assert shown() == ["See you.", "Long. Long.", "My book."]


def test_everything_is_forgotten(
    qtbot: QtBot,
    window: MainWindow,
    history: History,
    entries: Entries,
    service: FakeService,
    history_path: Path,
    shown: Shown,
) -> None:
    # GIVEN a file, texts in the window, on the way back, in the history and deleted ones
    file = history_path.parent.parent / "letter.txt"
    file.write_text(LETTER)
    window.files.open(file)
    translate(qtbot, window, LETTER)
    translate(qtbot, window, "Something else.")
    history.recorder.flush()
    press(window, Qt.Key.Key_H)
    shown()
    select(history, 0)
    QTest.keyClick(history.panel.list, Qt.Key.Key_Delete)
    shown()
    # WHEN everything is to be forgotten, and that is confirmed
    window.commands.forget_everything.trigger()
    [box] = window.findChildren(QMessageBox)
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    forget = next(b for b in box.buttons() if "Forget" in b.text())
    QTest.mouseClick(forget, Qt.MouseButton.LeftButton)
    # THEN nothing is left, neither here nor on the disk, nor in the engine
    assert shown() == []
    assert window.source.text() == window.target.text() == ""
    assert not window.source.document().isUndoAvailable()
    assert not window.commands.undo.isEnabled()
    assert not window.commands.back.isEnabled()
    assert window.kept.value.recent_files == ()
    assert "letter" not in window.windowTitle()
    assert not history.panel.undo_button.isVisible()
    qtbot.waitUntil(lambda: service.forgotten == 1)
    for file in history_path.parent.iterdir():
        content = file.read_bytes()
        assert not any(word in content for word in (b"Dear Ann", b"Something", b"taxa", b"SOMETH"))
    # AND the window goes on as ever
    translate(qtbot, window, "A new text.")
    history.recorder.flush()
    shown()
    assert [entry.source for entry in written(history_path)] == ["A new text."]


def test_cancelling_forgets_nothing(
    window: MainWindow, history: History, entries: Entries, shown: Shown
) -> None:
    press(window, Qt.Key.Key_H)
    window.commands.forget_everything.trigger()
    [box] = window.findChildren(QMessageBox)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert len(shown()) == 5


def test_many_entries_come_a_page_at_a_time(
    qtbot: QtBot, window: MainWindow, history: History, history_path: Path, shown: Shown
) -> None:
    from tests.history.conftest import made

    kept = Entries(Database(history_path))
    for number in range(250):
        kept.write(made(f"text {number}"))
    press(window, Qt.Key.Key_H)
    assert len(shown()) == 100
    bar = history.panel.list.verticalScrollBar()
    for expected in (200, 250):
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda expected=expected: history.entries.rowCount() == expected)
    bar.setValue(bar.maximum())
    assert shown()[-1] == "text 0"


def test_a_history_that_cannot_be_opened_is_told_once(
    qtbot: QtBot, make_window: WindowMaker, window: MainWindow, tmp_path: Path
) -> None:
    from s2s_desktop.gui.history.deleted import Deleted
    from s2s_desktop.gui.history.history_thread import HistoryThread
    from s2s_desktop.gui.session.session import Session
    from s2s_desktop.gui.session.text_keeper import TextKeeper

    (tmp_path / "file").write_text("no folder")
    path = tmp_path / "file" / "history.db"
    thread, keeper = HistoryThread(path), TextKeeper(path)
    history = History(window, thread, Deleted(), Session(window, keeper))
    press(window, Qt.Key.Key_H)
    qtbot.waitUntil(window.notices.isVisible)
    assert "cannot be kept in" in notice_of(window).message
    translate(qtbot, window, LETTER)
    assert window.target.text() == LETTER.upper()
    window.close()
    history.close()
    thread.close()
    keeper.close()
