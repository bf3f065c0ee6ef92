"""What the user points at in the map, and where the keys move it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt


@dataclass(frozen=True)
class Selection:
    """A source word, a target word, or (both given) the cell where they meet."""

    source: int | None = None
    target: int | None = None

    def __post_init__(self) -> None:
        if self.source is None and self.target is None:
            raise ValueError("a selection names a source word, a target word or both")


@dataclass(frozen=True)
class Grid:
    """The map as the keys see it: target words down, source words across.

    `mirrored` puts source word 0 at the right, as right-to-left text is read. Places are
    counted from the top left cell; place -1 is the header.
    """

    rows: int
    columns: int
    mirrored: bool = False

    def place_of(self, source: int) -> int:
        """Column counted from the left of source word `source`, and the other way round."""
        return self.columns - 1 - source if self.mirrored else source

    def holds(self, selection: Selection) -> bool:
        """Whether the words of `selection` are there."""
        source = selection.source is None or 0 <= selection.source < self.columns
        return source and (selection.target is None or 0 <= selection.target < self.rows)

    def selection_at(self, x: int, y: int) -> Selection | None:
        """The selection in column place `x` and row `y`; None in the corner and outside."""
        if x == y == -1 or not (-1 <= x < self.columns and -1 <= y < self.rows):
            return None
        return Selection(None if x < 0 else self.place_of(x), None if y < 0 else y)


_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
MOVING_KEYS = frozenset(_ARROWS) | {
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


def moved(
    selection: Selection | None, key: int, grid: Grid, page_rows: int, whole: bool
) -> Selection | None:
    """Where `key` (one of MOVING_KEYS) takes `selection`; it stays where there is no further.

    Arrows go one word and reach the headers too; Home and End go to the ends of the row,
    with `whole` (Ctrl held) to the ends of the map; the page keys go `page_rows` rows.
    """
    if selection is None:
        return grid.selection_at(0, min(0, grid.rows - 1))
    x = -1 if selection.source is None else grid.place_of(selection.source)
    y = -1 if selection.target is None else selection.target
    last_x, last_y = grid.columns - 1, grid.rows - 1
    if key in _ARROWS:
        step_x, step_y = _ARROWS[Qt.Key(key)]
        x, y = x + step_x, y + step_y
    elif key == Qt.Key.Key_Home:
        x, y = 0, min(0, last_y) if whole else y
    elif key == Qt.Key.Key_End:
        x, y = last_x, last_y if whole else y
    else:
        step_y = -page_rows if key == Qt.Key.Key_PageUp else page_rows
        y = min(last_y, max(0, y + step_y))
    return grid.selection_at(x, y) or selection
