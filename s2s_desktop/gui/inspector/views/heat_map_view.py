"""The view *Heat map*: it fits the sentence, zooms, and follows the pointer and the keys."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from s2s_desktop.drawing.heat_map.fitting import (
    LARGEST_CELL_PX,
    SMALLEST_CELL_PX,
    fitted,
    unfolded,
)
from s2s_desktop.drawing.heat_map.geometry import MapGeometry
from s2s_desktop.drawing.heat_map.grid import MOVING_KEYS, moved, next_link
from s2s_desktop.drawing.heat_map.heat_image import HeatImage
from s2s_desktop.drawing.heat_map.layout import HeatLayout
from s2s_desktop.drawing.partners import sources_of
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shown_words import ShownWords
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.gui.inspector.inspection import Inspection
from s2s_desktop.gui.inspector.views.legend import LegendBar
from s2s_desktop.gui.inspector.views.sentence_view import SentenceView
from s2s_desktop.gui.inspector.views.view import ViewKind
from s2s_desktop.gui.translated import tr

_ZOOM_STEP = 1.2
_WHEEL_NOTCH = 120
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_LEGEND_GAP_PX = 6


class HeatMap(SentenceView):
    """Target words down, source words across, weights as colour, and a key to them below."""

    moving_keys = MOVING_KEYS
    layout_now: HeatLayout

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        self._zoomed_cell_px: int | None = None
        self._heat: HeatImage | None = None
        self._heat_words = ShownWords()
        super().__init__(inspection, parent)
        self._legend = LegendBar(self)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(self.tr("Alignment map"))
        self._place_legend()

    @property
    def map_geometry(self) -> MapGeometry:
        """Where the cells and words lie at present."""
        return self.layout_now.geometry

    def laid_out(self, view: QSize | None) -> HeatLayout:
        """All of it in view, or in the size that was zoomed to."""
        font_px = self.picture_font().pixelSize()
        if view is None:
            geometry = unfolded(self.words, self.widths, font_px)
        else:
            geometry = fitted(self.words, self.widths, font_px, view, self._zoomed_cell_px)
        return HeatLayout(self.words, geometry, self._image().image, self.widths, font_px)

    def headers(self) -> QSize:
        """The words at the left and on top."""
        return QSize(self.map_geometry.row_header_px, self.map_geometry.column_header_px)

    def start(self) -> QPoint:
        """At the first source word."""
        right = self.horizontalScrollBar().maximum()
        return QPoint(right if self.words.source_mirrored else 0, 0)

    def grown(self, old: SegmentAlignment, /) -> None:
        """Paint anew from the first row that is not what it was."""
        if not self.isVisible():
            self.refresh()
            return
        known, words = self.layout_now.geometry, self.words
        self._lay_out()
        same = replace(known, grid=self.map_geometry.grid) == self.map_geometry
        if not same or old.links != self.alignment.links:
            self.viewport().update()
            return
        row = min([*self._changed, _first_difference(words, self.words)])
        top = self.map_geometry.cell(Selection(target=row), self.scroll_px).top()
        self.viewport().update(QRect(QPoint(0, top), self.viewport().size()))

    # Zooming

    def zoom(self, steps: float, around: QPoint | None = None) -> None:
        """Make the cells larger (or smaller, `steps` < 0); what lies at `around` stays there."""
        old = self.map_geometry
        old_px = min(old.cell_size.width(), old.cell_size.height())
        cell_px = round(old_px * _ZOOM_STEP**steps)
        if cell_px == old_px:
            cell_px += 1 if steps > 0 else -1
        place = self.viewport().rect().center() if around is None else around
        under = QPointF(self.scroll_px + place - _corner(old))
        share = QPointF(under.x() / old.cell_size.width(), under.y() / old.cell_size.height())
        self._zoomed_cell_px = max(SMALLEST_CELL_PX, min(LARGEST_CELL_PX, cell_px))
        self.refresh()
        new = self.map_geometry
        cell = new.cell_size
        there = QPointF(share.x() * cell.width(), share.y() * cell.height()).toPoint()
        self.scroll_to(there - (place - _corner(new)))
        self.scrolled_away = True

    def zoom_to_fit(self) -> None:
        """Let the cells be as large as fits, again."""
        self._zoomed_cell_px = None
        self.scrolled_away = False
        self.refresh()

    # What a view is

    def moved(
        self, key: Qt.Key, selection: Selection | None, by_steps: bool, /
    ) -> Selection | None:
        """From link to link; with Ctrl cell by cell; with the page keys by pages."""
        grid, places = self.map_geometry.grid, self.words.placed(selection)
        if by_steps or key in _PAGE_KEYS:
            rows = self.viewport().height() - self.headers().height()
            page_rows = max(1, rows // self.map_geometry.cell_size.height() - 1)
            return self.words.selected(moved(places, key, grid, page_rows))
        pairs = (self.words.placed(link) for link in _links(self.alignment))
        links = [p for p in pairs if p and p.source is not None and p.target is not None]
        return self.words.selected(next_link(places, key, grid, links))

    def hint(self) -> str:
        """What mouse and keys do."""
        return self.tr("Arrow keys follow the links; + and − zoom.")

    def drawn(self) -> Drawing:
        """The map with all words, and the key to its colours."""
        key = self._legend.key(self.colours, self.picture_font())
        whole = self.whole(self.laid_out(None), self._legend.explanation)
        return replace(whole, key=key.shapes, key_size=key.size)

    def _image(self) -> HeatImage:
        """The weights of the words that are shown, as far as they have come."""
        words = self.words
        if self._heat is None or self._heat_words.sources != words.sources:
            self._heat = HeatImage(words.sources, words.source_mirrored, self.colours.scale)
        self._heat.use_scale(self.colours.scale)
        self._heat_words = words
        rows = self.alignment.rows
        self._changed = self._heat.show_rows(
            [rows[target] if target < len(rows) else () for target in words.targets]
        )
        return self._heat

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew, with the legend below."""
        self._place_legend()
        super().resizeEvent(event)

    def _place_legend(self) -> None:
        height = self._legend.sizeHint().height()
        self.setViewportMargins(0, 0, 0, height + _LEGEND_GAP_PX)
        self._legend.setGeometry(0, self.height() - height, self.width(), height)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom."""
        notches = event.angleDelta().y() / _WHEEL_NOTCH
        if notches and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(notches, event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)
        self.point_under(event.position().toPoint())

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers zoom, on a touch pad and on a screen."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._pinch(1 + event.value(), event.position().toPoint())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self._pinch(pinch.scaleFactor(), centre)
                return True
        return super().viewportEvent(event)

    def _pinch(self, factor: float, around: QPoint) -> None:
        if factor > 0 and factor != 1:
            self.zoom(math.log(factor, _ZOOM_STEP), around)


HEAT_MAP = ViewKind("heat map", "sentence", lambda: tr("Heat map"), HeatMap, zooms=True)


def _corner(geometry: MapGeometry) -> QPoint:
    return QPoint(geometry.row_header_px, geometry.column_header_px)


def _links(alignment: SegmentAlignment) -> list[Selection]:
    """The links; before there are any, each target word with its strongest source words."""
    if alignment.links:
        return [Selection(source, target) for source, target in alignment.links]
    return [
        Selection(source, target)
        for target in range(len(alignment.target_words))
        for source in sources_of(alignment, target)
    ]


def _first_difference(old: ShownWords, new: ShownWords) -> int:
    """The first row whose word is not the same."""
    shorter = min(len(old.target_texts), len(new.target_texts))
    differing = (i for i in range(shorter) if old.target_texts[i] != new.target_texts[i])
    return next(differing, shorter)
