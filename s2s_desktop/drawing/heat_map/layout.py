"""The heat map as shapes: cells, dots of links, headers, and what is pointed at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage

from s2s_desktop.drawing.colour_scale import step_of
from s2s_desktop.drawing.heat_map.geometry import MapGeometry
from s2s_desktop.drawing.heat_map.hover_labels import hover_labels
from s2s_desktop.drawing.partners import Partners, weight
from s2s_desktop.drawing.scene import Scene
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Box, Cells, Dot, Shape, Side, Text
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths

_GAPS_FROM_CELL_PX = 7
_ROUNDING_PX = 3.0
_FRAME_PX = 1.5
_PINNED_FRAME_PX = 2.5
_CHIP_PX = 4
_CHIP_SHARE = 1.6
LINK_RADIUS_SHARE = 0.14
"""Radius of the dot of a link, as a share of its cell."""


@dataclass(frozen=True)
class HeatLayout:
    """The map of one sentence; `heat` has one pixel a cell."""

    words: ShownWords
    geometry: MapGeometry
    heat: QImage
    widths: WordWidths
    font_px: float

    @property
    def full_size(self) -> QSize:
        """Cells and headers."""
        return self.geometry.full_size

    def selection_at(self, place: QPoint, scroll: QPoint) -> Selection | None:
        """The cell or the word at `place`."""
        return self.words.selected(self.geometry.places_at(place, scroll))

    def area_of(self, selection: Selection, scroll: QPoint) -> QRectF:
        """The cell, the row or the column."""
        places = self.words.placed(selection)
        return QRectF() if places is None else QRectF(self.geometry.cell(places, scroll))

    def cut(self, _selection: Selection, /) -> bool:
        """Where cells are small there are no words beside them."""
        return True

    def shapes(self, scene: Scene) -> Iterator[Shape]:
        """Cells first, for the headers lie over those that are scrolled away."""
        drawn = _Drawn(self, scene)
        yield from drawn.cells()
        yield from drawn.gaps()
        yield from drawn.dots()
        yield from drawn.frames()
        yield from drawn.headers()
        yield from hover_labels(self.words, self.geometry, self.widths, self.font_px, scene)


class _Drawn:
    """The parts of one drawing; only what is visible is drawn."""

    def __init__(self, layout: HeatLayout, scene: Scene) -> None:
        self._layout, self._words, self._geometry = layout, layout.words, layout.geometry
        self._scene, self._colours, self._scroll = scene, scene.colours, scene.scroll
        self._columns = self._geometry.visible_columns(scene.size.width(), scene.scroll)
        self._rows = self._geometry.visible_rows(scene.size.height(), scene.scroll)

    def cells(self) -> Iterator[Shape]:
        if self._columns and self._rows:
            part = QRect(self._columns.start, self._rows.start, len(self._columns), len(self._rows))
            weakest = QColor.fromRgb(self._colours.scale[0])
            area = QRectF(self._visible_area())
            yield Cells(area, self._layout.heat, part, weakest, self._title)

    def gaps(self) -> Iterator[Shape]:
        """Thin lines of background between the cells."""
        cell, area = self._geometry.cell_size, self._visible_area()
        if min(cell.width(), cell.height()) < _GAPS_FROM_CELL_PX or area.isEmpty():
            return
        left, top, width, height = area.x(), area.y(), area.width(), area.height()
        for x in range(left, left + width + 1, cell.width()):
            yield Box(QRectF(x, top, 1, height), self._colours.base)
        for y in range(top, top + height + 1, cell.height()):
            yield Box(QRectF(left, y, width, 1), self._colours.base)

    def dots(self) -> Iterator[Shape]:
        """A dot in each linked cell, so that links are seen without colour."""
        alignment, grid = self._scene.alignment, self._geometry.grid
        cell, columns, rows = self._geometry.cell_size, self._columns, self._rows
        start = self._geometry.area(self._scroll).topLeft()
        left, top = start.x() + cell.width() / 2 + 0.5, start.y() + cell.height() / 2 + 0.5
        radius = max(1.0, min(cell.width(), cell.height()) * LINK_RADIUS_SHARE)
        for source, target in alignment.links:
            place = self._words.source_places.get(source)
            row = self._words.target_places.get(target, -1)
            column = -1 if place is None else grid.column_of(place)
            if column in columns and row in rows:
                middle = QPointF(left + column * cell.width(), top + row * cell.height())
                step = step_of(weight(alignment, source, target))
                yield Dot(middle, radius, self._colours.on_step(step))

    def frames(self) -> Iterator[Shape]:
        """Lines along the row and the column pointed at, a frame around each partner cell."""
        spot = self._scene.spot
        for selection in (spot.pointed, spot.pinned):
            places = self._words.placed(selection)
            if places is not None and places.target is not None:
                yield self._frame(Selection(target=places.target), self._colours.band, 1)
            if places is not None and places.source is not None:
                yield self._frame(Selection(source=places.source), self._colours.band, 1)
        yield from self._partner_frames(spot.of_pointed, _FRAME_PX)
        yield from self._partner_frames(spot.of_pinned, _PINNED_FRAME_PX)

    def headers(self) -> Iterator[Shape]:
        """The words, on ground that hides what is scrolled below them."""
        geometry, base = self._geometry, self._colours.base
        left, top = geometry.row_header_px, geometry.column_header_px
        width, height = self._scene.size.width(), self._scene.size.height()
        yield Box(QRectF(0, top, left, height), base)
        for target in self._rows if geometry.labels_rows else ():
            area = geometry.row_word(target, self._scroll)
            state = self._state_of(self._words.targets[target], is_source=False)
            yield from self._word(self._words.target_texts[target], area, state, upwards=False)
        yield Box(QRectF(0, 0, width, top), base)
        for column in self._columns if geometry.labels_columns else ():
            source = geometry.grid.column_of(column)
            area = geometry.column_word(source, self._scroll)
            state = self._state_of(self._words.sources[source], is_source=True)
            yield from self._word(self._words.source_texts[source], area, state, upwards=True)
        yield Box(QRectF(0, 0, left, top), base)

    def _word(
        self, word: str, area: QRectF, state: tuple[QColor, QColor | None], upwards: bool
    ) -> Iterator[Shape]:
        colour, ground = state
        scale = self._geometry.font_px / self._layout.font_px
        room = area.height() if upwards else area.width()
        shown = self._layout.widths.cut(word, room / scale)
        if ground is not None:
            width = self._layout.widths.of([shown])[0] * scale
            thick = min(
                self._geometry.font_px * _CHIP_SHARE, area.width() if upwards else area.height()
            )
            yield Box(_chip(area, min(width, room), thick, upwards), ground, _ROUNDING_PX)
        side = Side.LEFT if upwards else Side.RIGHT
        yield Text(shown, area, colour, self._geometry.font_px, side, upwards=upwards)

    def _state_of(self, word: int, is_source: bool) -> tuple[QColor, QColor | None]:
        """The colours of a word: it is pinned, pointed at, a partner of these, or nothing."""
        spot, colours = self._scene.spot, self._colours
        main, passing = spot.main, spot.of_pointed
        if word in (main.source_words if is_source else main.target_words):
            return colours.on_accent, colours.accent
        if word in (passing.source_words if is_source else passing.target_words):
            return colours.text, colours.soft
        return colours.text, None

    def _partner_frames(self, partners: Partners, line_px: float) -> Iterator[Shape]:
        for source in partners.source_words:
            for target in partners.target_words:
                places = self._words.placed(Selection(source, target))
                if places is not None and places.source is not None and places.target is not None:
                    yield self._frame(places, self._colours.text, line_px)

    def _frame(self, places: Selection, colour: QColor, line_px: float) -> Box:
        area = QRectF(self._geometry.cell(places, self._scroll)).adjusted(0.5, 0.5, 0.5, 0.5)
        return Box(area, radius=_ROUNDING_PX, line=colour, line_px=line_px)

    def _visible_area(self) -> QRect:
        """The visible cells as one rectangle, in pixels."""
        width, height = self._geometry.cell_size.width(), self._geometry.cell_size.height()
        start = self._geometry.area(self._scroll).topLeft()
        start += QPoint(self._columns.start * width, self._rows.start * height)
        return QRect(start, QSize(len(self._columns) * width, len(self._rows) * height))

    def _title(self, column: int, row: int) -> str:
        """A cell in words, for drawings that can tell; empty where there is no weight."""
        source = self._geometry.grid.column_of(column)
        share = weight(self._scene.alignment, self._words.sources[source], self._words.targets[row])
        if not step_of(share):
            return ""
        words = f"{self._words.source_texts[source]} → {self._words.target_texts[row]}"
        return f"{words} {round(share * 100)} %"


def _chip(area: QRectF, length: float, thick: float, upwards: bool) -> QRectF:
    """The ground of a word, at the end of its area that is near the cells."""
    middle = area.center()
    if upwards:
        top = area.bottom() - length - _CHIP_PX
        return QRectF(middle.x() - thick / 2, top, thick, length + 2 * _CHIP_PX)
    left = area.right() - length - _CHIP_PX
    return QRectF(left, middle.y() - thick / 2, length + 2 * _CHIP_PX, thick)
