"""What counts as a word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.engine.text.words import has_words, spaced_words, word_spans


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in word_spans(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The house, the door.", ["The", "house", ",", "the", "door", "."]),
        ("  spaces\t\nbetween  ", ["spaces", "between"]),
        ("don't, o\u2019clock, well-known", ["don't", ",", "o\u2019clock", ",", "well-known"]),
        ("3.14 on 2024-05-01 at 10:30", ["3.14", "on", "2024-05-01", "at", "10:30"]),
        ("1,000.50\u20ac", ["1,000.50", "\u20ac"]),
        ("coração e cafe\u0301!", ["coração", "e", "cafe\u0301", "!"]),
        ("\u65e5\u672c\u8a9e and", ["\u65e5", "\u672c", "\u8a9e", "and"]),
        ("wait\u2026 \u201cwhat?!\u201d", ["wait", "\u2026", "\u201c", "what", "?!\u201d"]),
        (
            "\u0645\u0631\u062d\u0628\u0627 \U0001f600",
            ["\u0645\u0631\u062d\u0628\u0627", "\U0001f600"],
        ),
        ("(\U0001f60d\U0001f389!) ok", ["(", "\U0001f60d", "\U0001f389", "!)", "ok"]),
        (
            "\U0001f468\u200d\U0001f467\u2764\ufe0f\U0001f1e7\U0001f1f7\U0001f44d\U0001f3fd.",
            [
                "\U0001f468\u200d\U0001f467",
                "\u2764\ufe0f",
                "\U0001f1e7\U0001f1f7",
                "\U0001f44d\U0001f3fd",
                ".",
            ],
        ),
        ("o n.º 12, 3.º e 1.000.ª", ["o", "n.º", "12", ",", "3.º", "e", "1.000.ª"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_words_of(text: str, words: list[str]) -> None:
    assert _words(text) == words


@given(st.text())
def test_every_character_but_spaces_is_in_one_word(text: str) -> None:
    spans = word_spans(text)
    covered = "".join(text[start:end] for start, end in spans)
    assert covered == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_counting_can_begin_further_on() -> None:
    text = "one two three"
    assert word_spans(text, 4) == [(4, 7), (8, 13)]


@given(st.text(), st.integers(0, 5))
def test_so_many_words_or_fewer(text: str, count: int) -> None:
    assert has_words(text, count) == (len(word_spans(text)) >= count)


def test_words_between_spaces() -> None:
    assert spaced_words(" a, b-c  .\n") == [(1, 3), (4, 7), (9, 10)]


@pytest.mark.parametrize("text", ["-" * 200_000, "1" * 200_000, "a'" * 99_999 + "a"])
def test_a_word_may_be_as_long_as_a_text(text: str) -> None:
    assert word_spans(text) == [(0, len(text))]  # would take hours if it were quadratic
