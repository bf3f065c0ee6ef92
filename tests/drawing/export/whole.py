"""Whole pictures of sentences, as they are exported."""

from __future__ import annotations

from PySide6.QtCore import QSizeF

from s2s_desktop.drawing.export.picture import Caption, Picture, composed
from s2s_desktop.drawing.heat_map.fitting import unfolded
from s2s_desktop.drawing.heat_map.heat_image import HeatImage
from s2s_desktop.drawing.heat_map.layout import HeatLayout
from s2s_desktop.drawing.layout import Layout
from s2s_desktop.drawing.links.columns import in_columns
from s2s_desktop.drawing.links.ribbons import Bonds
from s2s_desktop.drawing.scene import Scene
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths
from tests.drawing.pictures import FONT_PX, colours, font

NO_CAPTION = Caption()


def heat_map(alignment: SegmentAlignment, caption: Caption = NO_CAPTION) -> Picture:
    """The map of a sentence."""
    words, widths = ShownWords.of(alignment), WordWidths(font())
    heat = HeatImage(words.sources, words.source_mirrored, colours().scale)
    rows = alignment.rows
    heat.show_rows([rows[t] if t < len(rows) else () for t in words.targets])
    geometry = unfolded(words, widths, FONT_PX)
    layout = HeatLayout(words, geometry, heat.image, widths, FONT_PX)
    return _whole(layout, alignment, caption, dark=False)


def links(
    alignment: SegmentAlignment, caption: Caption = NO_CAPTION, dark: bool = False
) -> Picture:
    """The links of a sentence, in columns."""
    words = ShownWords.of(alignment)
    bonds = Bonds.of(alignment, words)
    layout = in_columns(words, bonds, WordWidths(font()), FONT_PX, None)
    return _whole(layout, alignment, caption, dark)


def _whole(layout: Layout, alignment: SegmentAlignment, caption: Caption, dark: bool) -> Picture:
    scene = Scene(alignment, colours(dark), font(), layout.full_size, titled=True)
    shapes = tuple(layout.shapes(scene))
    return composed(shapes, QSizeF(layout.full_size), colours(dark), font(), caption)
