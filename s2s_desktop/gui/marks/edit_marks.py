"""Shows quietly which sentences of the target the user has edited."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QObject, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import TargetPane

_ABOVE_BOTTOM_PX = 3


class EditMarks(QObject):
    """Draws a dotted line in the accent below edited sentences; their tool tip says why."""

    def __init__(self, view: ResultView, target: TargetPane) -> None:
        super().__init__(target)
        self._view = view
        self._target = target
        target.grounds.append(self._paint)
        target.tips.append(self._tip)
        view.updated.connect(target.viewport().update)

    def _paint(self, painter: QPainter) -> None:
        result = self._view.shown
        if result is None or not len(result.edits):
            return
        pen = QPen(self._target.palette().color(QPalette.ColorRole.Accent), 1.0)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        for index in result.indices_between(*self._target.visible_range()):
            if index in result.edits:
                for box in self._target.boxes(*result.segment_ranges(index)[1]):
                    y = box.bottom() - _ABOVE_BOTTOM_PX
                    painter.drawLine(QLineF(box.left(), y, box.right(), y))

    def _tip(self, position: int) -> str:
        result = self._view.shown
        index = None if result is None else result.index_at_target(position)
        if result is None or index is None or index not in result.edits:
            return ""
        return self.tr(
            "You have edited this sentence: it stays as it is when you translate again. "
            "The context menu sets it back."
        )
