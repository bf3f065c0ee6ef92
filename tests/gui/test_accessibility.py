"""Everybody can use the window: by keys alone, by ear, and with large text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.language.interface_language import LANGUAGES, speak
from s2s_desktop.gui.look.appearance import Look, dress
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.accessible_tree import focusable, name, nodes, tab_order
from tests.gui.conftest import WindowMaker, finished
from tests.gui.language.texts import mnemonic
from tests.gui.layout import faults, shown

DIALOGS = ("preferences", "shortcuts", "about")
Role = QAccessible.Role
_CELLS = (Role.TreeItem, Role.ListItem, Role.Cell)


@pytest.fixture(params=["translate", "summarize"])
def used(request: pytest.FixtureRequest, qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window with a result in it, in which everything can be used."""
    window.choices.choose_task(request.param)
    window.source.set_text("Good morning. How are you? It is raining again today.")
    window.run_task()
    qtbot.waitUntil(finished(window))
    window.commands.find.trigger()
    return window


def opened(window: MainWindow, command: str) -> QDialog:
    before = set(window.findChildren(QDialog))
    action = getattr(window.commands, command)
    assert isinstance(action, QAction)
    action.trigger()
    (dialog,) = set(window.findChildren(QDialog)) - before
    return dialog


@pytest.fixture(params=DIALOGS)
def dialog(request: pytest.FixtureRequest, window: MainWindow) -> QDialog:
    """One of the dialogs, open."""
    return opened(window, request.param)


def nameless(window: QWidget) -> list[str]:
    """What takes the focus and has no name; an empty cell of a list is one."""
    return [
        f"{node.role()} {node.object()}"
        for node in nodes(window)
        if node.state().focusable and not name(node) and node.role() not in _CELLS
    ]


def test_everything_that_takes_the_focus_has_a_name(used: MainWindow) -> None:
    assert len(list(nodes(used))) > 40
    assert nameless(used) == []


def test_everything_in_dialogs_that_takes_the_focus_has_a_name(dialog: QDialog) -> None:
    assert name(QAccessible.queryAccessibleInterface(dialog))
    assert nameless(dialog) == []


def test_a_label_says_to_the_ear_what_it_says_to_the_eye(used: MainWindow) -> None:
    for label in used.findChildren(QLabel):
        if label.isVisible() and label.text() and "…" not in label.text():
            said = name(QAccessible.queryAccessibleInterface(label))
            if hasattr(label, "full_text"):  # what is shortened for the eye
                assert said
                continue
            # It may be broken into lines.
            assert label.text().replace("&", "").split() == said.split(), label


def test_texts_and_panel_have_their_roles(used: MainWindow) -> None:
    for pane in (used.source, used.target):
        text = QAccessible.queryAccessibleInterface(pane)
        assert text.role() == Role.EditableText
        assert text.text(QAccessible.Text.Value) == pane.toPlainText()
    options = [node for node in nodes(used) if node.role() == Role.RadioButton]
    assert sum(node.state().checked for node in options) >= 1
    tabs = [node for node in nodes(used) if node.role() == Role.PageTab]
    assert sum(node.state().selected for node in tabs) == 1


def test_the_parts_are_told_in_the_order_in_which_one_reads(used: MainWindow) -> None:
    order = [node.object() for node in nodes(used)]
    space = used.workspace
    parts = space.bar, used.source, used.target, space.panel, used.status
    assert sorted(parts, key=order.index) == list(parts)


def missed(window: QWidget) -> list[QWidget]:
    """What Tab does not lead to, nor the arrow keys from another of the same options."""
    reached = set(tab_order(window))
    return [
        widget
        for widget in focusable(window)
        if widget not in reached
        and not (isinstance(widget, QAbstractButton) and widget.autoExclusive())
    ]


def test_keys_alone_reach_everything(used: MainWindow) -> None:
    assert missed(used) == []


def test_keys_alone_reach_everything_in_dialogs(dialog: QDialog) -> None:
    assert missed(dialog) == []


def test_tab_goes_in_the_order_in_which_one_reads(used: MainWindow) -> None:
    places = [reading_place(used, widget) for widget in tab_order(used)]
    start = places.index(min(places))
    assert places[start:] + places[:start] == sorted(places)


def reading_place(window: MainWindow, widget: QWidget) -> tuple[int, ...]:
    """Which part of the window; within it the row, and the place in the row."""
    space = window.workspace
    parts = space.bar, space.source_card, space.target_card, space.panel, space.find_bar
    for number, part in enumerate((*parts, window)):
        if part is widget or part.isAncestorOf(widget):
            top = widget.mapTo(part, widget.rect().topLeft())
            small = widget.height() < 100  # what is larger may hold others
            row = (top.y() + (widget.height() // 2 if small else 0)) // 24
            # From what is to be found Tab leads to what is to replace it.
            after_fields = part is space.find_bar and not isinstance(widget, QLineEdit)
            return number, int(after_fields), row, top.x()
    raise AssertionError(widget)


@pytest.fixture
def speaking() -> Iterator[Callable[[str], object]]:
    """Has the program speak a language until the test ends."""
    yield speak
    speak("en")


def doubled(texts: Sequence[str]) -> list[str]:
    letters = Counter(filter(None, map(mnemonic, texts)))
    return [letter for letter, times in letters.items() if times > 1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("task", ["translate", "summarize"])
def test_no_letter_is_there_twice_in_a_menu_or_the_window(
    speaking: Callable[[str], object], make_window: WindowMaker, language: str, task: str
) -> None:
    speaking(language)
    window = make_window()
    window.choices.choose_task(task)
    assert doubled(seen_letters(window)) == []
    for menu in window.findChildren(QMenu):
        texts = [entry.text() for entry in menu.actions() if entry.isVisible() and entry.text()]
        assert doubled(texts) == [], texts
        if menu.menuAction() in window.menuBar().actions():
            assert [text for text in texts if not mnemonic(text)] == []
    texts = [entry.text() for entry in window.panel.actions() if entry.isVisible()]
    assert texts
    assert doubled(texts) == [], texts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", DIALOGS)
def test_no_letter_is_there_twice_in_a_dialog(
    speaking: Callable[[str], object], make_window: WindowMaker, language: str, command: str
) -> None:
    speaking(language)
    dialog = opened(make_window(), command)
    assert doubled(seen_letters(dialog)) == []


def seen_letters(window: QWidget) -> list[str]:
    """The texts with letters for Alt that can be seen at the same time."""
    texts = [
        widget.text()
        for widget in shown(window)
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy())
    ]
    bars = window.findChildren(QMenuBar)
    return texts + [action.text() for bar in bars for action in bar.actions()]


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """Everything is twice as large."""
    dress(Look(text_percent=200))
    yield
    dress(Look())


def test_large_text_loses_nothing(large: None, qtbot: QtBot, make_window: WindowMaker) -> None:
    window = make_window(Settings(as_you_type=False, font_size_pt=24))
    window.source.set_text("Good morning. How are you?")
    window.run_task()
    qtbot.waitUntil(finished(window))
    window.resize(1280, 800)
    qtbot.wait(1)
    assert (window.width(), window.height()) == (1280, 800)
    assert faults(window) == []


@pytest.mark.parametrize("command", DIALOGS)
def test_large_text_loses_nothing_in_dialogs(
    large: None, qtbot: QtBot, window: MainWindow, command: str
) -> None:
    dialog = opened(window, command)
    qtbot.wait(1)
    assert faults(dialog) == []
