"""What hangs on the figures of a target number: ordinals, letters for millions, degrees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from s2s_desktop.pipeline.guard.numbers.reading.value import Number
from s2s_desktop.pipeline.guard.pair import Edit

_ORDINAL_LETTERS = {"o": ".º", "a": ".ª", "os": ".ºs", "as": ".ªs", ".o": ".º", ".a": ".ª"}
_FOREIGN_ORDINAL = re.compile(r"\.?[ºª]|[oa]\b")
_DEGREES_AS_LETTER = re.compile(r"[ \u00a0]?(o)[CF]\b")
_SECTION = re.compile(r"(?:§|\b(?:Art(?:icle|s?\.)|Paragraph)) ?$", re.IGNORECASE)
"""What English numbers without an ordinal."""

_SCALE_LETTERS = re.compile(r"[ \u00a0]?(m|M|mn|mi|b|B|bn|bi|tn|tri)\b")
_SCALE_WORDS = {
    ("pt", 6): ("milhão", "milhões", "mi"),
    ("pt", 9): ("bilhão", "bilhões", "bi"),
    ("pt", 12): ("trilhão", "trilhões", "tri"),
    ("en", 6): ("million", "million", "m", "M", "mn"),
    ("en", 9): ("billion", "billion", "b", "B", "bn"),
    ("en", 12): ("trillion", "trillion", "tn"),
}
"""The word for one and for more, and the letters that a language knows."""


def mended_suffixes(source: Number, target: Number, text: str, language: str) -> Iterator[Edit]:
    """Changes behind the figures of `target`, a number of `text`."""
    yield from _ordinal(source, target, text, language[:2])
    yield from _scale(source, target, text, language[:2])
    garbled = _DEGREES_AS_LETTER.match(text, target.figures_end)
    if garbled and source.unit in ("°C", "°F"):
        yield Edit(*garbled.span(1), "°")


def _ordinal(source: Number, target: Number, text: str, language: str) -> Iterator[Edit]:
    """4o -> 4.º, and 46.º -> 46th."""
    if not source.ordinal and not (source.month and target.month):
        return
    if language == "pt" and target.ordinal in _ORDINAL_LETTERS:
        yield Edit(target.figures_end, target.span[1], _ORDINAL_LETTERS[target.ordinal])
    if language == "en" and target.ordinal and _SECTION.search(text[: target.span[0]]):
        yield Edit(target.figures_end, target.span[1], "")
        return
    foreign = _FOREIGN_ORDINAL.match(text, target.figures_end)
    if language == "en" and source.ordinal and foreign:
        yield Edit(*foreign.span(), _english_suffix(int(target.digits)))


def _english_suffix(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _scale(source: Number, target: Number, text: str, language: str) -> Iterator[Edit]:
    """£1,2m -> £1,2 milhão."""
    letters = _SCALE_LETTERS.match(text, target.figures_end)
    words = _SCALE_WORDS.get((language, target.scale))
    if letters and words and source.scale == target.scale and letters[1] not in words:
        value = source.values[0]
        is_one = isinstance(value, Decimal) and value < 2
        yield Edit(*letters.span(), f" {words[0 if is_one else 1]}")
