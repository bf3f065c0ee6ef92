"""Finds the numbers of a text: figures, and what form they have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from s2s_desktop.pipeline.guard.numbers.reading.clock import BARE_HOUR, CLOCK, hours
from s2s_desktop.pipeline.guard.numbers.reading.conventions import Convention
from s2s_desktop.pipeline.guard.numbers.reading.separators import readings
from s2s_desktop.pipeline.guard.numbers.reading.signs import PERCENT, SCALE, currency_of
from s2s_desktop.pipeline.guard.numbers.reading.value import Form, Number, Value

_DATE = r"""(?P<date>(?<![\d./-])(?:
    \d{4}(?P<iso>[-/.])\d{1,2}(?P=iso)\d{1,2}
    | \d{1,2}(?:/\d{1,2}/(?:\d{4}|\d{2}) | -\d{1,2}-\d{4} | \.\d{1,2}\.\d{4})
    )(?![\d/-]|\.\d))"""
_FIGURES = re.compile(
    rf"""{_DATE}
    | (?P<clock>(?<![\d.,:/])(?:{CLOCK}|{BARE_HOUR}))
    | (?P<chain>\d+(?::\d+)+(?:[.,]\d+)?)
    | (?P<fraction>(?<![\d/])\d{{1,4}}[/⁄]\d{{1,4}}(?![\d/]))
    | (?P<spaced>(?<!\d)(?<!\d[.,])\d{{1,3}}(?P<space>[\ \u00a0\u202f'’])\d{{3}}
        (?:(?P=space)\d{{3}})*(?:[.,]\d+)?(?!\d))
    | (?P<plain>(?<![^\s(+−-])\.\d+ | \d+(?:[.,]\d+)*)
    | (?P<vulgar>[½⅓⅔¼¾⅛])""",
    re.VERBOSE | re.IGNORECASE,
)
_BEGINNING = re.compile(r"[0-9½⅓⅔¼¾⅛]|\.(?=[0-9])")
_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8)}

_POINTED = re.compile(r"\d+(?:\.\d{1,2})+")
_COUNTING = re.compile(rf"[ \u00a0-]?(?:{PERCENT}|(?:{SCALE})(?![^\W\d_]))")
"""What stands behind a quantity alone."""

_POWER = re.compile(r"(?<![^\W\d_])[kcdm]?m$")
"""The unit whose square or cube a figure behind it means (m2)."""

_NUMBERED = re.compile(
    r"(?:versi(?:on|ons)|vers(?:ão|ões)|release|clauses?|cláusulas?|sections?|sec?ções|sec?ção"
    r"|chapters?|capítulos?|cap\.|figures?|figuras?|fig\.|tables?|tabelas?|items?|itens"
    r"|paragraphs?|parágrafos?|equations?|equação|appendix|apêndice|annex|anexo|v\.?)\s$",
    re.IGNORECASE,
)
"""Words behind which figures with a point are a name, not a decimal number."""

_STOPPED, _GOES_ON = re.compile(r"\.\s"), re.compile(r"\.\s[a-zà-ÿ]")
_NAMED = re.compile(r"(?<=[\w,;:)]\s)[A-Z][\w+-]*\s$")
"""A name within a sentence ("Windows 3.1")."""


def figures(text: str, language: str, own: Convention | None) -> Iterator[Number]:
    """The numbers of `text` in their order, without what stands round them."""
    for match in _matches(text):
        if match[0] in ("2", "3") and _is_power(text, match.start()):
            continue
        form = match.lastgroup if match.lastgroup not in ("iso", "space") else None
        kind = form or ("date" if match["date"] else "spaced")
        yield from _number(kind, match, text, language, own)


def _is_power(text: str, start: int) -> bool:
    """Whether a figure belongs to the unit before it (m2)."""
    return _POWER.search(text, max(0, start - 4), start) is not None


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The figures of a text; the costly pattern is tried only where a number may begin."""
    end = 0
    for beginning in _BEGINNING.finditer(text):
        start = beginning.start()
        if start >= end and (match := _FIGURES.match(text, start)):
            end = match.end()
            yield match


def _number(
    kind: str, match: re.Match[str], text: str, language: str, own: Convention | None
) -> Iterator[Number]:
    span, written = match.span(), match[0]
    if kind == "vulgar":
        yield Number(span, written, Form.FRACTION, (_VULGAR[written],))
    elif kind == "fraction":
        yield Number(span, written, Form.FRACTION, (_parts(written),))
    elif kind == "date" and (days := _days(written)):
        yield Number(span, written, Form.DATE, days)
    elif kind == "clock":
        yield Number(span, written, Form.CLOCK, hours(written, language))
    elif kind in ("date", "chain") or _is_name(text, span):
        yield Number(span, written, Form.CODE, (_parts(written),))
    else:
        yield _quantity(span, written, own)


def _quantity(span: tuple[int, int], written: str, own: Convention | None) -> Number:
    read = readings(f"0{written}" if written.startswith(".") else written, own)
    if not read:
        return Number(span, written, Form.GARBLED, (_parts(written),))
    values: tuple[Value, ...] = tuple(value for _, value in read)
    return Number(span, written, Form.QUANTITY, values, read[0][0])


def _parts(written: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"[0-9]+", written))


def _days(written: str) -> tuple[tuple[int, ...], ...]:
    """The days (year, month, day) that a date may mean, the day before the month first."""
    a, b, c = _parts(written)
    if re.match(r"\d{4}", written):
        orders = [(a, b, c)]
    else:
        year = c if c > 99 else 2000 + c
        orders = [(year, b, a), (year, a, b)]
    return tuple(dict.fromkeys(d for d in orders if 1 <= d[1] <= 12 and 1 <= d[2] <= 31))


def _is_name(text: str, span: tuple[int, int]) -> bool:
    """Whether figures belong to letters (H1N1, GPT-4.5) or number a thing (version 3.5)."""
    start, end = span
    if start and (text[start - 1].isalpha() or text[start - 1] == "_"):
        return True
    if text[start:end].isdigit():
        return False
    if not _POINTED.fullmatch(text, start, end) or _COUNTING.match(text, end):
        return False
    before = text[max(0, start - 24) : start]
    if re.search(r"[^\W\d]-$", before) or _NUMBERED.search(before):
        return True
    if _STOPPED.match(text, end) and (not text[:start].strip() or _GOES_ON.match(text, end)):
        return True  # 4.2. The deadline …; as stated in 4.2. above
    name = _NAMED.search(before)
    return name is not None and not currency_of(name[0].strip())
