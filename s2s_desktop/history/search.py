"""Finds entries as one types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from s2s_desktop.history.database import Database
from s2s_desktop.history.folding import expression
from s2s_desktop.history.index import facts

SHOWN_CHARS = 200
"""Of each text so much is read for a list."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for: words that are in an entry, or begin one; a task, a language on either
    side (BCP 47), only what is starred; `since` and `before` in seconds since 1970."""

    words: str = ""
    task: str = ""
    language: str = ""
    starred: bool = False
    since: float | None = None
    before: float | None = None


@dataclass(frozen=True)
class Listed:
    """An entry as a list shows it: of its texts the beginning."""

    id: int
    made: float
    task: str
    source_language: str
    target_language: str
    model: str
    source: str
    result: str
    edited: bool
    file_name: str
    name: str
    starred: bool


_COLUMNS = (
    "entries.id, made, task, source_language, target_language, model,"
    f" substr(source, 1, {SHOWN_CHARS}), substr(result, 1, {SHOWN_CHARS}),"
    " unedited IS NOT NULL, file_name, name, starred"
)


def search(database: Database, wanted: Wanted, limit: int, offset: int = 0) -> list[Listed]:
    """The newest `limit` entries of those that are wanted, after `offset` newer ones.

    Raises UserError.
    """
    conditions, values = _conditions(wanted)
    with database.telling():
        found = database.connection.execute(
            f"SELECT {_COLUMNS} {conditions} ORDER BY {_id(wanted)} DESC LIMIT ? OFFSET ?",
            (*values, limit, offset),
        )
        return [_listed(row) for row in found]


def count(database: Database, wanted: Wanted, most: int) -> int:
    """How many are wanted; `most` where there are so many or more. Raises UserError."""
    conditions, values = _conditions(wanted)
    with database.telling():
        found = database.connection.execute(
            f"SELECT count(*) FROM (SELECT 1 {conditions} LIMIT ?)", (*values, most)
        )
        return int(found.fetchone()[0])


def languages(database: Database) -> list[str]:
    """The languages (BCP 47) that entries are from or into. Raises UserError."""
    with database.telling():
        found = database.connection.execute(
            "SELECT source_language FROM entries UNION SELECT target_language FROM entries"
        )
        return [tag for (tag,) in found if tag]


def ids(database: Database, wanted: Wanted) -> list[int]:
    """The ids of all that are wanted, the newest first. Raises UserError."""
    conditions, values = _conditions(wanted)
    with database.telling():
        found = database.connection.execute(
            f"SELECT {_id(wanted)} {conditions} ORDER BY {_id(wanted)} DESC", values
        )
        return [number for (number,) in found]


def _listed(row: Sequence[Any]) -> Listed:
    listed = Listed(*row)
    return replace(listed, edited=bool(listed.edited), starred=bool(listed.starred))


def _id(wanted: Wanted) -> str:
    """The index goes backwards by its own ids, so that the newest few are found first."""
    return "entry_index.rowid" if _asked(wanted) else "entries.id"


def _asked(wanted: Wanted) -> str:
    asked = []
    words = expression(wanted.words)
    if words:
        asked.append(f"words : ({words})")
    asked += [f"facts : {fact}" for fact in facts(wanted.task, (wanted.language,), wanted.starred)]
    return " AND ".join(asked)


def _conditions(wanted: Wanted) -> tuple[str, list[Any]]:
    """FROM and WHERE, and their values."""
    asked = _asked(wanted)
    tables, conditions = "entries", ["TRUE"]
    values: list[Any] = []
    if asked:
        tables = "entry_index JOIN entries ON entries.id = entry_index.rowid"
        conditions.append("entry_index MATCH ?")
        values.append(asked)
    # Ids grow with time, unless somebody has set the clock back: they lead to the stretch.
    for moment, side, exactly, order in (
        (wanted.since, ">=", "made >= ?", "made"),
        (wanted.before, "<=", "made < ?", "made DESC"),
    ):
        if moment is not None:
            limit = f"SELECT id FROM entries WHERE {exactly} ORDER BY {order} LIMIT 1"
            conditions += [f"{_id(wanted)} {side} ({limit})", exactly]
            values += [moment, moment]
    return f"FROM {tables} WHERE {' AND '.join(conditions)}", values
