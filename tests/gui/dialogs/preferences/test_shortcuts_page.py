"""Keys are changed in the list of them, work at once, and never take those of another action."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.dialogs.preferences.preferences_dialog import PreferencesDialog
from s2s_desktop.gui.dialogs.preferences.shortcuts_page import ShortcutsPage
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(window: MainWindow) -> ShortcutsPage:
    """The page, open over the window."""
    window.commands.preferences.trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    dialog.show_page("shortcuts")
    return dialog.shortcuts


def press(page: ShortcutsPage, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    page.editor.setFocus()
    QTest.keyClick(page.editor, key, modifiers)
    page.editor.editingFinished.emit()


def keys_in_list(page: ShortcutsPage) -> str:
    item = page.list.currentItem()
    assert item is not None
    return item.text(1)


def test_other_keys_work_at_once_and_are_told(window: MainWindow, page: ShortcutsPage) -> None:
    page.choose("swap")
    press(page, Qt.Key.Key_G, CTRL | ALT)
    assert window.commands.swap.shortcut() == QKeySequence("Ctrl+Alt+G")
    assert keys_in_list(page) == "Ctrl+Alt+G"
    assert window.commands.swap.toolTip().endswith("(Ctrl+Alt+G)")
    assert window.kept.value.own_keys == ("swap=Ctrl+Alt+G",)


def test_keys_of_another_action_are_refused_with_its_name(
    window: MainWindow, page: ShortcutsPage
) -> None:
    page.choose("swap")
    press(page, Qt.Key.Key_F, CTRL)
    assert "Find" in page.problem.text()
    assert window.commands.swap.shortcut() == QKeySequence("Ctrl+Shift+S")
    assert page.editor.keySequence() == QKeySequence("Ctrl+Shift+S")


def test_keys_that_write_are_refused(window: MainWindow, page: ShortcutsPage) -> None:
    page.choose("swap")
    for key in (Qt.Key.Key_G, Qt.Key.Key_Space):
        press(page, key, Qt.KeyboardModifier.NoModifier)
        assert page.problem.text()
    press(page, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert window.commands.swap.shortcut() == QKeySequence("Ctrl+Shift+S")
    press(page, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert window.commands.swap.shortcut() == QKeySequence("F9")
    assert not page.problem.text()


def test_usual_keys_come_back(window: MainWindow, page: ShortcutsPage) -> None:
    usual = window.commands.run.shortcuts()
    for name, key in (("run", Qt.Key.Key_G), ("find", Qt.Key.Key_J)):
        page.choose(name)
        press(page, key, CTRL)
    page.choose("run")
    page.usual_button.click()
    assert window.commands.run.shortcuts() == usual
    assert not page.usual_button.isEnabled()
    assert window.commands.find.shortcut() == QKeySequence("Ctrl+J")
    page.all_usual_button.click()
    assert window.commands.find.shortcut() == QKeySequence("Ctrl+F")
    assert window.kept.value.own_keys == ()


def test_an_action_can_do_without_keys(window: MainWindow, page: ShortcutsPage) -> None:
    page.choose("swap")
    page.editor.clear()
    page.editor.editingFinished.emit()
    assert window.commands.swap.shortcuts() == []
    assert "(" not in window.commands.swap.toolTip()


def test_keys_are_there_again_after_a_start(qtbot: QtBot, make_window: WindowMaker) -> None:
    stored = Settings(as_you_type=False, own_keys=("find=Ctrl+Alt+G", "gone=Ctrl+J", "save="))
    window = make_window(stored)
    assert window.commands.find.shortcut() == QKeySequence("Ctrl+Alt+G")
    assert window.commands.save.shortcuts() == []
    QTest.keyClick(window.source, Qt.Key.Key_G, CTRL | ALT)
    assert window.workspace.find_bar.isVisible()
