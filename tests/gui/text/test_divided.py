"""A text that was changed as a whole is divided among its sentences again."""

from __future__ import annotations

import pytest

from s2s_desktop.gui.text.divided import divided

PIECES = ["A dog ran.", " ", "No cat did.", " ", "My dog sleeps."]


def shares(text: str) -> list[str] | None:
    sizes = divided(PIECES, text)
    if sizes is None:
        return None
    found, position = [], 0
    for size in sizes:
        found.append(text[position : position + size])
        position += size
    assert position == len(text)
    return found


@pytest.mark.parametrize(
    "expected",
    [
        PIECES,
        ["A wolf ran.", " ", "No cat did.", " ", "My wolf sleeps."],
        ["A dog ran.", " ", "", " ", "My dog sleeps."],
        ["A dog ran far away.", " ", "No cat did.", " ", "My dog sleeps."],
        ["", " ", "No cat did.", " ", "My dog sleeps."],
    ],
)
def test_each_gets_what_is_its(expected: list[str]) -> None:
    assert shares("".join(expected)) == expected


def test_another_text_altogether_is_not_divided() -> None:
    assert shares("Completely other words stand here now") is None


def test_a_very_long_one_is_not_compared() -> None:
    assert divided(["word " * 2000, "more"], "word " * 2000) is None
