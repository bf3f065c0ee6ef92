"""What was done: one entry for each text that was translated or summarized."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from s2s_desktop.history import index
from s2s_desktop.history.database import Database
from s2s_desktop.history.entry import COLUMNS, Entry, entry, row
from s2s_desktop.history.parts import OpenTexts, read_parts, write_parts

_SELECT = f"SELECT {', '.join(COLUMNS)} FROM entries WHERE id = ?"
_INSERT = f"INSERT INTO entries ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
_UPDATE = f"UPDATE entries SET {', '.join(f'{name} = ?' for name in COLUMNS)} WHERE id = ?"


@dataclass(frozen=True)
class Kept:
    """An entry, and what the window needs to show it as it was, if that was kept."""

    entry: Entry
    state: OpenTexts | None = None


class Entries:
    """The entries in a database. Everything raises UserError when it cannot be done."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(self, new: Entry, state: OpenTexts | None = None) -> int:
        """Write an entry, in the place of the one with its id if there is one; its id."""
        with self._database.transaction() as connection:
            return _put(connection, Kept(new, state))

    def go_on(self, entry: Entry, state: OpenTexts | None = None) -> bool:
        """Write what has become of an entry, unless it was deleted meanwhile; whether it is there.

        Its name, its star and when it was made stay.
        """
        with self._database.transaction() as connection:
            before = _entry(connection, entry.id)
            if before is not None:
                kept = replace(entry, name=before.name, starred=before.starred)
                _put(connection, Kept(kept, state))
        return before is not None

    def get(self, number: int) -> Kept | None:
        """The entry with this id."""
        with self._database.telling():
            return _kept(self._database.connection, number)

    def each(self, numbers: Iterable[int]) -> Iterator[Entry]:
        """The entries with these ids, one after the other."""
        with self._database.telling():
            for number in numbers:
                found = _entry(self._database.connection, number)
                if found is not None:
                    yield found

    def remove(self, numbers: Iterable[int]) -> list[Kept]:
        """Take entries out; what they were, for `put_back`.

        What is left of them in the file goes with `deletion.wipe`.
        """
        with self._database.transaction() as connection:
            found = (_kept(connection, number) for number in numbers)
            removed = [kept for kept in found if kept is not None]
            for kept in removed:
                index.take_out(connection, kept.entry)
                connection.execute("DELETE FROM entries WHERE id = ?", (kept.entry.id,))
            connection.execute("UPDATE left_over SET words = 1")
        return removed

    def put_back(self, removed: Iterable[Kept]) -> None:
        """Undo a removal."""
        with self._database.transaction() as connection:
            for kept in removed:
                _put(connection, kept)

    def star(self, number: int, starred: bool) -> None:
        """Mark an entry, or no more."""
        with self._database.transaction() as connection:
            before = _entry(connection, number)
            if before is not None:
                _change(connection, before, replace(before, starred=starred))

    def rename(self, number: int, name: str) -> None:
        """Call an entry `name`."""
        with self._database.transaction() as connection:
            before = _entry(connection, number)
            if before is not None:
                _change(connection, before, replace(before, name=name))


def _put(connection: sqlite3.Connection, kept: Kept) -> int:
    new, state = kept.entry, kept.state
    before = _entry(connection, new.id)
    if before is None:
        new = replace(new, made=new.made or time.time())
        new = replace(new, id=connection.execute(_INSERT, row(new)).lastrowid or 0)
        index.put(connection, new)
    else:
        _change(connection, before, replace(new, made=before.made))
    old = {} if before is None else read_parts(connection, "entry_parts", new.id)
    connection.execute(
        "UPDATE entries SET state = ? WHERE id = ?", (state.state if state else None, new.id)
    )
    write_parts(connection, "entry_parts", new.id, old, state.parts if state else {})
    return new.id


def _change(connection: sqlite3.Connection, before: Entry, after: Entry) -> None:
    index.take_out(connection, before)
    connection.execute(_UPDATE, (*row(after), after.id))
    index.put(connection, after)


def _entry(connection: sqlite3.Connection, number: int) -> Entry | None:
    found = connection.execute(_SELECT, (number,)).fetchone()
    return None if found is None else entry(found)


def _kept(connection: sqlite3.Connection, number: int) -> Kept | None:
    found = _entry(connection, number)
    if found is None:
        return None
    state = connection.execute("SELECT state FROM entries WHERE id = ?", (number,)).fetchone()[0]
    if state is None:
        return Kept(found)
    return Kept(found, OpenTexts(state, read_parts(connection, "entry_parts", number)))
