"""Signs that one number lends another: "5 to 10 %", "3 and 4 dollars"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from s2s_desktop.pipeline.guard.numbers.reading.signs import currency_mentions
from s2s_desktop.pipeline.guard.numbers.reading.value import Number

_JOINED = re.compile(
    r"[\s%]*(?:[-–—,/~]|to|and|or|a|e|ou|até|versus|vs\.?)?(?:\s(?:[RU]?S?[$€£]|[^\W\d_]{1,3}))*\s*",
    re.IGNORECASE,
)


def has_shared_sign(
    number: Number, text: str, numbers: Sequence[Number], has_sign: Callable[[Number], bool]
) -> bool:
    """Whether a number beside it, joined by no more than a short word, has the sign."""
    if number not in numbers:
        return False
    at = numbers.index(number)
    beside = [*numbers[max(0, at - 1) : at], *numbers[at + 1 : at + 2]]
    return any(has_sign(other) and _are_joined(number, other, text) for other in beside)


def is_currency_lost(source: Number, target: Number, text: str, numbers: Sequence[Number]) -> bool:
    """Whether the target number has no currency, nor one that is named beside it."""
    if target.currency or target.percent or target.unit:
        return False
    if has_shared_sign(target, text, numbers, lambda n: n.currency == source.currency):
        return False
    claimed = sum(n.currency == source.currency for n in numbers)
    return currency_mentions(text, source.currency) <= claimed


def _are_joined(a: Number, b: Number, text: str) -> bool:
    first, last = sorted((a.span, b.span))
    gap = text[first[1] : last[0]]
    return len(gap) < 12 and _JOINED.fullmatch(gap) is not None
