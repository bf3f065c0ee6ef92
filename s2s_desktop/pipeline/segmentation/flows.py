"""Lines of a text that are read as one.

Paragraphs of mails, of books in plain text and of the columns of papers, quoted ones ("> ") and
items of lists go on in their next line. Lines that somebody meant stay by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from s2s_desktop.engine.text.words import Span
from s2s_desktop.pipeline.segmentation.line_breaks import WIDEST, Line, flows_of

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_PARAGRAPH = re.compile(r"[^\n\r]+(?:\r?\n[^\n\r]+)*")
_QUOTE_MARKS = re.compile(r"(?:(?: {0,3}>(?![\d=]))+ ?)?")
_ITEM = re.compile(
    r"\s*(?:(?P<bullet>[-*+•‣▪])|[–—]|\d{1,3}(?:\.\d{1,3})*[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|[a-z]\))\s+"
)
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_ROW = re.compile(r"\s*\||.*\s\|\s.*\s\|\s")
_COLUMNS = re.compile(r".*\S(?:\t|\s{3,})\S")
_RULE = re.compile(r"\W*$")


IsCode = Callable[[int, int], bool]
"""Whether the line from the one character to the other is code; asked line by line."""


def flows(text: str, is_code: IsCode) -> Iterator[tuple[Span, ...]]:
    """All lines of a text that are not blank, and no code, together where they are read as one."""
    for lines in _paragraphs(text, is_code):
        for (_, filled), block in groupby(
            lines, lambda line: (line.depth, bool(line.text.strip()) and not line.code)
        ):
            for unit in _units(list(block)) if filled else ():
                for flow in flows_of(unit):
                    yield tuple((line.start, line.start + len(line.text)) for line in flow)


def _paragraphs(text: str, is_code: IsCode) -> Iterator[list[Line]]:
    for paragraph in _PARAGRAPH.finditer(text):
        lines = _LINE.finditer(text, *paragraph.span())
        yield [_line(match[0], match.start(), is_code) for match in lines]


def _line(text: str, start: int, is_code: IsCode) -> Line:
    quoted = _QUOTE_MARKS.match(text)
    marks = quoted[0] if quoted else ""
    rest = text[len(marks) :]
    mark = _ITEM.match(rest)
    return Line(
        start=start + len(marks),
        text=rest,
        depth=marks.count(">"),
        width=len(rest.rstrip()),
        column=mark.end() if mark else -1,
        bullet=bool(mark and mark["bullet"]),
        code=is_code(start + len(marks), start + len(text)),
        meant=len(rest) > WIDEST or _is_meant(rest),
    )


def _is_meant(line: str) -> bool:
    """Whether it is a heading of Markdown, a row of a table, in columns, or a rule."""
    if _HEADING.match(line) or _RULE.match(line) or ("|" in line and _ROW.match(line)):
        return True
    return ("   " in line or "\t" in line) and bool(_COLUMNS.match(line))


def _units(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Paragraphs and items: lines of which one may go on in the next."""
    listed = sum(line.column >= 0 for line in lines) > 1
    unit = [lines[0]]
    for line in lines[1:]:
        if _may_go_on(unit, line, listed):
            unit.append(line.without_indentation())
        else:
            yield unit
            unit = [line]
    yield unit


def _may_go_on(unit: Sequence[Line], line: Line, listed: bool) -> bool:
    """`listed`: several lines have marks, so that they are no numbers or dashes of a sentence."""
    before = unit[-1]
    marked = line.column >= 0 and (listed or line.bullet or not before.goes_on)
    if before.meant or line.meant or marked or before.is_in_capitals != line.is_in_capitals:
        return False
    return line.indentation <= max(0, unit[0].column)
