"""Whether a number of the target says what one of the source says."""

from __future__ import annotations

from decimal import Decimal

from s2s_desktop.pipeline.guard.numbers.reading.clock import is_bare
from s2s_desktop.pipeline.guard.numbers.reading.value import Form, Number


def is_same(source: Number, target: Number) -> bool:
    """Whether a reader of the target understands what the source says.

    Of the values that a target may have, its reader takes the first.
    """
    if source.form is target.form is Form.QUANTITY and _amount(source) == _amount(target):
        return True
    if _is_hour(source, target) or _is_hour(target, source):
        return True
    if source.form is Form.QUANTITY and (target.form is Form.GARBLED or ":" in target.figures):
        return False
    if {source.form, target.form} & {Form.CODE, Form.GARBLED}:
        return _numerals(source) == _numerals(target)
    if source.form is not target.form:
        return False
    if source.form is Form.DATE:
        return source.values[0] == target.values[0] or (
            len(source.values) == 1 and source.values[0] in target.values
        )
    if source.form is Form.CLOCK:
        return target.values[0] in source.values
    if source.form is Form.FRACTION:
        return _amount(source) == _amount(target)
    return _are_decades(source, target) or _ends_span_of_years(source, target)


def _amount(number: Number) -> object:
    return number.amounts[0]


def _numerals(number: Number) -> tuple[int, ...]:
    parts = "".join(c if c.isdigit() else " " for c in number.figures).split()
    return tuple(int(part) for part in parts if part.isascii())


def _is_hour(clock: Number, number: Number) -> bool:
    """8h and "8 hours", 3 pm and "às 15"."""
    if clock.form is not Form.CLOCK or number.form is not Form.QUANTITY:
        return False
    hours = [time[0] for time in clock.values if isinstance(time, tuple) and not any(time[1:])]
    if is_bare(clock.figures):
        hours.append(int(clock.digits))
    return number.unit in ("", "hour") and number.values[0] in hours


def _are_decades(source: Number, target: Number) -> bool:
    """The 1990s are the 90s: of the same century of which one speaks."""
    a, b = source.values[0], target.values[0]
    if not isinstance(a, Decimal) or not isinstance(b, Decimal):
        return False
    short, long = min(a, b), max(a, b)
    is_decade = 0 <= short < 100 and 1000 < long < 10_000
    return is_decade and long % 10 == 0 and long % 100 == short


def _ends_span_of_years(source: Number, target: Number) -> bool:
    """2010–11 and 2010–2011."""
    short, long = sorted((source, target), key=lambda number: len(number.digits))
    is_span = short.after_year or long.after_year
    return (
        is_span
        and (len(short.digits), len(long.digits)) == (2, 4)
        and long.digits.endswith(short.digits)
    )


def has_same_digits(source: Number, target: Number) -> bool:
    """Whether only separators are other ones, or scale."""
    return source.digits == target.digits and may_replace(source, target)


def may_replace(source: Number, target: Number) -> bool:
    """Whether the source's figures can stand in the place of the target's."""
    pair = {source.form, target.form}
    plain = {Form.QUANTITY, Form.CODE, Form.GARBLED}
    return len(pair) == 1 or pair <= plain or pair == {Form.CLOCK, Form.QUANTITY}


def likeness(a: str, b: str) -> float:
    """1 for equal strings of digits, 0 for those that share nothing: edits by length."""
    if not a or not b:
        return 0.0
    return 1 - _edits(a, b) / max(len(a), len(b))


def _edits(a: str, b: str) -> int:
    """Levenshtein's distance."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
