"""What the windows have open, each in a row of its own, to be there again after any end."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count

from filelock import FileLock, Timeout

from s2s_desktop.history.database import Database

Parts = Mapping[str, Sequence[bytes]]


@dataclass(frozen=True)
class OpenTexts:
    """What a window has open: a small `state` and large `parts`, as the window writes them.

    A part is a sequence of pieces; only those are written that have changed.
    """

    state: str
    parts: Parts = field(default_factory=dict)


class OpenTextsRow:
    """The row of one window, which no other window uses while this one lives.

    A window takes the texts that were written last among those that no living window holds.
    Where there are none it gets a row of its own, so that a second window starts empty beside a
    first one, and both write in peace. The system frees the row of a process that ends, however
    it ends.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._id = 0
        self._lock: FileLock | None = None
        self._written: OpenTexts | None = None

    def take(self) -> OpenTexts | None:
        """Take a row; what it holds, or None when it is a new one. Raises UserError."""
        with self._database.telling():
            rows = self._database.connection.execute(
                "SELECT id FROM open_texts ORDER BY written DESC"
            )
            there = [row for (row,) in rows]
            new = (number for number in count(1) if number not in there)
            self._id = next(row for row in chain(there, new) if self._lock_row(row))
            self._written = self._read()
        return self._written

    def write(self, texts: OpenTexts) -> None:
        """Make the row hold `texts`, whole or not at all. Raises UserError."""
        before = self._written.parts if self._written is not None else {}
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO open_texts (id, written, state) VALUES (?1, ?2, ?3)"
                " ON CONFLICT (id) DO UPDATE SET written = ?2, state = ?3",
                (self._id, time.time(), texts.state),
            )
            for name in before.keys() | texts.parts.keys():
                self._write_part(name, before.get(name, ()), texts.parts.get(name, ()))
        self._written = texts

    def clear(self) -> None:
        """Keep nothing of it. Raises UserError."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM open_texts WHERE id = ?", (self._id,))
        self._written = None

    def release(self) -> None:
        """Leave what it holds to the next window."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _write_part(self, name: str, before: Sequence[bytes], now: Sequence[bytes]) -> None:
        connection = self._database.connection
        changed = [
            (self._id, name, number, content)
            for number, content in enumerate(now)
            if number >= len(before) or content != before[number]
        ]
        connection.executemany(
            "INSERT INTO open_parts VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT (owner, name, number) DO UPDATE SET content = ?4",
            changed,
        )
        if len(before) > len(now):
            connection.execute(
                "DELETE FROM open_parts WHERE owner = ? AND name = ? AND number >= ?",
                (self._id, name, len(now)),
            )

    def _lock_row(self, row: int) -> bool:
        name = f"open-texts-{row}.lock"
        lock = FileLock(self._database.path.with_name(name), mode=0o600, thread_local=False)
        try:
            lock.acquire(blocking=False)
        except Timeout:
            return False
        self._lock = lock
        return True

    def _read(self) -> OpenTexts | None:
        connection, mine = self._database.connection, (self._id,)
        row = connection.execute("SELECT state FROM open_texts WHERE id = ?", mine).fetchone()
        if row is None:
            return None
        parts: dict[str, list[bytes]] = {}
        for name, content in connection.execute(
            "SELECT name, content FROM open_parts WHERE owner = ? ORDER BY name, number", mine
        ):
            parts.setdefault(name, []).append(content)
        return OpenTexts(row[0], {name: tuple(pieces) for name, pieces in parts.items()})
