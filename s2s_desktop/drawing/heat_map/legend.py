"""The key to the heat map: which colour is which weight, and the dot of a link."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont

from s2s_desktop.drawing.colour_scale import STEPS
from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.heat_map.layout import LINK_RADIUS_SHARE
from s2s_desktop.drawing.shapes import Box, Dot, Shape, Text
from s2s_desktop.drawing.shown_words import WordWidths

_BAR_WIDTH_PX = 64
_BAR_PARTS = 32
_GAP_PX = 6
_LINE_SHARE = 1.4


@dataclass(frozen=True)
class Legend:
    """Shapes side by side, and the room they take."""

    shapes: tuple[Shape, ...]
    size: QSizeF


def legend(colours: ViewColours, font: QFont, low: str, high: str, link: str) -> Legend:
    """A bar of the colour scale between its ends `low` and `high`, and a dot named `link`."""
    font_px = float(font.pixelSize())
    widths, height = WordWidths(font), font_px * _LINE_SHARE
    shapes: list[Shape] = []

    def write(text: str, x: float) -> float:
        width = widths.of([text])[0]
        shapes.append(Text(text, QRectF(x, 0, width, height), colours.quiet, font_px))
        return math.ceil(x + width) + _GAP_PX

    top, side = (height - font_px) / 2, font_px
    x = write(low, 0.0)
    for part in range(_BAR_PARTS):
        step = part * (STEPS - 1) // (_BAR_PARTS - 1)
        width = _BAR_WIDTH_PX / _BAR_PARTS
        fill = QColor.fromRgb(colours.scale[step])
        shapes.append(Box(QRectF(x + part * width, top, width, side), fill))
    x = write(high, x + _BAR_WIDTH_PX + _GAP_PX)
    x += 2 * _GAP_PX
    step = STEPS * 3 // 4
    cell = QRectF(x, top, side, side)
    shapes.append(Box(cell, QColor.fromRgb(colours.scale[step])))
    radius = side * LINK_RADIUS_SHARE
    shapes.append(Dot(QPointF(cell.center()), radius, colours.on_step(step)))
    x = write(link, x + side + _GAP_PX)
    return Legend(tuple(shapes), QSizeF(x - _GAP_PX, height))
