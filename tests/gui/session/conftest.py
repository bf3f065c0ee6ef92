"""Windows whose texts are kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from s2s_desktop.gui.session.session import Session
from s2s_desktop.gui.session.text_keeper import TextKeeper
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker


@pytest.fixture
def history_path(tmp_path: Path) -> Path:
    """Where the texts are kept."""
    return tmp_path / "history" / "history.db"


class Starts:
    """Starts windows as the program does, and ends them."""

    def __init__(self, make_window: WindowMaker, path: Path) -> None:
        self._make_window = make_window
        self._path = path
        self.keepers: dict[MainWindow, TextKeeper] = {}

    def start(self, stored: Settings | None = None) -> MainWindow:
        window = self._make_window(stored)
        keeper = TextKeeper(self._path)
        self.keepers[window] = keeper
        Session(window, keeper).restore()
        return window

    def end(self, window: MainWindow) -> None:
        window.close()
        self.keepers.pop(window).close()


@pytest.fixture
def program(make_window: WindowMaker, history_path: Path) -> Iterator[Starts]:
    """The program, with a database of its own."""
    starts = Starts(make_window, history_path)
    yield starts
    for window in list(starts.keepers):
        starts.end(window)
