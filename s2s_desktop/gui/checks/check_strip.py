"""A strip at the edge of the target with a tick for each place to check."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QToolTip, QWidget

from s2s_desktop.drawing.tones import check_colour
from s2s_desktop.gui.checks.places_to_check import PlacesToCheck
from s2s_desktop.gui.look.plain_text import plain_tip
from s2s_desktop.gui.text.text_panes import TargetPane

_WIDTH_PX = 4
_REACH_PX = 10  # wide enough for the mouse
_TICK_PX = 4.0
_PAUSE_MS = 150


class CheckStrip(QWidget):
    """Shows where in the whole text the places are; a click goes to the nearest one."""

    def __init__(self, places: PlacesToCheck, pane: TargetPane) -> None:
        super().__init__(pane)
        self._places, self._pane = places, pane
        self._shares: list[float] = []  # of the height, of each place
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._measure)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Places to check in the whole text"))
        pane.installEventFilter(self)
        pane.verticalScrollBar().rangeChanged.connect(self._wait)
        pane.textChanged.connect(self._wait)
        places.changed.connect(self._measure)
        self.hide()

    @property
    def ticks(self) -> list[float]:
        """The middle of each tick, in pixels from the top."""
        return [self._y(share) for share in self._shares]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge of the pane."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._measure()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tick for each place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(check_colour(self.palette()))
        left = self.width() - _WIDTH_PX
        for y in self.ticks:
            tick = QRectF(left, y - _TICK_PX / 2, _WIDTH_PX, _TICK_PX)
            painter.drawRoundedRect(tick, 1.5, 1.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place that is nearest."""
        number = self._nearest(event.position().y())
        if number is not None:
            self._places.go_to(number)

    def event(self, event: QEvent) -> bool:
        """Say what is doubtful at the place that is nearest."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._nearest(event.pos().y())
            text = "" if number is None else self._places[number].text
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().event(event)

    @Slot()
    def _wait(self) -> None:
        if len(self._places) and not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _measure(self) -> None:
        """Where in the text the places stand now, line by line."""
        pane = self._pane
        document = pane.document()
        lines = max(1, document.lineCount())
        positions = (self._places.position(place) for place in self._places)
        self._shares = [(_line_at(document, position) + 0.5) / lines for position in positions]
        bar = pane.verticalScrollBar()
        from_right = pane.layoutDirection() == Qt.LayoutDirection.RightToLeft
        beside = bar.width() if bar.isVisible() else 0
        left = beside if from_right else pane.width() - beside - _REACH_PX
        self.setGeometry(left, 0, _REACH_PX, pane.height())
        self.setVisible(bool(self._shares))
        self.raise_()
        self.update()

    def _nearest(self, y: float) -> int | None:
        numbers = range(len(self._shares))
        return min(numbers, key=lambda i: abs(self._y(self._shares[i]) - y), default=None)

    def _y(self, share: float) -> float:
        return _TICK_PX + share * max(0.0, self.height() - 2 * _TICK_PX)


def _line_at(document: QTextDocument, position: int) -> int:
    """The line of a position; of a paragraph that was never in sight, its first."""
    block = document.findBlock(position)
    line = block.layout().lineForTextPosition(position - block.position())
    return block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)
