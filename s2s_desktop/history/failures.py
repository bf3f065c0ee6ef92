"""What SQLite complains of, as a sentence with what to do about it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_HINTS = {
    sqlite3.SQLITE_FULL: Sentence("The disk is full: free some space."),
    sqlite3.SQLITE_READONLY: Sentence("It can only be read: change its permissions."),
    sqlite3.SQLITE_CANTOPEN: Sentence("Check the permissions of its folder."),
    sqlite3.SQLITE_PERM: Sentence("Check the permissions of its folder."),
    sqlite3.SQLITE_BUSY: Sentence("Another program holds it: close that one."),
    sqlite3.SQLITE_IOERR: Sentence("Check whether the disk is full or damaged."),
}


class DamagedError(Exception):
    """The file is no database, or not a whole one."""


def cannot_be_used(path: Path, error: Exception) -> UserError:
    """That the database at `path` cannot be used, and why not."""
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return UserError(
        Sentence(
            "What you have open and your history cannot be kept in {path}: {reason}.",
            path=path,
            reason=reason or error,
        ),
        _HINTS.get(primary_code(error), Sentence("Check the permissions of its folder.")),
    )


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is to blame."""
    return primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def primary_code(error: Exception) -> int:
    """SQLite's number for it, without the details in the upper bits."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
