"""A whole map for print: every word complete, dark on white."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo

from s2s_desktop.drawing.heat_image import HeatImage
from s2s_desktop.drawing.map_colours import MapColours
from s2s_desktop.drawing.map_geometry import unfolded
from s2s_desktop.drawing.map_painter import MapView
from s2s_desktop.drawing.map_words import MapWords, WordWidths
from s2s_desktop.drawing.segment_alignment import SegmentAlignment


def printed_view(alignment: SegmentAlignment, font: QFont) -> MapView:
    """The map of `alignment` with nothing cut, scrolled or pointed at."""
    words = MapWords.of(alignment)
    geometry = unfolded(words, WordWidths(font), QFontInfo(font).pixelSize())
    colours = MapColours.for_print()
    heat = HeatImage(len(words.sources), words.mirrored, colours.scale)
    heat.show_rows(alignment.rows, len(words.targets))
    return MapView(alignment, words, geometry, heat.image, colours, font, geometry.full_size)
