"""Underlines what is to be checked, and says in a tool tip why."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLineF, QObject, Qt
from PySide6.QtGui import QPainter, QPen

from s2s_desktop.drawing.tones import check_colour
from s2s_desktop.gui.checks.places_to_check import Place, PlacesToCheck
from s2s_desktop.gui.results.placed_segments import Range
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane, TextPane

_ABOVE_BOTTOM_PX = 3
_THICK_PX = 2.0
_DASH, _GAP = 2.0, 1.0  # of the thickness


class PlaceMarks(QObject):
    """In the target where a place has one there, else in the source."""

    def __init__(
        self, places: PlacesToCheck, view: ResultView, source: SourcePane, target: TargetPane
    ) -> None:
        super().__init__(target)
        self._places, self._view, self._source = places, view, source
        for pane in (source, target):
            pane.grounds.append(partial(self._paint, pane))
            pane.tips.append(partial(self._tip, pane))
            places.changed.connect(pane.viewport().update)

    def _paint(self, pane: TextPane, painter: QPainter) -> None:
        if not len(self._places):
            return
        pen = QPen(check_colour(pane.palette()), _THICK_PX)
        pen.setDashPattern([_DASH, _GAP])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        first, last = pane.visible_range()
        for place in self._near(pane, first, last):
            where = self._where(pane, place)
            if where is not None:
                for box in pane.boxes(*where):
                    y = box.bottom() - _ABOVE_BOTTOM_PX
                    painter.drawLine(QLineF(box.left(), y, box.right(), y))

    def _tip(self, pane: TextPane, position: int) -> str:
        said = []
        for place in self._near(pane, position, position):
            where = self._where(pane, place)
            if where is not None and where[0] <= position < where[1]:
                said.append(place.text)
        return " ".join(dict.fromkeys(said))

    def _near(self, pane: TextPane, first: int, last: int) -> list[Place]:
        """The places of the segments between two positions."""
        result = self._view.shown
        if result is None:
            return []
        in_source = pane is self._source
        indices = (
            result.source_indices_between(first, last)
            if in_source
            else result.indices_between(first, last)
        )
        return [place for index in indices for place in self._places.of_segment(index)]

    def _where(self, pane: TextPane, place: Place) -> Range | None:
        in_source, in_target = self._places.ranges(place)
        if pane is self._source:
            return in_source if in_target is None else None
        return in_target
