"""Fragments of a page in the order in which a person reads them: column after column.

Recursive XY-cut (Nagy and Seth 1984): a page is cut where white runs through, first from top to
bottom, and from side to side only where that separates what has columns from what has none.
"""

from __future__ import annotations

from collections.abc import Sequence

from s2s_desktop.documents.pdf.fragments import Fragment

_GUTTER = 0.8
"""The narrowest white between two columns, in letters' heights."""

_LINES, _LETTERS = 3, 60
"""A column has so many lines, and so many letters."""

_LINE_LETTERS = 15
"""So many are on a line of a column; those of tables have fewer."""

Column = Sequence[Fragment]


def columns(fragments: Sequence[Fragment], body: float) -> list[Column]:
    """The columns of a page whose ordinary letters are `body` high."""
    if not fragments:
        return []
    gutter = _gutter(fragments, body)
    if gutter is not None:
        left = [fragment for fragment in fragments if fragment.right <= gutter]
        right = [fragment for fragment in fragments if fragment.right > gutter]
        return columns(left, body) + columns(right, body)
    for gap in _row_gaps(fragments, body):
        above = [fragment for fragment in fragments if fragment.bottom >= gap]
        below = [fragment for fragment in fragments if fragment.bottom < gap]
        if _gutter(below, body) is not None or _gutter(above, body) is not None:
            return columns(above, body) + columns(below, body)
    return [list(fragments)]


def _gutter(fragments: Sequence[Fragment], body: float) -> float | None:
    """The middle of the widest white that runs from top to bottom between two columns."""
    best: float | None = None
    widest = _GUTTER * body
    ordered = sorted(fragments, key=lambda fragment: fragment.left)
    reached = ordered[0].right if ordered else 0.0
    for number, fragment in enumerate(ordered):
        white = fragment.left - reached
        if (
            white > widest
            and _is_column(ordered[:number], body)
            and _is_column(ordered[number:], body)
        ):
            best, widest = (fragment.left + reached) / 2, white
        reached = max(reached, fragment.right)
    return best


def _is_column(fragments: Sequence[Fragment], body: float) -> bool:
    letters = sum(len(fragment.text) for fragment in fragments)
    lines = {round(fragment.middle / (body or 1)) for fragment in fragments}
    return letters > _LETTERS and len(lines) >= _LINES and letters >= _LINE_LETTERS * len(lines)


def _row_gaps(fragments: Sequence[Fragment], body: float) -> list[float]:
    """The heights at which white runs from side to side, from the top."""
    ordered = sorted(fragments, key=lambda fragment: -fragment.top)
    gaps, reached = [], ordered[0].bottom
    for fragment in ordered:
        if reached - fragment.top > 0.1 * body:
            gaps.append((reached + fragment.top) / 2)
        reached = min(reached, fragment.bottom)
    return gaps
