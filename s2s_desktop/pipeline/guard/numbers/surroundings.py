"""What stands at the numbers of a text: sign, currency, ordinal, percent, scale, unit, month."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from s2s_desktop.pipeline.guard.numbers.conventions import (
    COMMAS,
    POINTS,
    Convention,
    convention_of,
    month_names,
)
from s2s_desktop.pipeline.guard.numbers.figures import figures
from s2s_desktop.pipeline.guard.numbers.separators import readings
from s2s_desktop.pipeline.guard.numbers.signs import (
    CURRENCY,
    PERCENT,
    SCALE,
    SIGN,
    UNIT,
    currency_of,
    scale_of,
    unit_of,
)
from s2s_desktop.pipeline.guard.numbers.value import Form, Number

_BEFORE = re.compile(
    rf"(?P<minus>(?<![\w)\]%.,])[-−–])?(?:(?<![^\W\d_])(?P<currency>{SIGN})[ \u00a0\u202f]?)?"
    rf"(?P<minus_inside>(?<![\w)\]% ])[-−])?$"
)
_SUBSCRIPT = re.compile(r"(?<=[^\W\d_])[₀-₉]")
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
_UNIT = re.compile(rf"[ \u00a0\u202f-]?(?:de )?({UNIT})(?![^\W\d_])")
_TO_MONTH = r"\.?,?\s+(?:(?:de|of|do|the)\s+)?|[/-]"
_ROUND_THOUSANDS = re.compile(r"\d{1,3}[.,]\d\d0")


def numbers(text: str, language: str) -> tuple[Number, ...]:
    """All numbers of `text`, as a reader of `language` understands them."""
    text = _SUBSCRIPT.sub(lambda digit: unicodedata.normalize("NFKC", digit[0]), text)
    if not re.search(r"[0-9½⅓⅔¼¾⅛]", text):
        return ()
    found = figures(text, language, convention_of(language))
    seen = [_surrounded(number, text, language) for number in found]
    return tuple(_with_months(_of_one_convention(seen), text, language))


def _surrounded(number: Number, text: str, language: str) -> Number:
    if number.form not in (Form.QUANTITY, Form.FRACTION):
        return number
    number = _with_ordinal(number, text, language)
    if number.form is Form.CODE or number.ordinal:
        return number
    before = _BEFORE.search(text[max(0, number.span[0] - _REACH) : number.span[0]])
    assert before is not None
    if before["currency"]:
        start = number.span[0] - len(before[0]) + before.start("currency") - before.start()
        span = (start, start + len(before["currency"]))
        number = replace(number, currency=currency_of(before["currency"]), currency_span=span)
    number = replace(
        number,
        negative=bool(before["minus"] or before["minus_inside"]),
        after_year=bool(_AFTER_YEAR.search(text, 0, number.span[0])),
    )
    return _with_what_follows(number, text)


def _with_ordinal(number: Number, text: str, language: str) -> Number:
    """An ordinal or a decade; what is glued to other letters is a code (5G)."""
    start, end = number.span
    whole = number.figures.isdigit() or bool(re.fullmatch(r"[\d.,]+", number.figures))
    mark = _ORDINAL.match(text, end) if whole else None
    if mark and (language.startswith("pt") or mark[0].lstrip(".") not in ("o", "a", "os", "as")):
        return replace(number, ordinal=mark[0], span=(start, mark.end()))
    decade = _DECADE.match(text, end)
    if decade and number.figures.isdigit() and number.figures.endswith("0"):
        return replace(number, decade=True)
    if _GLUED.match(text, end) and not _is_glued_sign(text, end):
        return Number(number.span, number.figures, Form.CODE, ((int(number.digits),),))
    return number


def _is_glued_sign(text: str, end: int) -> bool:
    patterns = (_SCALE, _CURRENCY, _UNIT)
    return any(pattern.match(text, end) for pattern in patterns)


def _with_what_follows(number: Number, text: str) -> Number:
    end = number.span[1]
    scale = _SCALE.match(text, end)
    after = _CURRENCY.match(text, scale.end() if scale else end)
    power = scale_of(scale[1], bool(number.currency or after)) if scale else 0
    if scale and power:
        number, end = replace(number, scale=power), scale.end()
    if _PERCENT.match(text, end):
        return replace(number, percent=True)
    after = _CURRENCY.match(text, end)
    if after and not number.currency:
        return replace(number, currency=currency_of(after[1]), currency_span=after.span(1))
    unit = _UNIT.match(text, end)
    return replace(number, unit=unit_of(unit[1])) if unit else number


def _of_one_convention(found: list[Number]) -> list[Number]:
    """Where a number with two separators or more can be read by one convention alone, those that
    several can read are read by this one too."""
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
    return replace(number, values=tuple(value for _, value in read), convention=read[0][0])


def _with_months(found: list[Number], text: str, language: str) -> list[Number]:
    names = month_names(language)
    if not names:
        return found
    pattern = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    months = list(re.finditer(rf"\b({pattern})(?!\w)", text))
    return [_beside_month(number, months, names, text) for number in found]


def _beside_month(
    number: Number, months: list[re.Match[str]], names: dict[str, int], text: str
) -> Number:
    for month in months:
        start, end = sorted((number.span, month.span()))
        gap = text[start[1] : end[0]]
        if len(gap) < 8 and re.fullmatch(_TO_MONTH, gap) and number.form is Form.QUANTITY:
            return replace(number, month=names[month[1]])
    return number
