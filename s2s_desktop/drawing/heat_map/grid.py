"""Where the keys go in the heat map. Words are counted by their places in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt

from s2s_desktop.drawing.selection import Selection


@dataclass(frozen=True)
class Grid:
    """The map as the keys see it: target words down, source words across.

    `mirrored` puts source word 0 at the right, as right-to-left text is read. Columns are
    counted from the left, rows from the top; -1 is the header.
    """

    rows: int
    columns: int
    mirrored: bool = False

    def column_of(self, source: int) -> int:
        """Column of a source word, and the other way round."""
        return self.columns - 1 - source if self.mirrored else source

    def selection_at(self, column: int, row: int) -> Selection | None:
        """What is there; None in the corner and outside."""
        inside = -1 <= column < self.columns and -1 <= row < self.rows
        if column == row == -1 or not inside:
            return None
        source = None if column < 0 else self.column_of(column)
        return Selection(source, None if row < 0 else row)


_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
MOVING_KEYS = frozenset({*_ARROWS, *_PAGES, Qt.Key.Key_Home, Qt.Key.Key_End})


def next_link(
    selection: Selection | None, key: int, grid: Grid, links: Iterable[Selection]
) -> Selection | None:
    """Where an arrow takes `selection` from link to link; it stays where there is no further one.

    Up and down go along the target words, left and right along the source words; Home and End
    go to the first and the last link.
    """
    across = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)

    def order(link: Selection) -> tuple[int, int]:
        column = -1 if link.source is None else grid.column_of(link.source)
        row = -1 if link.target is None else link.target
        return (column, row) if across else (row, column)

    ordered = sorted(links, key=order)
    if not ordered:
        return selection
    if key == Qt.Key.Key_End:
        return ordered[-1]
    if selection is None or key == Qt.Key.Key_Home:
        return ordered[0]
    here = order(selection)
    if key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        return next((link for link in ordered if order(link) > here), selection)
    return next((link for link in reversed(ordered) if order(link) < here), selection)


def moved(
    selection: Selection | None, key: int, grid: Grid, page_rows: int = 1
) -> Selection | None:
    """Where `key` takes `selection` cell by cell; it stays where there is no further.

    Arrows reach the headers too; Home and End go to the corners of the map, the page keys go
    `page_rows` rows.
    """
    last_column, last_row = grid.columns - 1, grid.rows - 1
    if selection is None or key == Qt.Key.Key_Home:
        return grid.selection_at(0, min(0, last_row))
    if key == Qt.Key.Key_End:
        return grid.selection_at(last_column, last_row)
    column = -1 if selection.source is None else grid.column_of(selection.source)
    row = -1 if selection.target is None else selection.target
    if key in _PAGES:
        row = min(last_row, max(0, row + _PAGES[Qt.Key(key)] * page_rows))
    else:
        step = _ARROWS[Qt.Key(key)]
        column, row = column + step[0], row + step[1]
    return grid.selection_at(column, row) or selection
