"""Paints shapes with a QPainter: on a widget, an image or a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

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
    fonts = _Fonts(font)
    for shape in shapes:
        _PAINTERS[type(shape)](painter, fonts, shape)
    painter.restore()


def sized(font: QFont, size_px: float, bold: bool = False) -> QFont:
    """`font` in another size, in pixels."""
    made = QFont(font)
    made.setPixelSize(max(1, round(size_px)))
    made.setBold(bold)
    return made


class _Fonts:
    """A font in the sizes that are asked for, each made once."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._made: dict[tuple[float, bool], QFont] = {}

    def of(self, text: Text) -> QFont:
        key = text.font_px, text.bold
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = sized(self._font, *key)
        return made


def _paint_text(painter: QPainter, fonts: _Fonts, text: Text) -> None:
    area, font = text.area, fonts.of(text)
    painter.setFont(font)
    painter.setPen(text.colour)
    flags = int(_ALIGNMENT[text.side]) | _MIDDLE | _ONE_LINE
    if text.upwards:
        painter.save()
        painter.translate(area.bottomLeft())
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, area.height(), area.width()), flags, text.text)
        painter.restore()
        return
    painter.drawText(area, flags, text.text)
    if text.underline is not None:
        painter.setPen(QPen(text.underline, UNDERLINE_PX, Qt.PenStyle.DotLine))
        start, end = underline(text, QFontMetricsF(font).horizontalAdvance(text.text))
        painter.drawLine(start, end)


def _paint_box(painter: QPainter, _fonts: _Fonts, box: Box) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush if box.fill is None else box.fill)
    painter.setPen(Qt.PenStyle.NoPen if box.line is None else QPen(box.line, box.line_px))
    if box.radius:
        painter.drawRoundedRect(box.area, box.radius, box.radius)
    else:
        painter.drawRect(box.area)


def _paint_ribbon(painter: QPainter, _fonts: _Fonts, ribbon: Ribbon) -> None:
    path = QPainterPath(ribbon.start)
    path.cubicTo(*ribbon.bends, ribbon.end)
    pen = QPen(ribbon.colour, ribbon.width_px)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(path, pen)


def _paint_dot(painter: QPainter, _fonts: _Fonts, dot: Dot) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(dot.colour)
    painter.drawEllipse(dot.centre, dot.radius, dot.radius)


def _paint_cells(painter: QPainter, _fonts: _Fonts, cells: Cells) -> None:
    painter.drawImage(cells.area, cells.image, QRectF(cells.part))


_PAINTERS: dict[type, Callable[[QPainter, _Fonts, Any], None]] = {
    Text: _paint_text,
    Box: _paint_box,
    Ribbon: _paint_ribbon,
    Dot: _paint_dot,
    Cells: _paint_cells,
}


def underline(text: Text, width_px: float) -> tuple[QPointF, QPointF]:
    """The two ends of the line below a text of this width."""
    area, y = text.area, text.area.center().y() + text.font_px * 0.62
    left = {
        Side.LEFT: area.left(),
        Side.MIDDLE: area.center().x() - width_px / 2,
        Side.RIGHT: area.right() - width_px,
    }[text.side]
    return QPointF(left, y), QPointF(left + width_px, y)
