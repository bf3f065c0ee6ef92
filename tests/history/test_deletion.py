"""What was deleted is nowhere in the files."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from s2s_desktop.history.database import Database
from s2s_desktop.history.deletion import (
    empty_log,
    forget_everything,
    forget_older,
    is_left_over,
    wipe,
)
from s2s_desktop.history.entries import Entries
from s2s_desktop.history.open_texts import OpenTextsRow
from s2s_desktop.history.parts import OpenTexts
from s2s_desktop.history.search import Wanted, ids
from tests.history.conftest import AddEntry, made

SECRETS = ("quartzjunket", "bivouacked", "旧金山", "zephyrhills")
"""In a source, a result, another script, and a name; none begins like another word here."""


def raw(path: Path) -> bytes:
    """Everything in the folder."""
    return b"".join(file.read_bytes() for file in sorted(path.parent.iterdir()))


def left(path: Path) -> list[str]:
    found = raw(path)
    return [secret for secret in SECRETS if secret.encode() in found]


def write_secrets(entries: Entries) -> int:
    source, result, chinese, name = SECRETS
    state = OpenTexts("{}", {"segments": (source.encode(), result.encode())})
    return entries.write(made(f"my {source} and {chinese}", result, name=name), state)


def test_deleted_words_are_in_no_file(
    path: Path, database: Database, entries: Entries, add: AddEntry
) -> None:
    # GIVEN an entry among many, in an index of many segments
    for n in range(200):
        add(f"ordinary text number {n} " * 5, f"texto comum {n} " * 5)
    secret = write_secrets(entries)
    for n in range(200):
        add(f"more of it {n} " * 5)
    assert left(path) == list(SECRETS)
    # WHEN it is deleted
    entries.remove([secret])
    assert is_left_over(database)
    wipe(database)
    assert not is_left_over(database)
    # THEN no file has a word of it, while the database is still in use
    assert left(path) == []
    assert path.with_name("history.db-wal").stat().st_size == 0
    # AND the others are whole
    assert len(ids(database, Wanted("ordinary"))) == 200
    assert database.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_what_an_entry_said_before_it_went_on_is_gone_too(
    path: Path, database: Database, entries: Entries
) -> None:
    number = write_secrets(entries)
    entries.write(made("harmless", "inocuo", id=number))
    wipe(database)
    assert left(path) == []


def test_what_is_undone_is_there_again_and_what_is_not_is_gone(
    path: Path, database: Database, entries: Entries
) -> None:
    number = write_secrets(entries)
    removed = entries.remove([number])
    wipe(database)
    assert left(path) == []
    entries.put_back(removed)
    assert left(path) == list(SECRETS)
    assert ids(database, Wanted("quartz")) == [number]


def test_cleared_open_texts_are_in_no_file(path: Path, database: Database) -> None:
    row = OpenTextsRow(database)
    row.take()
    row.write(OpenTexts("{}", {"source": (SECRETS[0].encode() * 999,)}))
    row.write(OpenTexts("{}", {"source": (SECRETS[1].encode() * 99,)}))
    row.clear()
    wipe(database)
    assert left(path) == []


def test_what_is_older_than_so_many_days_is_forgotten_but_what_is_starred(
    path: Path, database: Database, entries: Entries, add: AddEntry
) -> None:
    now, day = time.time(), 86_400
    old = write_secrets(entries)
    database.connection.execute("UPDATE entries SET made = ?", (now - 31 * day,))
    starred = add("starred", made=now - 300 * day, starred=True)
    recent = add("recent", made=now - 29 * day)
    assert forget_older(database, 30) == 1
    assert set(ids(database, Wanted())) == {starred, recent}
    assert entries.get(old) is None
    assert left(path) == []
    assert forget_older(database, 30) == 0


def test_everything_is_forgotten(path: Path, database: Database, entries: Entries) -> None:
    write_secrets(entries)
    for n in range(50):
        entries.write(made(f"text {n} " * 100))
    row = OpenTextsRow(database)
    row.take()
    row.write(OpenTexts("{}", {"source": (SECRETS[0].encode(),)}))
    path.with_name("history.db.bad").write_bytes(SECRETS[1].encode())
    path.with_name("history.db.bad-wal").write_bytes(SECRETS[1].encode())
    empty_log(database)
    size = path.stat().st_size
    forget_everything(database)
    assert left(path) == []
    assert b"text 1" not in raw(path)
    assert path.stat().st_size < size
    # AND it can be used as before; what another window has open it writes again as a whole
    row.write(OpenTexts("{}", {"source": (SECRETS[0].encode(), b"new")}))
    row.release()
    [source] = [OpenTextsRow(Database(path)).take()]
    assert source is not None
    assert source.parts == {"source": (SECRETS[0].encode(), b"new")}
    assert entries.write(made("new")) == 1
    assert ids(database, Wanted("new")) == [1]


@pytest.mark.parametrize("forget", [wipe, forget_everything])
def test_another_process_that_reads_is_no_failure(
    path: Path, database: Database, add: AddEntry, forget: object
) -> None:
    add()
    other = Database(path)
    reading = other.connection.execute("SELECT * FROM entries")
    reading.fetchone()
    assert callable(forget)
    if forget is wipe:
        forget(database)
    reading.close()
    forget(database)
    other.close()
