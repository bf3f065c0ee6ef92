"""Long numbers as a model reads them best: without separators between groups of digits.

Of numbers with two separators or more a small model copies three quarters right; without those
between groups nearly all. The target's separators are set when its segment ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from s2s_desktop.pipeline.guard.numbers.reading.conventions import convention_of
from s2s_desktop.pipeline.guard.numbers.reading.figures import figures
from s2s_desktop.pipeline.guard.numbers.reading.value import Form
from s2s_desktop.pipeline.guard.stage import WHOLE
from s2s_desktop.pipeline.translation.model_text import ModelText
from s2s_desktop.pipeline.translation.spelling import Rewording

_LONG = re.compile(r"[0-9][.,'’\u00a0\u202f ][0-9]{2,3}[.,'’\u00a0\u202f ][0-9]")
_FIGURE = re.compile(r"[0-9½⅓⅔¼¾⅛]")
_MONEY = re.compile(r"[$€£¥₹₽₩₺]|\b[A-Z]{3}\b|[-−–]")


def without_separators(text: str, language: str) -> Iterator[Rewording]:
    """Nothing in place of the characters that separate groups of digits in long numbers."""
    if not _LONG.search(text):
        return
    places = (
        number.span[0] + i
        for number in figures(text, language, convention_of(language))
        if number.form is Form.QUANTITY and number.convention and _is_long(number.figures)
        for i, character in enumerate(number.figures)
        if character == number.convention.group
    )
    yield from (Rewording(at, at + 1, "") for at in places)


def _is_long(figures: str) -> bool:
    return sum(not c.isdigit() for c in figures) > 1


def held_from_number(shown: ModelText, source: str) -> re.Pattern[str] | None:
    """Numbers may be mended until their segment ends, signs of money before them too."""
    del shown
    if not _FIGURE.search(source):
        return None
    return WHOLE if _MONEY.search(source) else _FIGURE
