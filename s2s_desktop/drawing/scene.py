"""What a picture depends on beside its layout: colours, font, and what is pointed at."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QFont

from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.partners import Partners, partners_at
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection


@dataclass(frozen=True)
class Spot:
    """What is pointed at, what is pinned, and the words that are marked for the two."""

    pointed: Selection | None = None
    pinned: Selection | None = None
    of_pointed: Partners = field(default_factory=Partners)
    of_pinned: Partners = field(default_factory=Partners)

    @classmethod
    def at(
        cls, alignment: SegmentAlignment, pointed: Selection | None, pinned: Selection | None
    ) -> Spot:
        """With the partners that these have in `alignment`."""
        return cls(
            pointed,
            pinned,
            partners_at(alignment, pointed),
            partners_at(alignment, pinned, pinned=pinned is not None),
        )

    @property
    def main(self) -> Partners:
        """What is marked in the texts: the pinned words, otherwise those pointed at."""
        return self.of_pointed if self.pinned is None else self.of_pinned


@dataclass(frozen=True)
class Scene:
    """How a layout is drawn now: scrolled by `scroll` pixels, in a view of `size`.

    `titled`: shapes say in words what they are, for drawings that can tell.
    """

    alignment: SegmentAlignment
    colours: ViewColours
    font: QFont
    size: QSize
    scroll: QPoint = field(default_factory=QPoint)
    spot: Spot = field(default_factory=Spot)
    titled: bool = False
