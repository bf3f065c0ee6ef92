"""Entries are written, changed, taken out and put back."""

from __future__ import annotations

import time
from dataclasses import replace

from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries, Kept
from s2s_desktop.history.entry import Place
from s2s_desktop.history.parts import OpenTexts
from s2s_desktop.history.search import Wanted, search
from tests.history.conftest import AddEntry, made

STATE = OpenTexts('{"caret": 3}', {"segments": (b"one", b"two")})


def found(database: Database, words: str) -> list[int]:
    return [listed.id for listed in search(database, Wanted(words), 99)]


def test_what_was_written_is_read_again(entries: Entries) -> None:
    entry = made(
        options={"beam_size": 4},
        unedited="Bom dia",
        pairs=(((0, 4), (0, 3)), ((5, 9), (4, 8))),
        places=(Place("number", (0, 4), None, ("1", "2")), Place("omitted", None, (0, 3))),
        file_name="letter.txt",
        name="A letter",
        starred=True,
        made=1_700_000_000.5,
    )
    number = entries.write(entry, STATE)
    assert entries.get(number) == Kept(replace(entry, id=number), STATE)
    assert entries.get(number + 1) is None


def test_an_entry_is_of_now_unless_it_says_when(entries: Entries, add: AddEntry) -> None:
    before = time.time()
    kept = entries.get(add())
    assert kept is not None
    assert before <= kept.entry.made <= time.time()


def test_an_entry_that_goes_on_stays_one(database: Database, entries: Entries) -> None:
    number = entries.write(made("Good", "Bom"), STATE)
    first = entries.get(number)
    grown = OpenTexts("{}", {"segments": (b"one", b"2", b"three")})
    again = entries.write(made("Good evening", "Boa noite", id=number), grown)
    assert again == number
    kept = entries.get(number)
    assert kept is not None
    assert first is not None
    assert (kept.entry.source, kept.state) == ("Good evening", grown)
    assert kept.entry.made == first.entry.made
    # AND it is found by what it says now alone
    assert found(database, "noite") == [number]
    assert found(database, "bom") == []


def test_star_and_name(database: Database, entries: Entries) -> None:
    number = entries.write(made(), STATE)
    entries.star(number, True)
    entries.rename(number, "Zebra")
    kept = entries.get(number)
    assert kept is not None
    assert (kept.entry.starred, kept.entry.name, kept.state) == (True, "Zebra", STATE)
    assert found(database, "zebra") == [number]
    entries.rename(number, "")
    assert found(database, "zebra") == []
    entries.star(number, False)
    assert search(database, Wanted(starred=True), 9) == []


def test_what_is_taken_out_is_found_no_more_until_it_is_put_back(
    database: Database, entries: Entries, add: AddEntry
) -> None:
    numbers = [add(f"word{n}") for n in range(3)]
    removed = entries.remove([numbers[0], numbers[2], 99])
    assert [kept.entry.id for kept in removed] == [numbers[0], numbers[2]]
    assert found(database, "word") == [numbers[1]]
    # A new one does not take the place of one that may come back.
    new = add("word new")
    assert new not in numbers
    entries.put_back(removed)
    assert found(database, "word") == [new, *reversed(numbers)]
    assert [entries.get(kept.entry.id) for kept in removed] == removed


def test_the_index_agrees_with_the_entries(database: Database, entries: Entries) -> None:
    number = entries.write(made("Ação 我的书"))
    for _ in range(3):
        entries.write(made("outra 你的", "x", id=number))
        entries.write(made("Ação 我的书", "y", id=number))
    entries.remove([number])
    # What is left of an index without entries are no words.
    database.connection.execute("INSERT INTO entry_index (entry_index) VALUES ('optimize')")
    database.connection.execute("CREATE VIRTUAL TABLE terms USING fts5vocab (entry_index, 'row')")
    assert database.connection.execute("SELECT term FROM terms").fetchall() == []
