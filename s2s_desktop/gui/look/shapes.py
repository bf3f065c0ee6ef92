"""What the parts of the window are painted with: rounded grounds and thin lines."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

CARD_RADIUS_PX = 10
RING_PX = 2
_LINE_PX = 1.0


def paint_rounded(
    painter: QPainter,
    area: QRectF,
    radius_px: float,
    ground: QColor | None = None,
    line: QColor | None = None,
    line_px: float = _LINE_PX,
) -> None:
    """A rounded rectangle that stays within `area`, its line included."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else QBrush(ground))
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(line, line_px))
        half = line_px / 2
        area = area.adjusted(half, half, -half, -half)
        radius_px -= half
    radius_px = max(0.0, min(radius_px, area.height() / 2, area.width() / 2))
    painter.drawRoundedRect(area, radius_px, radius_px)
    painter.restore()
