"""What tests of pictures have in common: fonts, colours, scenes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QPalette

from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.painting import sized
from s2s_desktop.drawing.scene import Scene, Spot
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Shape, Text

FONT_PX = 13
LIGHT = ("#ffffff", "#000000", "#0b6e6e")
DARK = ("#202226", "#e7e6e3", "#5cc8bd")
Kind = TypeVar("Kind")


def font() -> QFont:
    """The usual font; it needs an application."""
    return sized(QFont(), FONT_PX)


def colours(dark: bool = False) -> ViewColours:
    """White and teal, or nearly black and a lighter teal."""
    return colours_of(*(DARK if dark else LIGHT))


def colours_of(base: str, text: str, accent: str) -> ViewColours:
    """Those of a palette with these three."""
    palette, role = QPalette(), QPalette.ColorRole
    for part, colour in ((role.Base, base), (role.Text, text), (role.Accent, accent)):
        palette.setColor(part, QColor(colour))
    return ViewColours.from_palette(palette)


def scene(
    alignment: SegmentAlignment,
    size: QSize,
    pointed: Selection | None = None,
    pinned: Selection | None = None,
) -> Scene:
    """A light one, not scrolled."""
    spot = Spot.at(alignment, pointed, pinned)
    return Scene(alignment, colours(), font(), size, spot=spot)


def of_kind(shapes: Iterable[Shape], kind: type[Kind]) -> list[Kind]:
    """The shapes of one kind, in their order."""
    return [shape for shape in shapes if isinstance(shape, kind)]


def words_of(shapes: Iterable[Shape]) -> list[str]:
    """The texts, in their order."""
    return [text.text for text in of_kind(shapes, Text)]
