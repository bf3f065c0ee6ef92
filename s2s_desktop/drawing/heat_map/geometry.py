"""Where everything in the heat map lies. Lengths are device-independent pixels.

Where there is room, words stand at the left of their rows and, read upwards, above their columns;
these headers stay in view while the cells scroll. Where there is none, the cells have it all.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize

from s2s_desktop.drawing.heat_map.grid import Grid
from s2s_desktop.drawing.selection import Selection

PADDING_PX = 6


@dataclass(frozen=True)
class MapGeometry:
    """One layout of the map; words are known by their places in it.

    `cell` is the size of a cell, `row_header_px` the width of the target words at the left,
    `column_header_px` the height of the source words on top. Where `labels_rows` (or
    `labels_columns`) is False there are no such words.
    """

    grid: Grid
    cell_size: QSize
    font_px: float
    row_header_px: int
    column_header_px: int
    labels_rows: bool = True
    labels_columns: bool = True

    @property
    def content_size(self) -> QSize:
        """What scrolls: the cells."""
        cell = self.cell_size
        return QSize(self.grid.columns * cell.width(), self.grid.rows * cell.height())

    @property
    def full_size(self) -> QSize:
        """Everything, with headers and nothing cut."""
        headers = QSize(self.row_header_px, self.column_header_px)
        return self.content_size + headers + QSize(PADDING_PX, PADDING_PX)

    def area(self, scroll: QPoint) -> QRect:
        """The rectangle of all cells."""
        start = QPoint(self.row_header_px, self.column_header_px) - scroll
        return QRect(start, self.content_size)

    def cell(self, places: Selection, scroll: QPoint) -> QRect:
        """The rectangle of a cell, of a row (no source word) or of a column."""
        area, size = self.area(scroll), self.cell_size
        if places.source is not None:
            area.translate(self.grid.column_of(places.source) * size.width(), 0)
            area.setWidth(size.width())
        if places.target is not None:
            area.translate(0, places.target * size.height())
            area.setHeight(size.height())
        return area

    def middle(self, places: Selection, scroll: QPoint) -> QPointF:
        """The centre of what `cell` returns, as it is seen: with a gap at its left and top."""
        return QRectF(self.cell(places, scroll)).center() + QPointF(0.5, 0.5)

    def row_word(self, target: int, scroll: QPoint) -> QRectF:
        """Where the word of a row stands, right-aligned."""
        row = self.cell(Selection(target=target), scroll)
        return QRectF(PADDING_PX, row.top(), self.row_header_px - 2 * PADDING_PX, row.height())

    def column_word(self, source: int, scroll: QPoint) -> QRectF:
        """Where the word of a column stands, read upwards from the cells."""
        column = self.cell(Selection(source=source), scroll)
        height = self.column_header_px - 2 * PADDING_PX
        return QRectF(column.left(), PADDING_PX, column.width(), height)

    def places_at(self, place: QPoint, scroll: QPoint) -> Selection | None:
        """The cell or header word at `place`; None beside them."""
        x, y = place.x() - self.row_header_px, place.y() - self.column_header_px
        column = -1 if x < 0 else (x + scroll.x()) // self.cell_size.width()
        row = -1 if y < 0 else (y + scroll.y()) // self.cell_size.height()
        return self.grid.selection_at(column, row)

    def visible_columns(self, width_px: int, scroll: QPoint) -> range:
        """Columns (from the left) that show in a view of `width_px`."""
        return _visible(
            scroll.x(), width_px - self.row_header_px, self.cell_size.width(), self.grid.columns
        )

    def visible_rows(self, height_px: int, scroll: QPoint) -> range:
        """Rows that show in a view of `height_px`."""
        return _visible(
            scroll.y(), height_px - self.column_header_px, self.cell_size.height(), self.grid.rows
        )


def _visible(start_px: int, length_px: int, cell_px: int, count: int) -> range:
    first = start_px // cell_px
    end = math.ceil((start_px + length_px) / cell_px)
    return range(first, max(first, min(count, end)))
