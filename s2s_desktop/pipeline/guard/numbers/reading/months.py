"""Months beside numbers: the days and years of dates in words."""

from __future__ import annotations

import re
from functools import cache

from s2s_desktop.pipeline.guard.numbers.reading.conventions import locale_of
from s2s_desktop.pipeline.guard.numbers.reading.value import Form, Number

_RUN = re.compile(r"[^\W\d_]+")
_TO_MONTH = re.compile(r"\.?,?\s+(?:(?:de|of|do|the)\s+)?|[/-]")


@cache
def month_names(language: str) -> dict[str, int]:
    """The names of the months, long and short, and which month each is: as CLDR writes them, or
    with a capital."""
    locale = locale_of(language)
    if locale is None:
        return {}
    widths = [locale.months["format"]["abbreviated"], locale.months["format"]["wide"]]
    names = {name: month for names in widths for month, name in names.items()}
    capitals = {name[:1].upper() + name[1:]: month for name, month in names.items()}
    return {name: month for name, month in (names | capitals).items() if len(name) > 2}


def with_months(found: list[Number], text: str, language: str) -> list[Number]:
    """The numbers, each with the month that stands beside it."""
    if not found or _beginnings(language).isdisjoint(_RUN.findall(text)):  # as in most texts
        return found
    months = list(_months(language).finditer(text))
    if not months:
        return found
    names = month_names(language)
    return [_beside_month(number, months, names, text) for number in found]


@cache
def _beginnings(language: str) -> frozenset[str]:
    """The letters that names of months begin with, up to a full stop or a space."""
    return frozenset(run for name in month_names(language) for run in _RUN.findall(name)[:1])


@cache
def _months(language: str) -> re.Pattern[str]:
    names = sorted(month_names(language), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, names))})(?!\w)" if names else r"(?!)")


def _beside_month(
    number: Number, months: list[re.Match[str]], names: dict[str, int], text: str
) -> Number:
    for month in months:
        start, end = sorted((number.span, month.span()))
        gap = text[start[1] : end[0]]
        if len(gap) < 8 and _TO_MONTH.fullmatch(gap) and number.form is Form.QUANTITY:
            return number._replace(month=names[month[1]])
    return number
