"""Whether a number and its translation count the same kind of thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from s2s_desktop.pipeline.guard.numbers.reading.months import month_names
from s2s_desktop.pipeline.guard.numbers.reading.shared_signs import (
    has_shared_sign,
    is_currency_lost,
)
from s2s_desktop.pipeline.guard.numbers.reading.signs import PERCENT, mentions
from s2s_desktop.pipeline.guard.numbers.reading.value import Form, Number
from s2s_desktop.pipeline.guard.numbers.reading.words import knows

_MINUS = re.compile(
    r"\b(?:minus|menos|below zero|abaixo de zero|negativ\w+)\b|[-−–](?=\S{0,3}\d)", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"(?:\b(?:art(?:igos?|icles?|s?\.)|par[áa]gra(?:fos?|phs?)|dias?|séculos?"
    r"|n(?:\.?º|o\.?|úmeros?))|§+) ?$",
    re.IGNORECASE,
)
"""What is numbered by ordinals in one language and by cardinals in another."""

_TIMES = {"year", "month", "week", "day", "hour", "minute", "second"}


@dataclass(frozen=True)
class Side:
    """One of the two texts, with its numbers."""

    text: str
    language: str
    numbers: Sequence[Number]


def is_other_kind(source: Number, there: Side, target: Number, here: Side) -> bool:
    """Whether currency, percent, unit, ordinal, sign or month is lost, invented or another."""
    if source.form is not Form.QUANTITY or target.form is not Form.QUANTITY:
        return False
    if source.kind == target.kind:
        return False
    if not (knows(there.language) and knows(here.language)):
        return source.month != 0 and _lacks_month(source, here)
    return (
        _is_other_currency(source, there, target, here)
        or _lacks_percent(source, target, here)
        or _lacks_percent(target, source, there)
        or _is_other_unit(source, target, here)
        or _lacks_ordinal(source, there, target, here)
        or _lacks_minus(source, target, here)
        or _lacks_minus(target, source, there)
        or _lacks_month(source, here)
    )


def _is_other_currency(source: Number, there: Side, target: Number, here: Side) -> bool:
    if source.currency and target.currency:
        return source.currency != target.currency
    if source.currency:
        return is_currency_lost(source, target, here.text, here.numbers)
    return bool(target.currency) and is_currency_lost(target, source, there.text, there.numbers)


def _lacks_percent(number: Number, other: Number, side: Side) -> bool:
    if not number.percent or other.percent:
        return False
    if has_shared_sign(other, side.text, side.numbers, lambda n: n.percent):
        return False
    claimed = sum(n.percent for n in side.numbers)
    return len(re.findall(rf"{PERCENT}|percent|p\.p\.", side.text)) <= claimed


def _is_other_unit(source: Number, target: Number, here: Side) -> bool:
    """Another unit; or none, unless it is one of time, which is often left out (aged 19)."""
    if not source.unit or source.unit == target.unit:
        return False
    if not target.unit and source.unit in _TIMES:
        return False
    return not mentions(here.text, source.unit)


def _lacks_ordinal(source: Number, there: Side, target: Number, here: Side) -> bool:
    if "°" in (source.ordinal, target.ordinal):
        return False
    if bool(source.ordinal) == bool(target.ordinal) or source.month or target.month:
        return False
    if any(
        has_shared_sign(number, side.text, side.numbers, lambda n: bool(n.ordinal))
        for side, number in ((there, source), (here, target))
    ):
        return False
    return not any(
        _NUMBERED.search(side.text[: number.span[0]])
        for side, number in ((there, source), (here, target))
    )


def _lacks_minus(number: Number, other: Number, side: Side) -> bool:
    return number.negative and not other.negative and not _MINUS.search(side.text)


def _lacks_month(source: Number, here: Side) -> bool:
    """Only names that are long enough to be no other word are looked for."""
    if not source.month:
        return False
    names = [name for name, month in month_names(here.language).items() if month == source.month]
    dated = any(
        isinstance(day, tuple) and len(day) == 3 and day[1] == source.month
        for number in here.numbers
        for day in number.values
    )
    return (
        bool(names)
        and not dated
        and not any(re.search(rf"\b{re.escape(name)}", here.text) for name in names)
    )
