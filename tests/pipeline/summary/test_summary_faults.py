"""What counts as a fault of a summary."""

from __future__ import annotations

from tests.pipeline.summary.summary_faults import Given, Summary

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
