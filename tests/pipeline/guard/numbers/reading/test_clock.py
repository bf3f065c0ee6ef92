"""Times of day, against those of the standard library."""

from __future__ import annotations

from datetime import time

import pytest

from s2s_desktop.pipeline.guard.numbers.reading.surroundings import numbers
from s2s_desktop.pipeline.guard.numbers.reading.value import Form

_ALL = [time(hour, minute) for hour in range(24) for minute in (0, 5, 30, 59)]


@pytest.mark.parametrize("written", ["%I:%M %p", "%I:%M%p", "%H:%M"])
def test_every_time_in_english(written: str) -> None:
    for moment in _ALL:
        (number,) = numbers(f"It was at {moment.strftime(written)} that day", "en")
        assert number.form is Form.CLOCK
        assert (moment.hour, moment.minute) in number.values


def test_every_time_in_portuguese() -> None:
    for moment in _ALL:
        for written in (f"{moment.hour}h{moment:%M}", f"{moment:%H:%M}"):
            (number,) = numbers(f"Foi às {written} daquele dia", "pt")
            assert number.values == ((moment.hour, moment.minute),)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("at 3 p.m.", "en", (15, 0)),
        ("at 12 a.m.", "en", (0, 0)),
        ("at 6:45 in the morning", "en", (6, 45)),
        ("at 7.15 am sharp", "en", (7, 15)),
        ("às 3 da tarde", "pt", (15, 0)),
        ("às 15 horas", "pt", (15, 0)),
        ("às 6 e meia", "pt", (6, 30)),
        ("às 9h30min", "pt", (9, 30)),
    ],
)
def test_other_writings(text: str, language: str, expected: tuple[int, int]) -> None:
    (number,) = numbers(text, language)
    assert number.form is Form.CLOCK
    assert number.values[0] == expected


@pytest.mark.parametrize("text", ["a 3-1 win", "the ratio 1:100", "in 1:54.01", "I am 25 amused"])
def test_no_times(text: str) -> None:
    assert all(number.form is not Form.CLOCK for number in numbers(text, "en"))
