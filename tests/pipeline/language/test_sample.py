"""What of a text is looked at, and how many words it has."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.language.sample import count_words, sample


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("write to office@example.org today", "write to today"),
        ("see https://example.org/a?b=c for more", "see for more"),
        ("see www.example.org and example.org", "see and"),
        (r"open C:\Users\ann or /home/ann/notes", "open or"),
        ("<p>The <b>river</b> rose</p>", "The river rose"),
        ('<a href="x y">The river</a>', "The river"),
        ("set {name} and total_sum = 3", "set and 3"),
        ("the file notes.txt is there", "the file is there"),
        ("at 10:30 on 2026-11-23", "at on"),
    ],
)
def test_strings_for_machines_are_in_no_language(text: str, words: str) -> None:
    assert sample(text).split() == words.split()


@pytest.mark.parametrize("text", ["He/she and I, and/or you.", "Rock & roll.", "“E tu?” – 5 €…"])
def test_what_people_write_stays(text: str) -> None:
    assert [word for word in sample(text).split() if word.isalpha()] == [
        word for word in text.split() if word.isalpha()
    ]


def test_of_a_long_text_all_parts_are_looked_at() -> None:
    text = "first " * 5000 + "middle " * 5000 + "last " * 5000
    shown = sample(text)
    assert len(shown) < len(text) / 5
    assert all(word in shown for word in ("first", "middle", "last"))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("12,5 % – 3", 0),
        ("https://example.org", 0),
        ("banco", 1),
        ("guarda-chuva d’água", 2),
        ("Don't go!", 2),
        ("привет мир", 2),
        ("你好", 1),
        ("窗户开着", 2),
        ("The window is open", 4),
    ],
)
def test_words_for_people_are_counted(text: str, count: int) -> None:
    assert count_words(text) == count
