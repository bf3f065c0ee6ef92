"""What stands at the numbers of a text: sign, currency, ordinal, percent, scale, unit, month."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from s2s_desktop.pipeline.guard.numbers.reading.ambiguity import of_one_convention
from s2s_desktop.pipeline.guard.numbers.reading.conventions import convention_of
from s2s_desktop.pipeline.guard.numbers.reading.figures import figures
from s2s_desktop.pipeline.guard.numbers.reading.months import with_months
from s2s_desktop.pipeline.guard.numbers.reading.signs import (
    CURRENCY,
    PERCENT,
    SCALE,
    SIGN,
    UNIT,
    currency_of,
    scale_of,
    unit_of,
)
from s2s_desktop.pipeline.guard.numbers.reading.value import Form, Number

_BEFORE = re.compile(
    rf"(?P<minus>(?<![\w)\]%.,])[-−–])?(?:(?<![^\W\d_])(?P<currency>{SIGN})[ \u00a0\u202f]?)?"
    rf"(?P<minus_inside>(?<![\w)\]% ])[-−])?$"
)
_FIGURE, _LOW_FIGURE = re.compile("[0-9½⅓⅔¼¾⅛₀-₉]"), re.compile("[₀-₉]")
_IN_FORMULA = re.compile(r"(?<=[^\W\d_])[₀-₉]")
"""In formulas: CO₂ is CO2."""

_AFTER_YEAR = re.compile(r"\b[12]\d\d\d[-–]$")
_REACH = 10
_ORDINAL = re.compile(r"\.? ?[ºª]s?(?! ?[CF]\b)|°(?= [a-zà-ú])|(?:st|nd|rd|th)\b|\.?[oa]s?\b")
_DECADE = re.compile(r"['’]?s\b")
_GLUED = re.compile(r"[^\W\d_]")
_PERCENT = re.compile(rf"[ \u00a0\u202f-]?(?:{PERCENT})")
_SCALE = re.compile(rf"\+?[ \u00a0-]?({SCALE})(?![^\W\d_])")
_CURRENCY = re.compile(
    rf"[ \u00a0\u202f-]?(?:de |of )?(?:(?:US|U\.S\.|American|Canadian|Australian) )?({CURRENCY})"
)
_HANGING = re.compile(r"\.? ?[ºª°]|\.?[^\W\d_]|['’]s")
"""An ordinal, a decade or something else that is glued to a number."""

_UNIT = re.compile(rf"[ \u00a0\u202f-]?(?:de )?({UNIT})(?![^\W\d_])")
_ANY = re.compile(
    rf"\+?[ \u00a0\u202f-]?(?:de |of )?(?:(?:US|U\.S\.|American|Canadian|Australian) )?"
    rf"(?:{SCALE}|{PERCENT}|{CURRENCY}|{UNIT})"
)
"""What each of these four begins with."""


def has_figures(text: str) -> bool:
    """Whether there may be a number in `text`."""
    return _FIGURE.search(text) is not None


@lru_cache(maxsize=64)
def numbers(text: str, language: str) -> tuple[Number, ...]:
    """All numbers of `text`, as a reader of `language` understands them."""
    if not has_figures(text):
        return ()
    if _LOW_FIGURE.search(text):
        text = _IN_FORMULA.sub(lambda digit: unicodedata.normalize("NFKC", digit[0]), text)
    found = figures(text, language, convention_of(language))
    seen = [_surrounded(number, text, language) for number in found]
    return tuple(with_months(of_one_convention(seen), text, language))


def _surrounded(number: Number, text: str, language: str) -> Number:
    if number.form not in (Form.QUANTITY, Form.FRACTION):
        return number
    number = _with_ordinal(number, text, language)
    if number.form is Form.CODE or number.ordinal:
        return number
    return _with_what_follows(_with_what_precedes(number, text), text)


def _with_what_precedes(number: Number, text: str) -> Number:
    before = _BEFORE.search(text[max(0, number.span[0] - _REACH) : number.span[0]])
    assert before is not None
    after_year = _AFTER_YEAR.search(text, max(0, number.span[0] - 6), number.span[0]) is not None
    if not before[0] and not after_year:
        return number
    if before["currency"]:
        start = number.span[0] - len(before[0]) + before.start("currency") - before.start()
        span = (start, start + len(before["currency"]))
        number = number._replace(currency=currency_of(before["currency"]), currency_span=span)
    return number._replace(
        negative=bool(before["minus"] or before["minus_inside"]), after_year=after_year
    )


def _with_ordinal(number: Number, text: str, language: str) -> Number:
    """An ordinal or a decade; what is glued to other letters is a code (5G)."""
    start, end = number.span
    if not _HANGING.match(text, end):
        return number
    whole = number.figures.isdigit() or bool(re.fullmatch(r"[\d.,]+", number.figures))
    mark = _ORDINAL.match(text, end) if whole else None
    if mark and (language.startswith("pt") or mark[0].lstrip(".") not in ("o", "a", "os", "as")):
        return number._replace(ordinal=mark[0], span=(start, mark.end()))
    if number.figures.endswith("0") and _DECADE.match(text, end):
        return number
    if whole and _GLUED.match(text, end) and not _is_glued_sign(text, end):
        return Number(number.span, number.figures, Form.CODE, ((int(number.digits),),))
    return number


def _is_glued_sign(text: str, end: int) -> bool:
    patterns = (_SCALE, _CURRENCY, _UNIT)
    return any(pattern.match(text, end) for pattern in patterns)


def _with_what_follows(number: Number, text: str) -> Number:
    end = number.span[1]
    if not _ANY.match(text, end):  # as behind most numbers
        return number
    scale = _SCALE.match(text, end)
    after = _CURRENCY.match(text, scale.end() if scale else end)
    power = scale_of(scale[1], bool(number.currency or after)) if scale else 0
    if scale and power:
        number, end = number._replace(scale=power), scale.end()
    if _PERCENT.match(text, end):
        return number._replace(percent=True)
    after = _CURRENCY.match(text, end)
    if after and not number.currency:
        return number._replace(currency=currency_of(after[1]), currency_span=after.span(1))
    unit = _UNIT.match(text, end)
    return number._replace(unit=unit_of(unit[1])) if unit else number
