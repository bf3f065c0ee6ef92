"""Where the small maps stand, and how they are drawn."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage

from s2s_desktop.drawing.colour_scale import STEPS
from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.heads.shown_maps import Head, ShownMaps
from s2s_desktop.drawing.shapes import Box, Cells, Shape, Side, Text

_GAP_PX = 5.0
_SMALLEST_PX, _LARGEST_PX, _PRINT_PX = 26.0, 120.0, 96.0
_HEADING_SHARE = 1.5
_LINE_PX, _MARK_PX = 1.0, 2.0
_STAR = "★"
_STAR_SHARE = 0.8
_WORTH_A_TITLE = 0.05
_WORTH_A_LINE_PX = 4.0
"""So much larger are maps whose heads stand in one line more."""


@dataclass(frozen=True)
class GridLayout:
    """Layers down, heads across, numbered from 1; `cell` is the size of one small map.

    Where the heads of a layer do not stand in one line, there are `across` in each, and every line
    has its numbers above it.
    """

    maps: ShownMaps
    cell: QSizeF
    across: int
    left: float
    top: float
    font_px: float

    @property
    def full_size(self) -> QSize:
        """All maps."""
        width = self.left + self.across * (self.cell.width() + _GAP_PX)
        return QSizeF(width, self._line_top(self.maps.layers * self._lines)).toSize()

    @property
    def _lines(self) -> int:
        """How many lines the heads of a layer take."""
        return math.ceil(self.maps.heads / self.across)

    def _line_top(self, line: int) -> float:
        """Where a line of maps begins, below its numbers."""
        numbered = line + 1 if self._lines > 1 else 1
        return numbered * self.top + line * (self.cell.height() + _GAP_PX)

    def area_of(self, head: Head, scroll: QPoint) -> QRectF:
        """Where the map of a head stands in the view."""
        layer, number = head
        x = self.left + number % self.across * (self.cell.width() + _GAP_PX) - scroll.x()
        y = self._line_top(layer * self._lines + number // self.across) - scroll.y()
        return QRectF(x, y, self.cell.width(), self.cell.height())

    def head_at(self, place: QPoint, scroll: QPoint) -> Head | None:
        """The head whose map is at `place` of the view."""
        return next((h for h in self.order if self.area_of(h, scroll).contains(place)), None)

    def shapes(
        self,
        colours: ViewColours,
        size: QSize,
        scroll: QPoint,
        pointed: Head | None = None,
        step: int | None = None,
    ) -> Iterator[Shape]:
        """The maps that are seen; rows behind `step` are not written yet."""
        seen = QRectF(0, 0, size.width(), size.height())
        for layer in range(self.maps.layers):
            first = self.area_of((layer, 0), scroll)
            beside = QRectF(-scroll.x(), first.top(), self.left - _GAP_PX, first.height())
            yield Text(str(layer + 1), beside, colours.text, self.font_px, Side.RIGHT, bold=True)
            for number in self._numbers:
                area = self.area_of((layer, number), scroll)
                if layer == 0 or self._lines > 1:
                    above = QRectF(area.left(), area.top() - self.top, area.width(), self.top)
                    yield Text(str(number + 1), above, colours.quiet, self.font_px, Side.MIDDLE)
                if area.intersects(seen):
                    head = layer, number
                    yield from self._map(head, colours, scroll, pointed == head, step)

    @property
    def _numbers(self) -> range:
        return range(self.maps.heads)

    def _map(
        self, head: Head, colours: ViewColours, scroll: QPoint, pointed: bool, step: int | None
    ) -> Iterator[Shape]:
        area, rows, columns = (
            self.area_of(head, scroll),
            len(self.maps.rows),
            len(self.maps.columns),
        )
        shown = rows if step is None else step + 1
        part = QRectF(area.left(), area.top(), area.width(), area.height() * shown / rows)
        weakest = QColor.fromRgb(colours.scale[0])
        image = head_image(self.maps, head, colours.scale)
        yield Cells(part, image, QRect(0, 0, columns, shown), weakest, self._titles(head))
        if step is not None:
            height = area.height() / rows
            row = QRectF(area.left(), area.top() + step * height, area.width(), height)
            yield Box(row.adjusted(-1, -1, 1, 1), None, 1.0, colours.text, _LINE_PX)
        calibrated = head in self.maps.calibrated
        line = colours.accent if calibrated or pointed else colours.line
        width = _MARK_PX if calibrated or pointed else _LINE_PX
        yield Box(area.adjusted(-1, -1, 1, 1), None, 2.0, line, width)
        if calibrated:
            side = self.font_px * _STAR_SHARE
            corner = QRectF(area.right() - side, area.top(), side, side)
            yield Box(corner, colours.base, 2.0)
            yield Text(_STAR, corner, colours.accent, side, Side.MIDDLE)

    def _titles(self, head: Head) -> Callable[[int, int], str]:
        rows, columns, weights = self.maps.rows, self.maps.columns, self.maps.weights[head]

        def title(x: int, y: int) -> str:
            share = float(weights[y, x])
            if share < _WORTH_A_TITLE:
                return ""
            return f"{head[0] + 1}/{head[1] + 1} {rows[y]} ← {columns[x]} {round(share * 100)} %"

        return title

    @cached_property
    def order(self) -> Sequence[Head]:
        """All heads, layer by layer."""
        return [(layer, head) for layer in range(self.maps.layers) for head in self._numbers]


def head_image(maps: ShownMaps, head: Head, scale: Sequence[int]) -> QImage:
    """The map of a head, one pixel a weight."""
    steps = (maps.weights[head].clip(0, 1) * (STEPS - 1) + 0.5).astype("uint8")
    rows, columns = steps.shape
    image = QImage(steps.tobytes(), columns, rows, columns, QImage.Format.Format_Indexed8)
    image.setColorTable(list(scale))
    return image.convertToFormat(QImage.Format.Format_RGB32)


def grid(maps: ShownMaps, font_px: float, view: QSize | None) -> GridLayout:
    """The layout for a view, in which the maps are as large as may be while all are in view; None:
    for a picture."""
    left = top = font_px * _HEADING_SHARE
    shape = min(2.0, max(0.5, len(maps.rows) / max(1, len(maps.columns))))
    best = GridLayout(maps, QSizeF(_PRINT_PX, _PRINT_PX * shape), maps.heads, left, top, font_px)
    if view is None:
        return best
    best = replace(best, cell=QSizeF())
    for lines in range(1, maps.heads + 1):
        across = math.ceil(maps.heads / lines)
        wide = (view.width() - left) / across - _GAP_PX
        numbered = maps.layers * lines if lines > 1 else 1
        high = (view.height() - numbered * top) / (maps.layers * lines) - _GAP_PX
        side = min(wide, _LARGEST_PX, max(high / shape, _SMALLEST_PX if lines == 1 else 0.0))
        if side > best.cell.width() + _WORTH_A_LINE_PX:
            best = replace(best, cell=QSizeF(side, side * shape), across=across)
    return best if best.cell.width() >= _SMALLEST_PX else _smallest(best, shape)


def _smallest(layout: GridLayout, shape: float) -> GridLayout:
    """More heads than fit: what cannot be smaller scrolls."""
    cell = QSizeF(_SMALLEST_PX, _SMALLEST_PX * shape)
    return replace(layout, cell=cell, across=layout.maps.heads)
