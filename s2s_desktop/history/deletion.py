"""Makes what was deleted really go: out of the index, the file and its log."""

from __future__ import annotations

import sqlite3
import time
from contextlib import suppress

from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries

_PAGES = 200
"""The index is tidied in steps of so many pages, so that others who write wait only a moment."""
_MERGED = 2
"""FTS5 says by its changes whether it has merged anything: so many, or fewer when it is done."""
_DAY_S = 86_400


def wipe(database: Database) -> None:
    """Let no word of what was deleted stay in any file. Raises UserError.

    Freed pages are overwritten as they are freed (`secure_delete`). The index only notes what is
    no more: its words go when the segments that hold them are merged. The log is emptied at last.
    """
    first = True
    while wipe_some(database, first):
        first = False


def wipe_some(database: Database, first: bool) -> bool:
    """A step of `wipe`, the `first` one or one more; whether there is still something to do.

    Raises UserError.
    """
    with database.telling():
        connection = database.connection
        before = connection.total_changes
        connection.execute(
            "INSERT INTO entry_index (entry_index, rank) VALUES ('merge', ?)",
            (-_PAGES if first else _PAGES,),  # below zero: whatever there is to merge
        )
        if connection.total_changes - before >= _MERGED:
            return True
        connection.execute("UPDATE left_over SET words = 0")
        empty_log(database)
    return False


def is_left_over(database: Database) -> bool:
    """Whether a `wipe` was not finished. Raises UserError."""
    with database.telling():
        return bool(database.connection.execute("SELECT words FROM left_over").fetchone()[0])


def empty_log(database: Database) -> None:
    """Move into the file what the log holds, and leave nothing in it.

    Another process that is reading just now keeps it for a moment longer.
    """
    with suppress(sqlite3.OperationalError):
        database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def forget_older(database: Database, days: int) -> int:
    """Delete what is older than `days`, unless it is starred; how many entries that was.

    Raises UserError.
    """
    with database.telling():
        old = database.connection.execute(
            "SELECT id FROM entries WHERE made < ? AND NOT starred", (time.time() - days * _DAY_S,)
        ).fetchall()
    removed = Entries(database).remove(number for (number,) in old)
    if removed:
        wipe(database)
    return len(removed)


def forget_everything(database: Database) -> None:
    """Delete all there is, with what was set aside as damaged. Raises UserError.

    A window that is open writes its own texts again unless it forgets them too.
    """
    with database.transaction() as connection:
        for table in ("open_texts", "entries", "sqlite_sequence"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("INSERT INTO entry_index (entry_index) VALUES ('delete-all')")
        connection.execute("UPDATE left_over SET words = 0")
    with database.telling():
        database.connection.execute("VACUUM")
        empty_log(database)
        for path in database.path.parent.glob(f"{database.path.name}.bad*"):
            path.unlink(missing_ok=True)
