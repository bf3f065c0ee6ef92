"""The thread that asks the history, so that typing never waits for the disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Condition
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from s2s_desktop.errors import UserError
from s2s_desktop.history.database import Database

Found = TypeVar("Found")


@dataclass(frozen=True)
class _Job:
    work: Callable[[Database], Any]
    done: Callable[[Any], object] | None
    kind: str


class HistoryThread(QThread):
    """Does one thing after the other with the database at `path`, in the order of asking.

    `failed` carries a UserError. Call `close` before it is destroyed.
    """

    failed = Signal(object)
    _answered = Signal(object, object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._changed = Condition()  # guards everything below
        self._waiting: list[_Job] = []
        self._closing = False
        self._answered.connect(self._answer)

    def do(
        self,
        work: Callable[[Database], Found],
        done: Callable[[Found], object] | None = None,
        kind: str = "",
    ) -> None:
        """Do `work` there, and `done` here with what came of it.

        Of those of one `kind` only the last is done: earlier ones that wait are given up.
        """
        with self._changed:
            if kind:
                self._waiting = [job for job in self._waiting if job.kind != kind]
            self._waiting.append(_Job(work, done, kind))
            self._changed.notify()
        if not self.isRunning():
            self.start()

    def close(self) -> None:
        """Do what waits, and end."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self.wait()

    def run(self) -> None:
        """The thread's own life."""
        database: Database | None = None
        while (job := self._next()) is not None:
            try:
                database = database or Database(self._path)
                found = job.work(database)
            except UserError as error:
                self.failed.emit(error)
            else:
                if job.done is not None:
                    self._answered.emit(job.done, found)
        if database is not None:
            database.close()

    def _next(self) -> _Job | None:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closing)
            return self._waiting.pop(0) if self._waiting else None

    @Slot(object, object)
    def _answer(self, done: Callable[[Any], object], found: object) -> None:
        done(found)
