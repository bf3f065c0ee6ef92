"""Keys and gestures can be looked up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.help.keys import all_keys
from s2s_desktop.gui.help.keys_dialog import KeysDialog
from s2s_desktop.gui.look.mnemonics import plain_name, without_mnemonic
from s2s_desktop.gui.window.main_window import MainWindow


def opened(window: MainWindow) -> KeysDialog:
    QTest.keyClick(window.source, Qt.Key.Key_F1)
    return next(dialog for dialog in window.findChildren(KeysDialog) if dialog.isVisible())


def test_f1_lists_all_shortcuts_of_the_menus(window: MainWindow) -> None:
    dialog = opened(window)
    rows = dict(dialog.shown())
    assert rows["Translate"].startswith("Ctrl+Return")
    assert rows["Stop"] == "Esc"
    assert rows["Copy Translation"] == "Ctrl+Shift+C"
    named = {plain_name(a.text()) for a in window.commands.all() if a.shortcuts()}
    assert named <= set(rows)
    dialog.reject()


def test_gestures_and_letters_are_listed_by_place(window: MainWindow) -> None:
    groups = {group.place: {key.what: key.keys for key in group.keys} for group in all_keys(window)}
    assert list(groups)[:2] == ["File", "Edit"]
    assert groups["In the texts"]["Pin a word, so that its partners stay marked"] == "Ctrl+click"
    of_panel = groups["In the alignment panel"]
    assert "Arrow keys" in of_panel["Go from word to word, or to its partner"]
    assert groups["Alt and a letter"]["File"] == "Alt+F"


def test_typing_narrows_the_list_down(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(window)
    everything = len(dialog.shown())
    QTest.keyClicks(dialog.field, "text larger")
    assert 0 < len(dialog.shown()) < everything
    assert all("ext" in what for what, _ in dialog.shown())
    # AND keys are found too, and nothing when there is nothing
    dialog.field.setText("ctrl+shift+c")
    assert [what for what, _ in dialog.shown()] == ["Copy Translation"]
    dialog.field.setText("xyzzy")
    assert dialog.shown() == []
    dialog.field.clear()
    assert len(dialog.shown()) == everything
    dialog.reject()


def test_texts_without_their_mnemonics() -> None:
    assert without_mnemonic("Save &As…") == "Save As…"
    assert without_mnemonic("另存为(&A)…") == "另存为…"
    assert without_mnemonic("Bread && Butter") == "Bread & Butter"
    assert plain_name("打开(&O)…") == "打开"
