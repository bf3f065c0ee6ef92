"""What the windows have open, each in a row of its own, to be there again after any end."""

from __future__ import annotations

import time
from itertools import chain, count

from filelock import FileLock, Timeout

from s2s_desktop.history.database import Database
from s2s_desktop.history.parts import OpenTexts, read_parts, write_parts


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
        with self._database.transaction() as connection:
            row = self._id, time.time(), texts.state
            there = connection.execute(
                "UPDATE open_texts SET written = ?2, state = ?3 WHERE id = ?1", row
            ).rowcount
            if not there:
                connection.execute("INSERT INTO open_texts VALUES (?, ?, ?)", row)
            # What somebody has forgotten meanwhile is written as a whole.
            before = self._written.parts if there and self._written is not None else {}
            write_parts(connection, "open_parts", self._id, before, texts.parts)
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
        connection = self._database.connection
        row = connection.execute(
            "SELECT state FROM open_texts WHERE id = ?", (self._id,)
        ).fetchone()
        if row is None:
            return None
        return OpenTexts(row[0], read_parts(connection, "open_parts", self._id))
