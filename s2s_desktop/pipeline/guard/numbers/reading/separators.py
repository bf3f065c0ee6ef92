"""What digits with separators mean, and how they are written in another language."""

from __future__ import annotations

from decimal import Decimal

from s2s_desktop.pipeline.guard.numbers.reading.conventions import (
    APOSTROPHES,
    COMMAS,
    POINTS,
    SPACES,
    Convention,
)

Reading = tuple[Convention, Decimal]


def readings(figures: str, own: Convention | None) -> tuple[Reading, ...]:
    """Every value that some convention gives `figures`, that of the language's `own` first.

    None where no convention does ("1.2.3", or what a model garbled).
    """
    if figures.isdigit():
        return ((own or POINTS, Decimal(figures)),)
    found: dict[Decimal, Convention] = {}
    for convention in filter(None, (own, POINTS, COMMAS, *SPACES, *APOSTROPHES)):
        value = _read(figures, convention)
        if value is not None:
            found.setdefault(value, convention)
    return tuple((convention, value) for value, convention in found.items())


def rewritten(figures: str, read_by: Convention, target: Convention) -> str:
    """The same digits with the separators of another convention."""
    whole, point, decimals = figures.partition(read_by.decimal)
    groups = whole.split(read_by.group)
    digits = "".join(groups)
    written = grouped(digits, target) if len(groups) > 1 else digits
    return written + (target.decimal if point else "") + decimals


def grouped(digits: str, convention: Convention) -> str:
    """A whole number in groups of three digits."""
    first = len(digits) % 3 or 3
    threes = (digits[i : i + 3] for i in range(first, len(digits), 3))
    return convention.group.join([digits[:first], *threes])


def _read(figures: str, convention: Convention) -> Decimal | None:
    whole, point, decimals = figures.partition(convention.decimal)
    groups = whole.split(convention.group)
    if not all(map(_is_digits, groups)) or _is_digits(decimals) != bool(point):
        return None
    if len(groups) > 1 and not _are_groups(groups, convention):
        return None
    return Decimal("".join(groups) + (f".{decimals}" if point else ""))


def _is_digits(part: str) -> bool:
    return part.isascii() and part.isdigit()


def _are_groups(groups: list[str], convention: Convention) -> bool:
    """Threes, or (12,34,567) twos before the last three as in India."""
    first, *middle, last = groups
    if first.startswith("0") or len(last) != 3:
        return False
    in_threes = len(first) <= 3 and all(len(group) == 3 for group in middle)
    in_twos = convention == POINTS and len(first) <= 2 and all(len(g) == 2 for g in middle)
    return in_threes or in_twos
