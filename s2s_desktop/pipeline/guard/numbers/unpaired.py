"""Numbers without a partner that are told in another way: in words, or as a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from s2s_desktop.pipeline.guard.numbers.reading.value import Form, Number
from s2s_desktop.pipeline.guard.numbers.reading.words import knows, number_words

_SMALL = 12
_FIRST = re.compile(r"\b(?:first|primeir[oa]s?)\b", re.IGNORECASE)


def untold(
    numbers: Sequence[Number], others: Sequence[Number], other_text: str, other_language: str
) -> tuple[Number, ...]:
    """Those of `numbers` that the other text does not tell: neither in words nor, as a date, by
    `others`, its numbers without a partner."""
    if not numbers:
        return ()
    words = [value for _, value in number_words(other_text, other_language)]
    dated = {n.span for n in numbers if _is_told_as_date(n, others)}
    dated |= {n.span for n in numbers if _is_told_in_parts(n, others)}
    dated |= {n.span for n in numbers for f in others if _is_part_of_fraction(n, f, numbers)}
    dated |= {n.span for date in others for n in numbers if _is_part_of(n, date, numbers)}
    left = []
    for number in numbers:
        value = next((v for v in _in_words(number, other_text) if v in words), None)
        if value is not None:
            words.remove(value)
        elif number.span not in dated and not _may_be_word(number, other_language):
            left.append(number)
    return tuple(left)


def _in_words(number: Number, text: str) -> tuple[Decimal, ...]:
    """The values that words of `text` may have for this number."""
    if number.form is Form.CLOCK:
        hour = number.values[0]
        assert isinstance(hour, tuple)
        return tuple(map(Decimal, dict.fromkeys((hour[0], hour[0] % 12))))
    if number.form is Form.FRACTION:
        above, below = number.values[0]  # type: ignore[misc]
        return (Decimal("0.5"),) if (above, below) == (1, 2) else (Decimal(below), Decimal(above))
    if number.form is Form.CODE:
        # Q2 may be the second quarter; but most words for one mean no number.
        told = number.figures.isdigit() and (number.figures != "1" or _FIRST.search(text))
        return (Decimal(number.figures),) if told else ()
    return tuple(value for value in number.amounts if isinstance(value, Decimal))


def _is_told_as_date(date: Number, others: Sequence[Number]) -> bool:
    """18/07/2022 by "July 18, 2022"."""
    if date.form is not Form.DATE:
        return False
    told = {v for n in others for v in n.values if isinstance(v, Decimal)}
    months = {n.month for n in others}
    return any(
        isinstance(day, tuple) and {day[0], day[2]} <= told and day[1] in months
        for day in date.values
    )


def _is_part_of(number: Number, date: Number, numbers: Sequence[Number]) -> bool:
    return (
        date.form is Form.DATE
        and _is_told_as_date(date, numbers)
        and any(isinstance(day, tuple) and number.values[0] in day for day in date.values)
    )


def _is_told_in_parts(fraction: Number, others: Sequence[Number]) -> bool:
    """24/7 by "24 hours a day, 7 days a week"."""
    told = {value for n in others for value in n.values}
    parts = fraction.values[0]
    return fraction.form is Form.FRACTION and isinstance(parts, tuple) and {*parts} <= told


def _is_part_of_fraction(number: Number, fraction: Number, numbers: Sequence[Number]) -> bool:
    parts = fraction.values[0]
    return (
        _is_told_in_parts(fraction, numbers)
        and isinstance(parts, tuple)
        and number.values[0] in parts
    )


def _may_be_word(number: Number, language: str) -> bool:
    """A small number in a language whose words are not known."""
    value = number.values[0]
    return not knows(language) and isinstance(value, Decimal) and value <= _SMALL
