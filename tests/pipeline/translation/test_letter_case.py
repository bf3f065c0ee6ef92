"""Capitals of a source."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.translation.letter_case import (
    in_capitals,
    opens_with_capital,
    stands_in_capitals,
)


@pytest.mark.parametrize(
    ("text", "loud"),
    [
        ("NO EXIT HERE", True),
        ("NEW HOUSE", True),
        ("BBC TWO", False),
        ("UNESCO", False),
        ("THE iPHONE IS HERE", False),
        ("12 34", False),
        ("", False),
    ],
)
def test_capitals_of_words(text: str, loud: bool) -> None:
    assert in_capitals(text) is loud


@pytest.mark.parametrize(
    ("before", "own", "behind", "loud"),
    [
        ("", "LOOK!", " THE BRIDGE IS CLOSED.", True),
        ("THE BRIDGE IS CLOSED. ", "RUN!", "", True),
        ("THE BRIDGE IS CLOSED. ", "RUN!", " he said.", False),
        # What stands on other lines is another text.
        ("", "NASA", "\nTHE BRIDGE IS CLOSED.", False),
        ("Small. ", "NASA", "", False),
        ("", "LOOK AT THE BRIDGE!", "", False),
        ("", "12", " THE BRIDGE IS CLOSED.", False),
    ],
)
def test_a_word_in_a_text_of_capitals(before: str, own: str, behind: str, loud: bool) -> None:
    text = before + own + behind
    assert stands_in_capitals(text, len(before), len(before + own)) is loud


def test_the_first_letter() -> None:
    assert opens_with_capital("\u201cYes\u201d")
    assert opens_with_capital("3 Apples")
    assert not opens_with_capital("3 apples")
    assert not opens_with_capital("12")
