"""Every control can be named, reached and operated without a mouse."""

from __future__ import annotations

import re
import sys
from collections import Counter
from itertools import chain

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.conftest import ListedModels, WindowMaker, choose_task, finished, listed

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QProgressBar, QAbstractScrollArea)
MNEMONIC = re.compile(r"&(\w)")


def controls(window: QWidget) -> list[QWidget]:
    """What a user operates: no parts that Qt makes inside of others."""
    found = chain.from_iterable(window.findChildren(kind) for kind in CONTROLS)
    return [
        widget
        for widget in found
        if not widget.objectName().startswith("qt_") and not inside_another(widget)
    ]


def inside_another(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, CONTROLS) or (
        parent is not None and isinstance(parent.parentWidget(), CONTROLS)
    )


def test_every_control_has_an_accessible_name(window: MainWindow) -> None:
    assert len(controls(window)) > 15
    nameless = [
        widget
        for widget in controls(window)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


@pytest.mark.parametrize("task", ["translate", "summarize"])
def test_mnemonics_are_unique(window: MainWindow, task: str) -> None:
    choose_task(window, task)
    # What can be seen at the same time, the notice bar included.
    labels = [label for label in window.findChildren(QLabel) if label.buddy()]
    texts = [label.text() for label in labels if label.isVisible()]
    texts += [
        button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()
    ]
    texts += [window.notices.report_button.text(), "Another E&ncoding…"]
    texts += [action.text() for action in window.menuBar().actions()]
    letters = Counter(m[1].casefold() for text in texts for m in MNEMONIC.finditer(text))
    assert len(letters) >= 7
    assert [letter for letter, times in letters.items() if times > 1] == []


def test_mnemonics_of_each_menu_are_unique(window: MainWindow) -> None:
    for menu in (action.menu() for action in window.menuBar().actions()):
        entries = [entry for entry in menu.actions() if not entry.isSeparator()]
        letters = [MNEMONIC.search(entry.text()) for entry in entries]
        assert all(letters), menu.title()
        assert len({m[1].casefold() for m in letters if m}) == len(entries), menu.title()


def test_shortcuts_are_unique(window: MainWindow) -> None:
    panel = window.panel
    actions = [*window.commands.all(), panel.save_picture_action, panel.copy_pharaoh_action]
    keys = Counter(keys.toString() for action in actions for keys in action.shortcuts())
    assert [key for key, times in keys.items() if times > 1] == []


def test_the_usual_shortcuts_are_there(window: MainWindow) -> None:
    keys = {keys.toString() for action in window.commands.all() for keys in action.shortcuts()}
    assert keys >= {
        "Ctrl+Return",
        "Esc",
        "Ctrl+O",
        "Ctrl+S",
        "Ctrl+Shift+C",
        "Ctrl+F",
        "Ctrl+,",
        "Ctrl++",
        "Ctrl+-",
        "Ctrl+0",
        "F1",
        "Ctrl+?",
    }


def test_tab_goes_round_in_reading_order(qtbot: QtBot, window: MainWindow) -> None:
    # GIVEN a window in which everything can be used
    window.source.set_text("some text")
    window.run_task()
    qtbot.waitUntil(finished(window))
    bar = window.workspace.bar
    bar.task_switch.button(window.choices.task).setFocus()
    # WHEN Tab is pressed until it comes round
    seen: list[QWidget] = []
    while window.focusWidget() not in seen:
        seen.append(window.focusWidget())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    # THEN the controls were reached in the order in which one reads them
    expected = [
        bar.task_switch.button(TRANSLATE),
        bar.source_pill,
        bar.swap_button,
        bar.target_pill,
        bar.model_chip,
        window.source,
        window.workspace.source_card.clear_button,
        window.workspace.source_card.open_button,
        window.target,
        window.workspace.target_card.copy_button,
        window.workspace.target_card.save_button,
        window.panel.view,
    ]
    assert [widget for widget in seen if widget in expected] == expected


def test_tab_goes_round_in_reading_order_when_summarizing(
    qtbot: QtBot, make_window: WindowMaker
) -> None:
    stored = Settings(task=SUMMARIZE, as_you_type=False)
    window = make_window(stored, ListedModels(listed("s", ("en", "en"), SUMMARIZE)))
    window.source.set_text("some text")
    window.run_task()
    qtbot.waitUntil(finished(window))
    bar = window.workspace.bar
    bar.task_switch.button(window.choices.task).setFocus()
    seen: list[QWidget] = []
    while window.focusWidget() not in seen:
        seen.append(window.focusWidget())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert seen[:9] == [
        bar.task_switch.button(SUMMARIZE),
        bar.source_pill,
        bar.length_pill,
        bar.about_summaries,
        bar.model_chip,
        window.source,
        window.workspace.source_card.clear_button,
        window.workspace.source_card.paste_button,
        window.workspace.source_card.open_button,
    ]


def test_every_control_of_the_comparison_has_an_accessible_name(
    make_window: WindowMaker,
) -> None:
    pair = ("en", "fr")
    stored = Settings(target_language="fr", as_you_type=False)
    window = make_window(stored, ListedModels(listed("a", pair), listed("b", pair)))
    window.commands.compare.trigger()
    compare = window.compare_window
    assert compare is not None
    assert len(controls(compare)) > 10
    for widget in controls(compare):
        named = QAccessible.queryAccessibleInterface(widget)
        assert named.text(QAccessible.Text.Name), widget


def test_calls_of_qt_that_return_nothing_do_not_wear_none_out(window: MainWindow) -> None:
    # GIVEN a count of the references to None; a binding that forgets to take one when it
    # returns None ends the process once they are used up
    before = sys.getrefcount(None)
    # WHEN methods without a result are called many times
    for _ in range(50_000):
        window.update()
        window.source.update()
    # THEN there are as many as before (an immortal None counts nothing)
    assert sys.getrefcount(None) > before - 1000
