"""The index of the entries: words of their texts, and facts to filter by.

It holds no texts, only where each word is. To take an entry out it has to be told once more
what the entry held.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from s2s_desktop.history.entry import Entry
from s2s_desktop.history.folding import folded


def put(connection: sqlite3.Connection, entry: Entry) -> None:
    """Let the words of `entry` be found."""
    connection.execute(
        "INSERT INTO entry_index (rowid, words, facts) VALUES (?, ?, ?)",
        (entry.id, *_indexed(entry)),
    )


def take_out(connection: sqlite3.Connection, entry: Entry) -> None:
    """Let them be found no more; `entry` is what was put."""
    connection.execute(
        "INSERT INTO entry_index (entry_index, rowid, words, facts) VALUES ('delete', ?, ?, ?)",
        (entry.id, *_indexed(entry)),
    )


def facts(task: str = "", languages: Iterable[str] = (), starred: bool = False) -> list[str]:
    """The words by which entries are filtered."""
    found = [f"task{task}"] if task else []
    found += [f"language{''.join(filter(str.isalnum, tag)).lower()}" for tag in languages if tag]
    return [*found, "starred"] if starred else found


def _indexed(entry: Entry) -> tuple[str, str]:
    texts = (entry.name, entry.file_name, entry.source, entry.result)
    known = facts(entry.task, (entry.source_language, entry.target_language), entry.starred)
    return folded("\n".join(texts)), " ".join(known)
