"""A main window on a scripted service, hands to use it with, and a watch on Qt's complaints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.catalogue.entry import TRANSLATE, ModelEntry, Pair
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.language.interface_language import speak
from s2s_desktop.gui.look.appearance import Look, dress
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.pickers.language_list import TAG
from s2s_desktop.gui.pickers.language_pill import LanguagePill
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.fake_service import FakeService
from tests.gui.patient_bot import PatientBot

_HAS_NO_SCREEN = ("propagateSizeHints", "grabbing the keyboard", r"support raise\(\)")
"""What the screenless platform says it cannot do, whenever a window or a popup opens."""

WindowMaker = Callable[..., MainWindow]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails a test, except of what the screenless platform cannot do."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True, scope="session")
def _dressed(qapp: object) -> None:
    """Everything is tested in the look that users see."""
    dress(Look())


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, with more patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True, scope="session")
def _english(qapp: object) -> None:
    """The window speaks English, whichever language the machine has."""
    speak("en")


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: object) -> Iterator[None]:
    """What Python put on the clipboard must not outlive it."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def service() -> FakeService:
    """Translates into capitals, at once."""
    return FakeService()


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    """Where the window keeps its settings."""
    return tmp_path / "settings" / "settings.json"


@pytest.fixture
def make_window(qtbot: QtBot, service: FakeService, settings_path: Path) -> WindowMaker:
    """Makes a window that is shown, has the focus and is closed in the end."""

    def make(stored: Settings | None = None, catalogue: Catalogue | None = None) -> MainWindow:
        window = MainWindow(
            catalogue or Catalogue(),
            service,
            stored or Settings(as_you_type=False),
            settings_path,
        )
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)  # shortcuts reach no other window
        return window

    return make


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    """A window that translates when it is told to."""
    return make_window()


class ListedModels(Catalogue):
    """A catalogue of just these models, all of them installed."""

    def __init__(self, *entries: ModelEntry) -> None:
        self._entries = {entry.id: entry for entry in entries}

    def is_installed(self, model_id: str) -> bool:
        return model_id in self._entries


def listed(name: str, pair: Pair, task: str = TRANSLATE, **other: Any) -> ModelEntry:
    """A model called `name`; `other` are further fields of the entry."""
    entry = ModelEntry(name, f"Model {name}", (task,), (pair,), "x", "x", "x", ())
    return replace(entry, **other)


def choose_task(window: MainWindow, task: str) -> None:
    """Press the button of a task in the bar."""
    QTest.mouseClick(window.workspace.bar.task_switch.button(task), Qt.MouseButton.LeftButton)


def choose_length(window: MainWindow, length: str) -> None:
    """Pick a length for the summary from the menu in the bar."""
    window.workspace.bar.length_pill.lengths[length].trigger()


def choose_model(window: MainWindow, model_id: str | None) -> None:
    """Open the list of models and press the card of one."""
    chip = window.workspace.bar.model_chip
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QTest.mouseClick(chip.popup.cards[model_id], Qt.MouseButton.LeftButton)
    assert not chip.popup.isVisible()


def pick_language(pill: LanguagePill, tag: str) -> None:
    """Open a list of languages and click one."""
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    rows = pill.popup.list
    item = next(i for i in map(rows.item, range(rows.count())) if i.data(TAG) == tag)
    place = rows.visualItemRect(item).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not pill.popup.isVisible()


def out_of_date(window: MainWindow) -> bool:
    """Whether the window offers to bring the result up to date."""
    button = window.workspace.target_card.run_button
    return button.isVisible() and button.text().startswith("Update")


def place_of(pane: TextPane, position: int) -> QPoint:
    """The middle of the character at a position, in the pane's viewport."""
    cursor = QTextCursor(pane.document())
    cursor.setPosition(position)
    left = pane.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    right = pane.cursorRect(cursor)
    return QPoint((left.left() + right.left()) // 2, left.center().y())


def hover(pane: TextPane, position: int) -> None:
    """Move the mouse on to a character; from elsewhere, for Qt reports only moves."""
    QTest.mouseMove(pane.viewport(), QPoint(1, pane.viewport().height() - 2))
    QTest.mouseMove(pane.viewport(), place_of(pane, position))


def marked_words(pane: TextPane) -> list[str]:
    """The words that are marked; the first mark is that of the sentence."""
    return [mark.cursor.selectedText() for mark in pane.extraSelections()[1:]]


def notice_of(window: MainWindow) -> Notice:
    """What the window tells in its notice bar."""
    assert window.notices.isVisible()
    notice = window.notices.notice
    assert notice is not None
    return notice


def finished(window: MainWindow) -> Callable[[], bool]:
    """Whether the window has finished what was asked for."""
    return lambda: not window.requester.running
