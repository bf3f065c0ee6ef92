"""Files of every earlier version are brought up to date with what they hold."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries, Kept
from s2s_desktop.history.entry import Entry, Place
from s2s_desktop.history.migrations import LATEST, STEPS, version_of
from s2s_desktop.history.open_texts import OpenTextsRow
from s2s_desktop.history.parts import OpenTexts
from s2s_desktop.history.search import Wanted, search
from tests.history.earlier_versions import CONTENTS, write_version

ENTRY = Kept(
    Entry(
        "translate",
        "en",
        "pt",
        "tiny11",
        "Good day.",
        "Bom dia.",
        options={"beam_size": 4},
        pairs=(((0, 9), (0, 8)),),
        places=(Place("number", (0, 4), None, ("1",)),),
        file_name="letter.txt",
        name="Letter",
        starred=True,
        made=1700000000.0,
        id=3,
    ),
    OpenTexts("{}", {"segments": (b"\x01",)}),
)


def schema(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL"))


def test_every_version_has_an_example() -> None:
    assert set(CONTENTS) == set(range(1, LATEST + 1))


@pytest.mark.parametrize("version", range(1, LATEST + 1))
def test_an_earlier_version_is_brought_up_to_date(version: int, tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    write_version(path, version, STEPS)
    database = Database(path)
    assert version_of(database.connection) == LATEST
    assert database.problem is None
    assert schema(database.connection) == schema(Database(tmp_path / "new.db").connection)
    found = OpenTextsRow(database).take()
    assert found == OpenTexts('{"task": "translate"}', {"source": (b"Hello",)})
    if version >= 2:
        assert [listed.id for listed in search(database, Wanted("DÍA", starred=True), 9)] == [3]
        assert Entries(database).get(3) == ENTRY


def test_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    write_version(path, LATEST, STEPS)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {LATEST + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="newer version of the program"):
        Database(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["history.db"]


def test_a_step_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "history.db"
    write_version(path, 1, STEPS)
    broken = "CREATE TABLE half (x); CREATE TABLE open_texts (y);"
    monkeypatch.setattr("s2s_desktop.history.migrations.STEPS", (STEPS[0], broken))
    monkeypatch.setattr("s2s_desktop.history.migrations.LATEST", 2)
    with pytest.raises(UserError, match="already exists"):
        Database(path)
    connection = sqlite3.connect(path)
    assert version_of(connection) == 1
    assert "half" not in {name for name, _ in schema(connection)}
    connection.close()
