"""The file itself: private, whole, and told about when it cannot be used."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.history.database import Database
from s2s_desktop.history.open_texts import OpenTextsRow
from s2s_desktop.history.parts import OpenTexts

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def write_something(database: Database) -> None:
    row = OpenTextsRow(database)
    row.take()
    row.write(OpenTexts("{}", {"source": (b"secret",)}))
    row.release()


@only_posix
def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    # GIVEN a folder that everybody may read, and an easy-going umask
    folder = tmp_path / "history"
    folder.mkdir()
    folder.chmod(0o755)
    before = os.umask(0o000)
    try:
        database = Database(folder / "history.db")
        write_something(database)
    finally:
        os.umask(before)
    # THEN the folder and every file in it are the user's alone, while it is in use
    files = {entry.name: mode(entry) for entry in folder.iterdir()}
    assert {"history.db", "history.db-wal", "history.db-shm"} <= set(files)
    assert set(files.values()) == {0o600}
    assert mode(folder) == 0o700
    database.close()


def test_a_file_that_is_no_database_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    for number, name in enumerate(("history.db.bad", "history.db.bad-2")):
        path.write_bytes(b"no database " * 1000 + bytes([number]))
        database = Database(path)
        assert database.problem is not None
        assert name in database.problem.hint
        assert (tmp_path / name).read_bytes().endswith(bytes([number]))
        write_something(database)
        database.close()
    assert Database(path).problem is None


def test_a_damaged_database_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    database = Database(path)
    write_something(database)
    database.close()
    content = bytearray(path.read_bytes())
    content[100:2000] = b"\xff" * 1900  # the table of tables
    path.write_bytes(content)
    database = Database(path)
    assert database.problem is not None
    assert OpenTextsRow(database).take() is None
    assert (tmp_path / "history.db.bad").exists()
    database.close()


@only_posix
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0o500)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)  # root may write anywhere, nobody may not
    try:
        with pytest.raises(UserError, match="cannot be kept in"):
            Database(locked / "history" / "history.db")
    finally:
        os.seteuid(user)
        locked.chmod(0o700)


def test_a_path_through_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="cannot be kept in") as told:
        Database(tmp_path / "file" / "history.db")
    assert told.value.hint


def test_a_full_disk_is_told_and_takes_nothing_away(tmp_path: Path) -> None:
    database = Database(tmp_path / "history.db")
    row = OpenTextsRow(database)
    row.take()
    row.write(OpenTexts("{}", {"source": (b"kept",)}))
    # GIVEN a database that may not grow any more
    pages = database.connection.execute("PRAGMA page_count").fetchone()[0]
    database.connection.execute(f"PRAGMA max_page_count = {pages}")
    # WHEN more is written than there is room for
    with pytest.raises(UserError, match="full") as told:
        row.write(OpenTexts("{}", {"source": (b"x" * 1_000_000,)}))
    assert "free some space" in told.value.hint
    # THEN what was there is there, and writing goes on when there is room again
    database.connection.execute("PRAGMA max_page_count = 1000000")
    row.write(OpenTexts("{}", {"source": (b"kept", b"more")}))
    row.release()
    assert OpenTextsRow(database).take() == OpenTexts("{}", {"source": (b"kept", b"more")})
    database.close()


def test_one_that_is_held_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("s2s_desktop.history.database.PATIENCE_S", 0.05)
    database = Database(tmp_path / "history.db")
    row = OpenTextsRow(database)
    row.take()
    other = sqlite3.connect(tmp_path / "history.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match="locked") as told:
        row.write(OpenTexts("{}"))
    assert "Another program" in told.value.hint
    other.execute("ROLLBACK")
    row.write(OpenTexts("{}"))
    other.close()
    database.close()
