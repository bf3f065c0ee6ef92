"""The lines of a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from s2s_desktop.documents.pdf.fragments import Fragment

_SAME_LINE = 0.4
_LEAST_HEIGHT = 0.1


@dataclass(frozen=True)
class Line:
    """A line, and where it stands."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    height: float
    bold: bool

    @property
    def centre(self) -> float:
        """Half-way between its ends."""
        return (self.left + self.right) / 2


def lines(column: Sequence[Fragment]) -> Iterator[Line]:
    """The lines of a column, from the top."""
    rows: list[list[Fragment]] = []
    for fragment in sorted(column, key=lambda fragment: -fragment.middle):
        if rows and _same_line(rows[-1], fragment):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    for row in rows:
        yield _line(sorted(row, key=lambda fragment: fragment.left))


def _same_line(row: Sequence[Fragment], fragment: Fragment) -> bool:
    """Also what is raised, as the number of a note is."""
    tallest = max(row, key=lambda other: other.height)
    overlap = min(tallest.top, fragment.top) - max(tallest.bottom, fragment.bottom)
    return overlap > _SAME_LINE * min(tallest.height, fragment.height)


def _line(row: Sequence[Fragment]) -> Line:
    text = row[0].text
    for before, fragment in pairwise(row):
        white = fragment.left - before.right
        text += fragment.text if white < 0.1 * fragment.height else f" {fragment.text}"
    letters = sum(len(fragment.text) for fragment in row)
    bold = sum(len(fragment.text) for fragment in row if fragment.bold)
    main = max(row, key=lambda fragment: len(fragment.text))
    return Line(
        text.strip(),
        row[0].left,
        main.bottom,
        max(fragment.right for fragment in row),
        main.top,
        max(main.height, _LEAST_HEIGHT),
        bold > letters / 2,
    )
