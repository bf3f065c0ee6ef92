"""What counts as a fault of a summary."""

from __future__ import annotations

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.messages import SummaryLength
from s2s_desktop.pipeline.service import Service
from tests.pipeline.summary.summary_faults import (
    LENGTHS,
    OWN,
    Given,
    Summary,
    own_texts,
    summarize,
)

_TEXT = (
    "The kettle is new.",
    "It heats water in a minute.",
    "The shop in Leeds sold 40 of them.",
    "The shop in Leeds sold 40 of  them!",
)


def _summary(*given: tuple[int, str]) -> Summary:
    return Summary(" ".join(_TEXT), tuple(Given(text, number) for number, text in given), _TEXT)


def test_a_pronoun_dangles_without_the_sentence_before_it() -> None:
    it = (1, _TEXT[1])
    assert _summary(it, (2, _TEXT[2])).dangling() == [_TEXT[1]]
    assert _summary((0, _TEXT[0]), it).dangling() == []
    assert _summary((0, "It is the first.")).dangling() == []


def test_what_is_said_twice() -> None:
    assert _summary(*enumerate(_TEXT)).repeated() == [(_TEXT[2], _TEXT[3])]


def test_names_and_numbers_are_looked_up_in_the_text() -> None:
    assert _summary((2, "They sold 41 in Leeds.")).named() == [("41", False), ("Leeds", True)]


@pytest.fixture(scope="module")
def shipped() -> Service:
    return Service(Catalogue())


@pytest.mark.parametrize("length", LENGTHS)
def test_the_shipped_summarizer_makes_none_of_these_faults(
    shipped: Service, length: SummaryLength
) -> None:
    summaries = [summarize(shipped, text, length) for text in own_texts()]
    assert len(summaries) > 12
    for summary in summaries:
        assert summary.dangling() == []
        assert summary.repeated() == []
        assert all(known for _, known in summary.named())


def test_how_long_the_summaries_are(shipped: Service) -> None:
    for text in own_texts():
        line, short, long = (len(summarize(shipped, text, length).given) for length in LENGTHS)
        assert (line, short) == (1, 3)
        assert long >= 5


@pytest.mark.parametrize("name", ["page", "wire"])
def test_what_stands_round_a_text_is_not_given(shipped: Service, name: str) -> None:
    text = (OWN / f"{name}.txt").read_text(encoding="utf-8")
    told = " ".join(given.text for given in summarize(shipped, text, "long").given)
    for noise in ("cookies", "newsletter", "EST", "By ", "Photo", "CNN", "Scroll", "*", "fallen"):
        assert noise not in told
