"""Where everything in the map lies. Lengths are device-independent pixels.

The headers stay in view while the cells scroll; source words lean over their columns.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize

from s2s_desktop.drawing.map_words import MapWords, WordWidths
from s2s_desktop.drawing.selection import Grid, Selection

LEAN_DEGREES = 60.0
_SINE = math.sin(math.radians(LEAN_DEGREES))
_COSINE = math.cos(math.radians(LEAN_DEGREES))
PADDING_PX = 6
SMALLEST_CELL_PX = 4
LEGIBLE_CELL_PX = 15
PLEASANT_CELL_PX = 40
LARGEST_CELL_PX = 72
PRINT_CELL_PX = 30
_SMALLEST_FONT_PX = 9
_HEADER_SHARE = 0.36
_WIDTH_RESERVE = 1.06


@dataclass(frozen=True)
class MapGeometry:
    """One layout of the map.

    `row_header_px` is the width of the target words at the left, `column_header_px` the
    height of the source words on top, `overhang_px` what the last words lean out to the right.
    """

    grid: Grid
    cell_px: int
    font_px: int
    row_header_px: int
    column_header_px: int
    overhang_px: int

    @property
    def content_size(self) -> QSize:
        """What scrolls: the cells and the leaning ends of the last source words."""
        return QSize(
            self.grid.columns * self.cell_px + self.overhang_px, self.grid.rows * self.cell_px
        )

    @property
    def full_size(self) -> QSize:
        """Everything, with headers and nothing cut."""
        return self.content_size + QSize(
            self.row_header_px + PADDING_PX, self.column_header_px + PADDING_PX
        )

    @property
    def word_length_px(self) -> float:
        """The room for a source word, along its lean."""
        slack = _COSINE * self.font_px
        return (self.column_header_px - PADDING_PX - slack) / _SINE

    def cell(self, selection: Selection, scroll: QPoint) -> QRect:
        """The rectangle of a cell, of a row (no source word) or of a column."""
        area = self.area(scroll)
        if selection.source is not None:
            area.translate(self.grid.place_of(selection.source) * self.cell_px, 0)
            area.setWidth(self.cell_px)
        if selection.target is not None:
            area.translate(0, selection.target * self.cell_px)
            area.setHeight(self.cell_px)
        return area

    @property
    def longest_lean_px(self) -> int:
        """How far to the right the longest source word leans at most."""
        return math.ceil(self.word_length_px * _COSINE)

    def area(self, scroll: QPoint) -> QRect:
        """The rectangle of all cells."""
        left, top = self.row_header_px - scroll.x(), self.column_header_px - scroll.y()
        return QRect(left, top, self.grid.columns * self.cell_px, self.grid.rows * self.cell_px)

    def middle(self, selection: Selection, scroll: QPoint) -> QPointF:
        """The centre of what `cell` returns."""
        return QRectF(self.cell(selection, scroll)).center()

    def column_foot(self, source: int, scroll: QPoint) -> QPointF:
        """Where the word of a column begins to lean."""
        left = self.row_header_px + self.grid.place_of(source) * self.cell_px - scroll.x()
        return QPointF(left + self.cell_px / 2, self.column_header_px - PADDING_PX / 2)

    def selection_at(self, place: QPoint, scroll: QPoint) -> Selection | None:
        """The cell or header word at `place`; None beside them."""
        x, y = place.x() - self.row_header_px, place.y() - self.column_header_px
        if y < 0:
            along = x - int(-y * _COSINE / _SINE)
            return (
                self.grid.selection_at((along + scroll.x()) // self.cell_px, -1) if x >= 0 else None
            )
        row = (y + scroll.y()) // self.cell_px
        if x < 0:
            return self.grid.selection_at(-1, row)
        column = (x + scroll.x()) // self.cell_px
        return self.grid.selection_at(column, row) if row >= 0 and column >= 0 else None

    def visible_places(self, width_px: int, scroll: QPoint) -> range:
        """Column places (from the left) that show in a view of `width_px`."""
        first = scroll.x() // self.cell_px
        last = (scroll.x() + width_px - self.row_header_px - 1) // self.cell_px
        return range(first, max(first, min(self.grid.columns, last + 1)))

    def visible_rows(self, height_px: int, scroll: QPoint) -> range:
        """Rows that show in a view of `height_px`."""
        first = scroll.y() // self.cell_px
        last = (scroll.y() + height_px - self.column_header_px - 1) // self.cell_px
        return range(first, max(first, min(self.grid.rows, last + 1)))


def fitted(
    words: MapWords, widths: WordWidths, font_px: int, view: QSize, cell_px: int | None = None
) -> MapGeometry:
    """The layout for a view on the screen.

    Cells are as large as fits between legible and pleasant, unless `cell_px` is given. The
    headers take what their words need, up to a good third of the view.
    """
    limit = QSize(int(view.width() * _HEADER_SHARE), int(view.height() * _HEADER_SHARE))
    if cell_px is not None:
        return _laid_out(words, widths, font_px, cell_px, limit)
    first = _laid_out(words, widths, font_px, _fitting_cell(words, view, limit), limit)
    taken = QSize(first.row_header_px, first.column_header_px)
    cell_px = _fitting_cell(words, view, taken, first.overhang_px)
    return _laid_out(words, widths, font_px, cell_px, limit)


def unfolded(words: MapWords, widths: WordWidths, font_px: int) -> MapGeometry:
    """The layout for a picture: every word complete."""
    return _laid_out(words, widths, font_px, PRINT_CELL_PX, None)


def _fitting_cell(words: MapWords, view: QSize, taken: QSize, overhang_px: int = 0) -> int:
    columns = max(1, len(words.sources))
    # Rows are counted as if the target were as long as the source: cells would shrink with
    # every row that comes otherwise.
    rows = max(columns, len(words.targets))
    width = (view.width() - taken.width() - overhang_px - PADDING_PX) // columns
    height = (view.height() - taken.height() - PADDING_PX) // rows
    return max(LEGIBLE_CELL_PX, min(PLEASANT_CELL_PX, width, height))


def _laid_out(
    words: MapWords, widths: WordWidths, font_px: int, cell_px: int, limit: QSize | None
) -> MapGeometry:
    grid = Grid(len(words.targets), len(words.sources), words.mirrored)
    small_px = min(font_px, max(_SMALLEST_FONT_PX, round(cell_px * 0.8)))
    scale = small_px / font_px * _WIDTH_RESERVE
    source_px = [width * scale for width in widths.of(words.sources)]
    target_px = [width * scale for width in widths.of(words.targets)]
    row_header = math.ceil(max(target_px + source_px, default=0.0)) + 3 * PADDING_PX
    longest = max(source_px, default=0.0)
    column_header = math.ceil(longest * _SINE + small_px * _COSINE) + 2 * PADDING_PX
    if limit is not None:
        row_header = min(row_header, limit.width())
        column_header = min(column_header, limit.height())
    bare = MapGeometry(grid, cell_px, small_px, row_header, column_header, 0)
    overhang = _overhang(bare, source_px)
    return MapGeometry(grid, cell_px, small_px, row_header, column_header, overhang)


def _overhang(geometry: MapGeometry, source_px: list[float]) -> int:
    """How far the source words reach beyond the last column."""
    right = geometry.grid.columns * geometry.cell_px
    reach = 0.0
    for source, width in enumerate(source_px):
        foot = (geometry.grid.place_of(source) + 0.5) * geometry.cell_px
        length = min(width, geometry.word_length_px) + PADDING_PX
        reach = max(reach, foot + length * _COSINE + geometry.font_px * _SINE / 2 - right)
    return math.ceil(reach)
