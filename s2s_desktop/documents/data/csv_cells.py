"""The cells of a table in a text (RFC 4180), with commas, semicolons, tabs or bars between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from s2s_desktop.documents.data.values import Value
from s2s_desktop.documents.model import Role

_SEPARATORS = "\t;,|"
_TRIED_LINES = 50


def csv_cells(text: str) -> Iterator[Value]:
    """All cells, row by row; none if the text is no table of two columns or more."""
    separator = _separator(text)
    if not separator:
        return
    row = column = 0
    for match in _cell(separator).finditer(text):
        start, end = match.span("cell")
        raw = match["cell"]
        quoted = raw.startswith('"')
        said = raw[1:-1].replace('""', '"') if quoted else raw
        place = Role("cell", row=row, column=column)
        yield Value(said, start, end, _Writer(separator, quoted), place)
        column += 1
        if match["end"] != separator:
            row, column = row + 1, 0


class _Writer:
    """Writes a cell, in quotes where it was or has to be."""

    def __init__(self, separator: str, quoted: bool) -> None:
        self._quoted, self._signs = quoted, (separator, '"', "\n", "\r")

    def __call__(self, text: str) -> str:
        if self._quoted or any(sign in text for sign in self._signs):
            doubled = text.replace('"', '""')
            return f'"{doubled}"'
        return text


def _cell(separator: str) -> re.Pattern[str]:
    sign = re.escape(separator)
    return re.compile(
        rf'(?P<cell>"(?:[^"]|"")*"(?=[\r\n]|{sign}|\Z)|[^\r\n{sign}]*)(?P<end>{sign}|\r\n?|\n|\Z)'
    )


def _separator(text: str) -> str:
    """The sign that parts most rows into equally many cells, two at least."""
    head = "".join(text.splitlines(keepends=True)[:_TRIED_LINES])
    counts = {sign: _rows_alike(head, sign) for sign in _SEPARATORS}
    best = max(counts, key=lambda sign: counts[sign])
    return best if counts[best] else ""


def _rows_alike(text: str, separator: str) -> int:
    """How many rows have as many cells as most of them do, if these are two or more."""
    widths, width = Counter[int](), 0
    for match in _cell(separator).finditer(text):
        width += 1
        if match["end"] != separator:
            if match.end() > match.start() or width > 1:
                widths[width] += 1
            width = 0
    columns, rows = widths.most_common(1)[0] if widths else (0, 0)
    return rows if columns > 1 else 0
