"""The window with a history in it, as the demo shows it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.gui.history.deleted import Deleted
from s2s_desktop.gui.history.history import History
from s2s_desktop.gui.history.history_thread import HistoryThread
from s2s_desktop.gui.session.session import Session
from s2s_desktop.gui.session.text_keeper import TextKeeper
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries
from s2s_desktop.history.entry import Entry

SEARCHED = "orcam"  # finds "orçamento"
_HOUR_S = 3600
_ENTRIES = (
    Entry(
        TRANSLATE,
        "en",
        "pt",
        "tiny11-en-pt",
        "The small white house at the end of the street has a red door.",
        "A pequena casa branca no fim da rua tem uma porta vermelha.",
        made=24 * 400,
    ),
    Entry(
        SUMMARIZE,
        "en",
        "en",
        "summarizer-en",
        "The harbour of the small town was built in 1862, when the railway reached the coast.",
        "The harbour of the small town was built in 1862.",
        file_name="harbour.txt",
        made=24 * 40,
    ),
    Entry(
        TRANSLATE,
        "pt",
        "en",
        "tiny11-pt-en",
        "Prezada Sra. Souza, o orçamento mudou.",
        "Dear Mrs. Souza, the budget has changed.",
        made=24 * 9,
    ),
    Entry(
        TRANSLATE,
        "en",
        "pt",
        "tiny11-en-pt",
        "Dear Mrs. O'Brien,\n\nThank you for your letter of 3 February 2026.",
        "Cara Sra. O'Brien,\n\nObrigado pela sua carta de 3 de fevereiro de 2026.",
        file_name="letter.txt",
        name="The summer school",
        starred=True,
        made=24 * 3,
    ),
    Entry(
        TRANSLATE,
        "en",
        "pt",
        "tiny11-en-pt",
        "If the budget has changed, please let us know by Friday.",
        "Se o orçamento mudou, por favor avise-nos até sexta-feira.",
        made=5,
    ),
)
"""`made` is so many hours ago."""


class DemoHistory:
    """A history in `folder`, in a window that is there already. Close it with the window."""

    def __init__(self, window: MainWindow, folder: Path, filled: bool) -> None:
        path = folder / "history" / "history.db"
        if filled:
            _fill(path)
        self._thread, self._keeper = HistoryThread(path), TextKeeper(path)
        session = Session(window, self._keeper)
        self.history = History(window, self._thread, Deleted(), session)
        window.commands.history.setChecked(True)

    def idle(self) -> Callable[[], bool]:
        """Whether all that was asked of it so far is answered."""
        answered: list[bool] = []
        self._thread.do(lambda _: True, answered.append)
        return lambda: bool(answered)

    def close(self) -> None:
        """End its threads."""
        self.history.close()
        self._thread.close()
        self._keeper.close()


def _fill(path: Path) -> None:
    database = Database(path)
    for entry in _ENTRIES:
        made = time.time() - entry.made * _HOUR_S
        Entries(database).write(replace(entry, made=made))
    database.close()
