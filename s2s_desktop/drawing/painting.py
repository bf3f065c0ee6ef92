"""Paints shapes with a QPainter: on a widget, an image or a page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatchmethod

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from s2s_desktop.drawing.shapes import Box, Cells, Dot, Ribbon, Shape, Side, Text

UNDERLINE_PX = 1.5
_ALIGNMENT = {
    Side.LEFT: Qt.AlignmentFlag.AlignLeft,
    Side.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
    Side.RIGHT: Qt.AlignmentFlag.AlignRight,
}
_ONE_LINE = int(Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine)
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)


def paint(painter: QPainter, shapes: Iterable[Shape], font: QFont) -> None:
    """Paint `shapes` one over the other; texts in `font`, in the sizes they ask for."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush = _Brush(painter, font)
    for shape in shapes:
        brush.paint(shape)
    painter.restore()


def sized(font: QFont, size_px: float, bold: bool = False) -> QFont:
    """`font` in another size, in pixels."""
    made = QFont(font)
    made.setPixelSize(max(1, round(size_px)))
    made.setBold(bold)
    return made


class _Brush:
    """A painter that knows the shapes, and the fonts it has made."""

    def __init__(self, painter: QPainter, font: QFont) -> None:
        self._painter = painter
        self._font = font
        self._fonts: dict[tuple[float, bool], QFont] = {}

    @singledispatchmethod
    def paint(self, shape: Shape) -> None:
        """Paint one shape."""
        raise TypeError(shape)

    @paint.register
    def _(self, text: Text) -> None:
        painter, area = self._painter, text.area
        key = text.font_px, text.bold
        font = self._fonts.get(key) or self._fonts.setdefault(key, sized(self._font, *key))
        painter.setFont(font)
        painter.setPen(text.colour)
        flags = int(_ALIGNMENT[text.side]) | _MIDDLE | _ONE_LINE
        if text.upwards:
            painter.save()
            painter.translate(area.bottomLeft())
            painter.rotate(-90)
            area = QRectF(0, 0, area.height(), area.width())
            painter.drawText(area, flags, text.text)
            painter.restore()
            return
        painter.drawText(area, flags, text.text)
        if text.underline is not None:
            pen = QPen(text.underline, UNDERLINE_PX, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            start, end = underline(text, QFontMetricsF(font).horizontalAdvance(text.text))
            painter.drawLine(start, end)

    @paint.register
    def _(self, box: Box) -> None:
        painter = self._painter
        painter.setBrush(Qt.BrushStyle.NoBrush if box.fill is None else box.fill)
        painter.setPen(Qt.PenStyle.NoPen if box.line is None else QPen(box.line, box.line_px))
        if box.radius:
            painter.drawRoundedRect(box.area, box.radius, box.radius)
        else:
            painter.drawRect(box.area)

    @paint.register
    def _(self, ribbon: Ribbon) -> None:
        path = QPainterPath(ribbon.start)
        path.cubicTo(*ribbon.bends, ribbon.end)
        pen = QPen(ribbon.colour, ribbon.width_px)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.strokePath(path, pen)

    @paint.register
    def _(self, dot: Dot) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(dot.colour)
        self._painter.drawEllipse(dot.centre, dot.radius, dot.radius)

    @paint.register
    def _(self, cells: Cells) -> None:
        self._painter.drawImage(cells.area, cells.image, QRectF(cells.part))


def underline(text: Text, width_px: float) -> tuple[QPointF, QPointF]:
    """The two ends of the line below a text of this width."""
    area, y = text.area, text.area.center().y() + text.font_px * 0.62
    left = {
        Side.LEFT: area.left(),
        Side.MIDDLE: area.center().x() - width_px / 2,
        Side.RIGHT: area.right() - width_px,
    }[text.side]
    return QPointF(left, y), QPointF(left + width_px, y)
