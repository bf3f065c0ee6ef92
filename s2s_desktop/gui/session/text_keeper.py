"""Keeps what a window has open: reads it at the start, and writes it whenever it is told to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from s2s_desktop.errors import UserError
from s2s_desktop.gui.session.window_state import WindowState
from s2s_desktop.gui.session.writer import Writer
from s2s_desktop.gui.session.written_state import read, written
from s2s_desktop.history.database import Database
from s2s_desktop.history.open_texts import OpenTextsRow
from s2s_desktop.history.parts import OpenTexts


class TextKeeper(QObject):
    """The row of one window, which may be rebuilt meanwhile, in the database at `path`.

    `problem` is what is wrong with the database, if anything is: texts are kept all the same if
    that can be. `failed` carries a UserError, `kept` says that something was written.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.problem: UserError | None = None
        self._row: OpenTextsRow | None = None
        self._found: OpenTexts | None = None
        try:
            self._database = Database(path)
            self.problem = self._database.problem
            row = OpenTextsRow(self._database)
            self._found = row.take()
            self._row = row
        except UserError as error:
            self.problem = error
        self._writer = Writer(self._write, self)
        self._writer.written.connect(self.kept)
        self._writer.failed.connect(self.failed)

    def found(self) -> WindowState | None:
        """What the window had open; None if nothing, or what nobody can read."""
        if self._found is None:
            return None
        try:
            return read(self._found)
        except (ValueError, KeyError, TypeError):
            return None

    def keep(self, state: WindowState | None) -> None:
        """Write `state` soon, away from this thread; None for nothing at all."""
        if self._row is not None:
            if not self._writer.isRunning():
                self._writer.start()
            self._writer.put(state)

    def close(self) -> None:
        """Write what is still to be written, and leave it to the next window."""
        self._writer.close()
        if self._row is not None:
            self._row.release()
            self._database.close()
            self._row = None

    def _write(self, state: WindowState | None) -> None:
        """In the writer's thread."""
        if self._row is None:
            return
        if state is None:
            self._row.clear()
        else:
            self._row.write(written(state))
