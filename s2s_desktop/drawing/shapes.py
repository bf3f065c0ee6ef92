"""What pictures are made of. Each view is a list of these; they are painted on the screen, and
written as SVG, PDF or PNG, from the same list.

Lengths are device-independent pixels. What lies further down a list is painted over the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Self

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage


class Side(Enum):
    """Where a text stands in its area; left and right are those of the page."""

    LEFT = auto()
    MIDDLE = auto()
    RIGHT = auto()


@dataclass(frozen=True)
class Text:
    """One line of text, half-way up its area. `underline`: dotted, in this colour.

    `upwards`: read from the bottom to the top, and `side` counted from there.
    """

    text: str
    area: QRectF
    colour: QColor
    font_px: float
    side: Side = Side.LEFT
    bold: bool = False
    upwards: bool = False
    underline: QColor | None = None

    def moved(self, x: float, y: float) -> Self:
        """The same, further right and down."""
        return replace(self, area=self.area.translated(x, y))


@dataclass(frozen=True)
class Box:
    """A rectangle, rounded by `radius`, with a ground, a line around it, or both."""

    area: QRectF
    fill: QColor | None = None
    radius: float = 0.0
    line: QColor | None = None
    line_px: float = 1.0
    title: str = ""

    def moved(self, x: float, y: float) -> Self:
        """The same, further right and down."""
        return replace(self, area=self.area.translated(x, y))


@dataclass(frozen=True)
class Ribbon:
    """A bent band between two points; it leaves them sideways, or up and down if `upright`."""

    start: QPointF
    end: QPointF
    width_px: float
    colour: QColor
    upright: bool = False
    title: str = ""

    @property
    def bends(self) -> tuple[QPointF, QPointF]:
        """The two control points of the curve."""
        if self.upright:
            y = (self.start.y() + self.end.y()) / 2
            return QPointF(self.start.x(), y), QPointF(self.end.x(), y)
        x = (self.start.x() + self.end.x()) / 2
        return QPointF(x, self.start.y()), QPointF(x, self.end.y())

    def moved(self, x: float, y: float) -> Self:
        """The same, further right and down."""
        by = QPointF(x, y)
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True)
class Dot:
    """A filled circle."""

    centre: QPointF
    radius: float
    colour: QColor

    def moved(self, x: float, y: float) -> Self:
        """The same, further right and down."""
        return replace(self, centre=self.centre + QPointF(x, y))


@dataclass(frozen=True)
class Cells:
    """The pixels `part` of an image, each drawn as a square of the area.

    `title(x, y)` says in words what pixel (x, y) of the image is; nothing of one that has the
    colour `weakest`.
    """

    area: QRectF
    image: QImage
    part: QRect
    weakest: QColor
    title: Callable[[int, int], str]

    def moved(self, x: float, y: float) -> Self:
        """The same, further right and down."""
        return replace(self, area=self.area.translated(x, y))


Shape = Text | Box | Ribbon | Dot | Cells
