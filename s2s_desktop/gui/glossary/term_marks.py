"""Quiet marks below the terms of the glossary that a translation keeps to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QLineF, QObject, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

from s2s_desktop.gui.results.placed_segments import Range
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.offset_map import units
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane, TextPane
from s2s_desktop.pipeline.messages import TermUse

_ABOVE_BOTTOM_PX = 2
_THICK_PX = 1.0
_DASH, _GAP = 1.0, 2.0  # of the thickness


class TermMarks(QObject):
    """In both texts, as long as the sentence is as it was translated."""

    def __init__(self, view: ResultView, source: SourcePane, target: TargetPane) -> None:
        super().__init__(target)
        self._view, self._source = view, source
        for pane in (source, target):
            pane.grounds.append(partial(self._paint, pane))
            pane.tips.append(partial(self._tip, pane))

    def _paint(self, pane: TextPane, painter: QPainter) -> None:
        pen = QPen(pane.palette().color(QPalette.ColorRole.PlaceholderText), _THICK_PX)
        pen.setDashPattern([_DASH, _GAP])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for place in self.places(pane, *pane.visible_range()):
            for box in pane.boxes(*place):
                y = box.bottom() - _ABOVE_BOTTOM_PX
                painter.drawLine(QLineF(box.left(), y, box.right(), y))

    def _tip(self, pane: TextPane, position: int) -> str:
        places = self.places(pane, position, position)
        if any(start <= position < end for start, end in places):
            return self.tr("As your glossary says.")
        return ""

    def places(self, pane: TextPane, first: int, last: int) -> Iterator[Range]:
        """The terms near two positions of a pane."""
        result = self._view.shown
        if result is None or not result.terms:
            return
        in_source = pane is self._source
        between = result.source_indices_between if in_source else result.indices_between
        for index in between(first, last):
            if index in result.edits:
                continue
            for term in result.terms.get(index, ()):
                place = _in_target(result, index, term)
                if in_source:
                    place = result.source.range(*term.source)
                if place is not None:
                    yield place


def _in_target(result: Result, index: int, term: TermUse) -> Range | None:
    start = result.segment_ranges(index)[1][0]
    text = result.edits.said(index).text
    return start + units(text[: term.target[0]]), start + units(text[: term.target[1]])
