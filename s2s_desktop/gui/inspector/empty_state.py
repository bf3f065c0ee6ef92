"""What stands in the panel while there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from s2s_desktop.drawing.colours import ViewColours

_TILE_PX = 22
_MARGIN_PX = 24
_TEXT_WIDTH_PX = 280
_SKETCH = (
    (0.85, 0.05, 0.1, 0.0),
    (0.1, 0.1, 0.75, 0.05),
    (0.0, 0.8, 0.1, 0.1),
    (0.0, 0.0, 0.1, 0.9),
)
_FADE_ALPHA = 150


class EmptyState(QWidget):
    """A sketch of a map above one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._text = ""

    def show_text(self, text: str) -> None:
        """Show `text`, also to screen readers."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """As small as a map may be."""
        return QSize(160, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sketch and sentence, centred together."""
        super().paintEvent(event)
        painter = QPainter(self)
        width = min(_TEXT_WIDTH_PX, self.width() - 2 * _MARGIN_PX)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = QRect(0, 0, width, self.height())
        height = self.fontMetrics().boundingRect(room, flags, self._text).height()
        sketch_px = len(_SKETCH) * _TILE_PX
        top = (self.height() - sketch_px - _MARGIN_PX - height) // 2
        self._paint_sketch(painter, (self.width() - sketch_px) // 2, top)
        painter.setPen(ViewColours.from_palette(self.palette()).quiet)
        place = QRect((self.width() - width) // 2, top + sketch_px + _MARGIN_PX, width, height)
        painter.drawText(place, flags, self._text)

    def _paint_sketch(self, painter: QPainter, left: int, top: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        scale = ViewColours.from_palette(self.palette()).scale
        for y, row in enumerate(_SKETCH):
            for x, share in enumerate(row):
                colour = QColor(scale[round(share * 255)])
                colour.setAlpha(_FADE_ALPHA)
                painter.setBrush(colour)
                tile = QRectF(left + x * _TILE_PX, top + y * _TILE_PX, _TILE_PX - 2, _TILE_PX - 2)
                painter.drawRoundedRect(tile, 3, 3)
