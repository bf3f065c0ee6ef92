"""How large the cells of the heat map are, and whether words stand beside them."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QSize

from s2s_desktop.drawing.heat_map.geometry import PADDING_PX, MapGeometry
from s2s_desktop.drawing.heat_map.grid import Grid
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths

SMALLEST_CELL_PX = 4
PLEASANT_CELL_PX = 40
LARGEST_CELL_PX = 72
PRINT_CELL_PX = 28
_HEADER_SHARES = (0.36, 0.24)
"""The headers get this share of the view, or the smaller one if words can be read only then."""
_LEGIBLE_CELL_SHARE = 1.05
_FONT_SHARE = 0.85
_WIDTH_RESERVE = 1.06
_LONGEST = 2.5
"""A cell that makes room for the words of one text is at most so many times as long as wide."""
_ALL_WORDS, _ROW_WORDS, _COLUMN_WORDS = (True, True), (True, False), (False, True)
_NO_WORDS = (False, False)
"""Whether words stand beside rows, and above columns."""


def fitted(
    words: ShownWords, widths: WordWidths, font_px: float, view: QSize, cell_px: int | None = None
) -> MapGeometry:
    """The layout for a view on the screen: all of the map, unless `cell_px` is given.

    Cells are as large as fits, at most pleasant ones. Words stand beside them if they can be
    read in that size: those of both texts, otherwise those of one. If neither can, cells shrink
    to 4 pixels before anything has to scroll.
    """
    for layout in _with_words(words, widths, font_px, view, cell_px):
        cell, legible = layout.cell_size, legible_cell_px(font_px)
        high = cell.height() >= (legible if layout.labels_rows else SMALLEST_CELL_PX)
        if high and cell.width() >= (legible if layout.labels_columns else SMALLEST_CELL_PX):
            return layout
    fitting = _fitting_cell(words, view, QSize(PADDING_PX, PADDING_PX))
    side = max(SMALLEST_CELL_PX, min(PLEASANT_CELL_PX, fitting.width(), fitting.height()))
    return _laid_out(words, widths, font_px, _square(cell_px or side), None, _NO_WORDS)


def unfolded(words: ShownWords, widths: WordWidths, font_px: float) -> MapGeometry:
    """The layout for a picture: every word complete."""
    side = max(PRINT_CELL_PX, legible_cell_px(font_px))
    return _laid_out(words, widths, font_px, _square(side), None, _ALL_WORDS)


def legible_cell_px(font_px: float) -> int:
    """The smallest cell beside which words can be read."""
    return math.ceil(font_px * _LEGIBLE_CELL_SHARE)


def _with_words(
    words: ShownWords, widths: WordWidths, font_px: float, view: QSize, cell_px: int | None
) -> Iterator[MapGeometry]:
    """Layouts with words beside the cells, the best first; they need not be legible."""
    limits = [QSize(int(view.width() * s), int(view.height() * s)) for s in _HEADER_SHARES]
    for labels in (_ALL_WORDS, _ROW_WORDS, _COLUMN_WORDS):
        for limit in limits:
            cell = _square(PLEASANT_CELL_PX if cell_px is None else cell_px)
            layout = _laid_out(words, widths, font_px, cell, limit, labels)
            if cell_px is None:
                headers = QSize(layout.row_header_px, layout.column_header_px)
                cell = _shaped(_fitting_cell(words, view, headers), labels)
                layout = _laid_out(words, widths, font_px, cell, limit, labels)
            yield layout


def _shaped(room: QSize, labels: tuple[bool, bool]) -> QSize:
    """A cell within `room`: a square, but longer where that makes room for words."""
    rows, columns = labels
    side = max(1, min(PLEASANT_CELL_PX, room.width(), room.height()))
    longer = int(side * _LONGEST)
    return QSize(
        side if rows else min(longer, PLEASANT_CELL_PX, room.width()),
        side if columns else min(longer, PLEASANT_CELL_PX, room.height()),
    )


def _laid_out(
    words: ShownWords,
    widths: WordWidths,
    font_px: float,
    cell: QSize,
    limit: QSize | None,
    labels: tuple[bool, bool],
) -> MapGeometry:
    rows, columns = labels
    across = [px for px, there in ((cell.height(), rows), (cell.width(), columns)) if there]
    small_px = min([font_px, *(px * _FONT_SHARE for px in across)])
    scale = _WIDTH_RESERVE * small_px / font_px
    source_px = math.ceil(max(widths.of(words.source_texts), default=0.0) * scale)
    target_px = math.ceil(max(widths.of(words.target_texts), default=0.0) * scale)
    # The target's words come one by one: they may become as long as those of the source.
    row_header = max(source_px, target_px) + 2 * PADDING_PX if rows else PADDING_PX
    column_header = source_px + 2 * PADDING_PX if columns else PADDING_PX
    if limit is not None:
        row_header = min(row_header, limit.width())
        column_header = min(column_header, limit.height())
    return MapGeometry(_grid(words), cell, small_px, row_header, column_header, rows, columns)


def _grid(words: ShownWords) -> Grid:
    return Grid(len(words.targets), len(words.sources), words.source_mirrored)


def _square(side: int) -> QSize:
    return QSize(side, side)


def _fitting_cell(words: ShownWords, view: QSize, headers: QSize) -> QSize:
    """The largest cell with which all of the map is in view."""
    columns = max(1, len(words.sources))
    # Rows are counted as if the target were as long as the source: cells would shrink with
    # every row that comes otherwise.
    rows = max(columns, len(words.targets))
    width = (view.width() - headers.width() - PADDING_PX) // columns
    height = (view.height() - headers.height() - PADDING_PX) // rows
    return QSize(width, height)
