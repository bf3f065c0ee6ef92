"""Figures that two conventions can read: 1.234 is a thousand and more, or one and a bit."""

from __future__ import annotations

import re

from s2s_desktop.pipeline.guard.numbers.reading.conventions import COMMAS, POINTS, Convention
from s2s_desktop.pipeline.guard.numbers.reading.separators import readings
from s2s_desktop.pipeline.guard.numbers.reading.value import Form, Number

_ROUND_THOUSANDS = re.compile(r"\d{1,3}[.,]\d\d0")


def of_one_convention(found: list[Number]) -> list[Number]:
    """Where a number with two separators or more can be read by one convention alone, those that
    several can read are read by this one too."""
    if all(len(number.values) == 1 for number in found):  # as in most texts
        return found
    sure = {n.convention for n in found if len(n.values) == 1 and _is_telling(n.figures)}
    convention = sure.pop() if len(sure) == 1 else None
    if convention is None:
        return [_read_as_thousands(number) for number in found]
    return [_read_by(number, convention) for number in found]


def _read_as_thousands(number: Number) -> Number:
    """Nobody writes 42.000 of what has no unit, and means 42."""
    is_thousands = len(number.values) > 1 and _ROUND_THOUSANDS.fullmatch(number.figures)
    if not is_thousands or number.unit or number.currency or number.percent or number.scale:
        return number
    return _read_by(number, COMMAS if "." in number.figures else POINTS)


def _is_telling(figures: str) -> bool:
    """Whether figures have separators enough to show a convention."""
    return sum(c in ".," for c in figures) > 1


def _read_by(number: Number, convention: Convention) -> Number:
    """The number with its values in the order of that convention."""
    read = readings(number.figures, convention)
    if len(number.values) < 2 or number.form is not Form.QUANTITY:
        return number
    return number._replace(values=tuple(value for _, value in read), convention=read[0][0])
