"""The one database: private to its user, safe from a crash, older ones brought up to date."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from s2s_desktop.errors import UserError
from s2s_desktop.history.failures import DamagedError, cannot_be_used, is_damage
from s2s_desktop.history.migrations import LATEST, migrate, version_of
from s2s_desktop.sentences import Sentence

PATIENCE_S = 5.0
"""How long one process waits for another that is writing."""

_BESIDE = ("", "-wal", "-shm")
"""The files of a database, by what follows its name."""


class Database:
    """A connection to the database at `path`; from one thread at a time.

    A file that is damaged is set aside, and a new one begun: `problem` says so. Any number of
    processes may use the file at once. Raises UserError when it cannot be used, or when a newer
    version of the program has made it; that one is left as it is.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem: UserError | None = None
        with self.telling():
            _make_private(path)
            try:
                self.connection = _connected(path)
            except DamagedError:
                self.problem = _set_aside(path)
                self.connection = _connected(path)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """What the block writes is written as a whole or not at all. Raises UserError."""
        with self.telling():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
            except BaseException:
                with suppress(sqlite3.Error):  # a full disk has rolled it back already
                    self.connection.execute("ROLLBACK")
                raise
            self.connection.execute("COMMIT")

    @contextmanager
    def telling(self) -> Iterator[None]:
        """What fails in the block is told as a UserError."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise cannot_be_used(self.path, error) from error

    def close(self) -> None:
        """Let go of the file."""
        with suppress(sqlite3.Error):
            self.connection.close()


def _connected(path: Path) -> sqlite3.Connection:
    """Raises DamagedError for what is no database; UserError for a newer one."""
    # Other threads may have it in turn: who owns the database sees to that.
    connection = sqlite3.connect(
        path, timeout=PATIENCE_S, isolation_level=None, check_same_thread=False
    )
    try:
        if version_of(connection) > LATEST:
            raise UserError(
                Sentence("{path} was written by a newer version of the program.", path=path),
                Sentence(
                    "It is left as it is, and nothing is kept meanwhile. Install the newer "
                    "version again to use it."
                ),
            )
        connection.execute("PRAGMA journal_mode = WAL")
        # A power cut may take the last second; the file stays whole, and a crash takes nothing.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection)
    except sqlite3.Error as error:
        connection.close()
        if is_damage(error):
            raise DamagedError from error
        raise
    except BaseException:
        connection.close()
        raise
    return connection


def _make_private(path: Path) -> None:
    """Nobody else may look into the folder or the files; SQLite gives its own the same rights."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):  # some file systems know no rights; then writing fails or does not
        path.parent.chmod(0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    with suppress(OSError):
        for suffix in _BESIDE:
            path.with_name(path.name + suffix).chmod(0o600)


def _set_aside(path: Path) -> UserError:
    """Rename the files of a damaged database; what is to be told of it."""
    names = (f"{path.name}.bad" + (f"-{n}" if n > 1 else "") for n in count(1))
    name = next(name for name in names if not path.with_name(name).exists())
    for suffix in _BESIDE:
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(path.with_name(name + suffix))
    _make_private(path)
    return UserError(
        Sentence("{path} is damaged.", path=path),
        Sentence(
            "It was set aside as {name}, and a new one was begun: what was open and your history "
            "are missing.",
            name=name,
        ),
    )
