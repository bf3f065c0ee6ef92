"""Large texts in pieces, of which only those are written that have changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Table = Literal["open_parts", "entry_parts"]
Parts = Mapping[str, Sequence[bytes]]


@dataclass(frozen=True)
class OpenTexts:
    """What a window has open: a small `state` and large `parts`, as the window writes them."""

    state: str
    parts: Parts = field(default_factory=dict)


def read_parts(connection: sqlite3.Connection, table: Table, owner: int) -> Parts:
    """The parts of `owner`."""
    parts: dict[str, list[bytes]] = {}
    for name, content in connection.execute(
        f"SELECT name, content FROM {table} WHERE owner = ? ORDER BY name, number", (owner,)
    ):
        parts.setdefault(name, []).append(content)
    return {name: tuple(pieces) for name, pieces in parts.items()}


def write_parts(
    connection: sqlite3.Connection, table: Table, owner: int, before: Parts, now: Parts
) -> None:
    """Make the parts of `owner`, which are those `before`, those that are given `now`."""
    for name in before.keys() | now.keys():
        old, new = before.get(name, ()), now.get(name, ())
        connection.executemany(
            f"INSERT INTO {table} VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT (owner, name, number) DO UPDATE SET content = ?4",
            [
                (owner, name, number, content)
                for number, content in enumerate(new)
                if number >= len(old) or content != old[number]
            ],
        )
        if len(old) > len(new):
            connection.execute(
                f"DELETE FROM {table} WHERE owner = ? AND name = ? AND number >= ?",
                (owner, name, len(new)),
            )
