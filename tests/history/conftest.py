"""A database, and entries to put into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries
from s2s_desktop.history.entry import Entry

AddEntry = Callable[..., int]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database is."""
    return tmp_path / "history" / "history.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """An empty database."""
    database = Database(path)
    yield database
    database.close()


@pytest.fixture
def entries(database: Database) -> Entries:
    """The entries in it."""
    return Entries(database)


@pytest.fixture
def add(entries: Entries) -> AddEntry:
    """Adds an entry; its id."""

    def add_entry(source: str = "Good day.", result: str = "Bom dia.", **fields: Any) -> int:
        return entries.write(made(source, result, **fields))

    return add_entry


def made(source: str = "Good day.", result: str = "Bom dia.", **fields: Any) -> Entry:
    """An entry that says nothing special."""
    known = {
        "task": "translate",
        "source_language": "en",
        "target_language": "pt",
        "model": "tiny11-en-pt",
    }
    return Entry(source=source, result=result, **{**known, **fields})
