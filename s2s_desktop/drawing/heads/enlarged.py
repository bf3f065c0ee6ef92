"""One head in full: a heat map with the words or pieces at its sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QFont, QImage

from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.heads.grid import head_image
from s2s_desktop.drawing.heads.shown_maps import Head, ShownMaps
from s2s_desktop.drawing.heat_map.fitting import fitted, unfolded
from s2s_desktop.drawing.heat_map.layout import HeatLayout
from s2s_desktop.drawing.scene import Scene, Spot
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Shape
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths


@dataclass(frozen=True)
class EnlargedHead:
    """A map laid out as a heat map, without its colours; `alignment` is what it is a map of."""

    maps: ShownMaps
    head: Head
    alignment: SegmentAlignment
    layout: HeatLayout

    @classmethod
    def of(
        cls, maps: ShownMaps, head: Head, widths: WordWidths, font_px: float, view: QSize | None
    ) -> EnlargedHead:
        """For a view; None: for a picture."""
        alignment = maps.alignment(head)
        words = ShownWords.of(alignment)
        geometry = (
            unfolded(words, widths, font_px)
            if view is None
            else fitted(words, widths, font_px, view)
        )
        layout = HeatLayout(words, geometry, QImage(), widths, font_px)
        return cls(maps, head, alignment, layout)

    def shapes(
        self,
        colours: ViewColours,
        font: QFont,
        size: QSize,
        scroll: QPoint,
        pointed: Selection | None = None,
        step: int | None = None,
    ) -> Iterator[Shape]:
        """The map; what is pointed at, or else the row of `step`, stands out."""
        if pointed is None and step is not None:
            pointed = Selection(target=step)
        spot = Spot.at(self.alignment, pointed, None)
        image = head_image(self.maps, self.head, colours.scale)
        if self.layout.words.source_mirrored:
            image = image.mirrored(True, False)
        drawn = replace(self.layout, heat=image)
        yield from drawn.shapes(Scene(self.alignment, colours, font, size, scroll, spot, True))
