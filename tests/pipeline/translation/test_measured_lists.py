"""Short inputs and accented capitals of the lists come out right as often as is said."""

from __future__ import annotations

import pytest

from tests.pipeline.translation.measured_lists import (
    DIRECTIONS,
    wrong_capitals,
    wrong_names,
    wrong_pairs,
)

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_everyday_words(direction: str) -> None:
    count, wrong = wrong_pairs("everyday_words", "report", direction)
    assert count == 50
    assert count - len(wrong) >= 46, wrong


@pytest.mark.parametrize(("kind", "most"), [("title_case", 2), ("one_word_in_capitals", 1)])
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_titles_and_words_in_capitals(kind: str, most: int, direction: str) -> None:
    _, wrong = wrong_pairs(kind, "develop", direction)
    assert len(wrong) <= most, wrong


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_lone_names_stay(direction: str) -> None:
    count, wrong = wrong_names("report", direction)
    assert count - len(wrong) >= 0.9 * count, wrong


def test_accented_capitals() -> None:
    count, wrong = wrong_capitals("accented_capitals", "report")
    assert count == 60
    assert count - len(wrong) >= 52, wrong


def test_headings_in_capitals() -> None:
    assert wrong_capitals("headings_in_capitals", "report") == (20, [])
