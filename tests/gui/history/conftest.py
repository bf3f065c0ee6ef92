"""Windows with a history of their own."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.history.deleted import Deleted
from s2s_desktop.gui.history.history import History
from s2s_desktop.gui.history.history_thread import HistoryThread
from s2s_desktop.gui.session.session import Session
from s2s_desktop.gui.session.text_keeper import TextKeeper
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries
from s2s_desktop.history.entry import Entry
from s2s_desktop.history.search import Wanted, ids
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker, finished
from tests.history.conftest import made


@pytest.fixture
def history_path(tmp_path: Path) -> Path:
    """Where the history is kept."""
    return tmp_path / "history" / "history.db"


@pytest.fixture
def thread(qapp: object, history_path: Path) -> Iterator[HistoryThread]:
    """The thread that asks it."""
    thread = HistoryThread(history_path)
    yield thread
    thread.close()


def written(path: Path) -> list[Entry]:
    """The entries, the oldest first."""
    database = Database(path)
    found = list(Entries(database).each(reversed(ids(database, Wanted()))))
    database.close()
    return found


def translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Let the window translate `text`."""
    window.source.set_text(text)
    window.run_task()
    qtbot.waitUntil(finished(window))


def choose(window: MainWindow, **settings: object) -> None:
    """Change settings of a window."""
    window.kept.take(replace(window.kept.value, **settings))  # type: ignore[arg-type]


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    """A window that keeps a history."""
    return make_window(Settings(as_you_type=False, history="on", source_language="en"))


@pytest.fixture
def history(window: MainWindow, thread: HistoryThread, history_path: Path) -> Iterator[History]:
    """The history of the window."""
    keeper = TextKeeper(history_path)
    history = History(window, thread, Deleted(), Session(window, keeper))
    yield history
    window.close()
    history.close()
    keeper.close()


@pytest.fixture
def entries(history_path: Path) -> Entries:
    """Five entries: translations, the third in Chinese with a star, and a summary."""
    entries = Entries(Database(history_path))
    day = 86_400
    entries.write(made("Dear Ann.", "Cara Ann.", made=time.time() - 40 * day))
    entries.write(made("The fee is due.", "A taxa é devida.", made=time.time() - 8 * day))
    entries.write(made("My book.", "我的书。", target_language="zh-Hans", starred=True))
    entries.write(made("Long. Long.", "Long.", task="summarize", target_language="en"))
    entries.write(made("See you.", "Até logo.", file_name="note.txt"))
    return entries
