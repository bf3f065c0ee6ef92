"""Entries are found as one types."""

from __future__ import annotations

import pytest

from s2s_desktop.history.database import Database
from s2s_desktop.history.search import SHOWN_CHARS, Wanted, ids, search
from tests.history.conftest import AddEntry

LETTER = ("Dear Mrs. O’Brien, the fee is due.", "Prezada Sra. O’Brien, a taxa é devida: São João.")
RUSSIAN = ("Ёлка стоит в углу.", "The fir tree stands in the corner.")
ARABIC = ("الكتابُ على الطاولة", "The book is on the table.")
CHINESE = ("我的书在桌子上。", "My book lies on the table.")


def found(database: Database, words: str = "", **wanted: object) -> list[int]:
    return [listed.id for listed in search(database, Wanted(words, **wanted), 99)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("sao joa", 1),
        ("SÃO JOÃO", 1),
        ("o'brien", 1),
        ("taxa dear", 1),
        ("елка", 2),
        ("СТО", 2),
        ("الكتاب", 3),
        ("الطا", 3),
        ("书", 4),
        ("桌子", 4),
        ("的书在", 4),
    ],
)
def test_in_four_scripts_words_are_found_by_their_beginnings(
    database: Database, add: AddEntry, typed: str, entry: int
) -> None:
    for texts in (LETTER, RUSSIAN, ARABIC, CHINESE):
        add(*texts)
    assert found(database, typed) == [entry]


@pytest.mark.parametrize("typed", ["书我", "axa", "dear nobody", "子桌"])
def test_what_is_not_there_is_not_found(database: Database, add: AddEntry, typed: str) -> None:
    for texts in (LETTER, CHINESE):
        add(*texts)
    assert found(database, typed) == []


def test_without_words_everything_is_there_the_newest_first(
    database: Database, add: AddEntry
) -> None:
    numbers = [add(f"text {n}") for n in range(5)]
    assert found(database) == found(database, "  … ") == numbers[::-1]
    assert ids(database, Wanted()) == numbers[::-1]


def test_a_page_at_a_time(database: Database, add: AddEntry) -> None:
    numbers = [add(f"text {n}") for n in range(7)][::-1]
    for words in ("", "text"):
        pages = [search(database, Wanted(words), 3, offset) for offset in (0, 3, 6)]
        assert [[listed.id for listed in page] for page in pages] == [
            numbers[:3],
            numbers[3:6],
            numbers[6:],
        ]


def test_by_name_and_file(database: Database, add: AddEntry) -> None:
    number = add(name="For the landlord", file_name="Kündigung.docx")
    add()
    assert found(database, "landl") == found(database, "kundigung") == [number]


def test_by_task_language_star_and_date(database: Database, add: AddEntry) -> None:
    first = add("text", made=1000.0)
    second = add("text", made=2000.0, target_language="zh-Hans", starred=True)
    third = add("text", made=3000.0, task="summarize", target_language="en")
    for words in ("", "text"):
        assert found(database, words, task="summarize") == [third]
        assert found(database, words, language="en") == [third, second, first]
        assert found(database, words, language="zh-Hans") == [second]
        assert found(database, words, language="zh") == []
        assert found(database, words, starred=True) == [second]
        assert found(database, words, starred=True, language="pt") == []
        assert found(database, words, since=2000.0) == [third, second]
        assert found(database, words, before=2000.0) == [first]
        assert found(database, words, since=1500.0, before=2500.0) == [second]
        assert found(database, words, since=9000.0) == []


def test_a_list_has_the_beginning_of_each_text(database: Database, add: AddEntry) -> None:
    number = add("x" * 1000, "y" * 1000, unedited="z", starred=True)
    [listed] = search(database, Wanted(), 9)
    assert (listed.id, listed.edited, listed.starred) == (number, True, True)
    assert (len(listed.source), len(listed.result)) == (SHOWN_CHARS, SHOWN_CHARS)
