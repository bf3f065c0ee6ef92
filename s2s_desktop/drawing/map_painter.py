"""Paints the map: cells, marks of links, headers, and what is pointed at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPen

from s2s_desktop.drawing.colour_scale import step_of
from s2s_desktop.drawing.map_colours import MapColours
from s2s_desktop.drawing.map_geometry import LEAN_DEGREES, PADDING_PX, MapGeometry
from s2s_desktop.drawing.map_words import MapWords
from s2s_desktop.drawing.partners import Partners, weight
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection

_GAPS_FROM_CELL_PX = 7
_WORDS_FROM_CELL_PX = 11
_ROUNDING_PX = 3.0
_FRAME_PX = 1.5
_PINNED_FRAME_PX = 2.5
LINK_RADIUS_SHARE = 0.14
"""Radius of the dot of a link, as a share of its cell."""
_WORD_FLAGS = (
    int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    | Qt.TextFlag.TextDontClip
    | Qt.TextFlag.TextSingleLine
)


@dataclass(frozen=True)
class MapView:
    """All that a picture of the map depends on. `heat` has one pixel a cell."""

    alignment: SegmentAlignment
    words: MapWords
    geometry: MapGeometry
    heat: QImage
    colours: MapColours
    font: QFont
    size: QSize
    scroll: QPoint = field(default_factory=QPoint)
    selection: Selection | None = None
    partners: Partners = field(default_factory=Partners)


class MapPainter:
    """Paints one view with one painter; only what is visible costs time."""

    def __init__(self, painter: QPainter, view: MapView) -> None:
        self._painter = painter
        self._view = view
        self._geometry = view.geometry
        self._colours = view.colours
        self._places = view.geometry.visible_places(view.size.width(), view.scroll)
        self._rows = view.geometry.visible_rows(view.size.height(), view.scroll)
        font = QFont(view.font)
        font.setPixelSize(view.geometry.font_px)
        painter.setFont(font)
        self._metrics = QFontMetricsF(font)

    def paint(self) -> None:
        """Background, cells and headers."""
        left, top = self._geometry.row_header_px, self._geometry.column_header_px
        width, height = self._view.size.width(), self._view.size.height()
        self._painter.fillRect(QRect(0, 0, width, height), self._colours.base)
        with self._clip(QRect(left, top, width, height)):
            self._paint_heat()
            self._paint_gaps()
            self._paint_links()
            self._paint_spot()
        with self._clip(QRect(0, top, left, height)):
            self._paint_row_words()
        with self._clip(QRect(left, 0, width, top)):
            self._paint_column_words()

    @contextmanager
    def _clip(self, area: QRect) -> Iterator[None]:
        self._painter.save()
        self._painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        try:
            yield
        finally:
            self._painter.restore()

    def _visible_area(self) -> QRect:
        """The visible cells as one rectangle, in pixels."""
        cell, scroll = self._geometry.cell_px, self._view.scroll
        return QRect(
            self._geometry.row_header_px + self._places.start * cell - scroll.x(),
            self._geometry.column_header_px + self._rows.start * cell - scroll.y(),
            len(self._places) * cell,
            len(self._rows) * cell,
        )

    def _paint_heat(self) -> None:
        pixels = QRect(self._places.start, self._rows.start, len(self._places), len(self._rows))
        self._painter.drawImage(self._visible_area(), self._view.heat, pixels)

    def _paint_gaps(self) -> None:
        """Thin lines of background between the cells."""
        cell, area = self._geometry.cell_px, self._visible_area()
        if cell < _GAPS_FROM_CELL_PX:
            return
        left, top, width, height = area.x(), area.y(), area.width(), area.height()
        down = [QRect(x, top, 1, height) for x in range(left, left + width + 1, cell)]
        across = [QRect(left, y, width, 1) for y in range(top, top + height + 1, cell)]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colours.base)
        self._painter.drawRects(down + across)

    def _paint_links(self) -> None:
        """A dot in each linked cell, so that links are seen without colour."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        radius = max(1.0, self._geometry.cell_px * LINK_RADIUS_SHARE)
        for source, target in self._view.alignment.links:
            if target in self._rows and self._geometry.grid.place_of(source) in self._places:
                step = step_of(weight(self._view.alignment, source, target))
                self._painter.setBrush(self._colours.on_step(step))
                centre = self._middle(Selection(source, target))
                self._painter.drawEllipse(centre, radius, radius)

    def _middle(self, selection: Selection) -> QPointF:
        """The centre of the cell as it is seen, a gap at its left and top."""
        return self._geometry.middle(selection, self._view.scroll) + QPointF(0.5, 0.5)

    def _paint_spot(self) -> None:
        """Lines along the row and the column pointed at, a frame around each partner cell."""
        selection = self._view.selection
        if selection is None:
            return
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._colours.band, 1))
        if selection.target is not None:
            self._frame(Selection(target=selection.target))
        if selection.source is not None:
            self._frame(Selection(source=selection.source))
        partners = self._view.partners
        width_px = _PINNED_FRAME_PX if partners.pinned else _FRAME_PX
        self._painter.setPen(QPen(self._colours.text, width_px))
        for source in partners.source_words:
            for target in partners.target_words:
                self._frame(Selection(source, target))

    def _frame(self, selection: Selection) -> None:
        rect = QRectF(self._geometry.cell(selection, self._view.scroll)).adjusted(
            0.5, 0.5, 0.5, 0.5
        )
        self._painter.drawRoundedRect(rect, _ROUNDING_PX, _ROUNDING_PX)

    def _paint_row_words(self) -> None:
        partners, selection = self._view.partners.target_words, self._view.selection
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for target in self._rows:
            marked = target in partners
            if marked or self._geometry.cell_px >= _WORDS_FROM_CELL_PX:
                pointed = marked and selection is not None and selection.target == target
                self._paint_row_word(target, marked, pointed)

    def _paint_row_word(self, target: int, marked: bool, pointed: bool) -> None:
        room_px = self._geometry.row_header_px - 2 * PADDING_PX
        word, width = self._cut(self._view.words.targets[target], room_px)
        middle, height = self._middle(Selection(target=target)).y(), self._metrics.height()
        right = self._geometry.row_header_px - PADDING_PX
        rect = QRectF(right - width, middle - height / 2, width, height)
        self._paint_word(rect, word, marked, pointed)

    def _paint_column_words(self) -> None:
        partners, selection = self._view.partners.source_words, self._view.selection
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in self._places:
            source = self._geometry.grid.place_of(place)
            marked = source in partners
            if marked or self._geometry.cell_px >= _WORDS_FROM_CELL_PX:
                pointed = marked and selection is not None and selection.source == source
                self._paint_column_word(source, marked, pointed)

    def _paint_column_word(self, source: int, marked: bool, pointed: bool) -> None:
        room_px, height = self._geometry.word_length_px, self._metrics.height()
        word, width = self._cut(self._view.words.sources[source], room_px)
        self._painter.save()
        self._painter.translate(self._geometry.column_foot(source, self._view.scroll))
        self._painter.rotate(-LEAN_DEGREES)
        rect = QRectF(PADDING_PX / 2, -height / 2, width, height)
        self._paint_word(rect, word, marked, pointed)
        self._painter.restore()

    def _cut(self, word: str, room_px: float) -> tuple[str, float]:
        """The word, with an ellipsis where it is too long, and its width in pixels."""
        width = self._metrics.horizontalAdvance(word)
        if width <= room_px:
            return word, width
        word = self._metrics.elidedText(word, Qt.TextElideMode.ElideRight, room_px)
        return word, self._metrics.horizontalAdvance(word)

    def _paint_word(self, rect: QRectF, word: str, marked: bool, pointed: bool) -> None:
        colour = self._colours.text
        if marked:
            colour = self._colours.on_accent if pointed else self._colours.text
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._colours.accent if pointed else self._colours.soft)
            chip = rect.adjusted(-PADDING_PX / 2, 0, PADDING_PX / 2, 0)
            self._painter.drawRoundedRect(chip, _ROUNDING_PX, _ROUNDING_PX)
        self._painter.setPen(colour)
        self._painter.drawText(rect, _WORD_FLAGS, word)
