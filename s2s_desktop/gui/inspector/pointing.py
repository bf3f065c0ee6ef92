"""What is pointed at and what is marked for it, while the sentence grows."""

from __future__ import annotations

from dataclasses import replace

from s2s_desktop.drawing.partners import Partners, partners_at, sources_of, targets_of
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Grid, Spot

NOTHING = SegmentAlignment("", "", (), (), ())
"""A segment without words."""


class Pointing:
    """The spot, pinned or not, and its partners. Methods say whether anything changed."""

    def __init__(self) -> None:
        self._alignment = NOTHING
        self.spot: Spot | None = None
        self.partners = Partners()

    @property
    def pinned(self) -> bool:
        """Whether the spot stays when the pointer goes on."""
        return self.partners.pinned

    def strongest_cell(self) -> Spot | None:
        """The spot, with the strongest partner of its word."""
        spot = self.spot
        if spot is not None and spot.target is None and spot.source is not None:
            return replace(spot, target=next(iter(targets_of(self._alignment, spot.source)), None))
        if spot is not None and spot.source is None and spot.target is not None:
            return replace(spot, source=next(iter(sources_of(self._alignment, spot.target)), None))
        return spot

    def point_at(self, spot: Spot | None) -> bool:
        """Point at `spot`, unless another is pinned."""
        return not self.pinned and self._settle(self._existing(spot), pinned=False)

    def pin(self, spot: Spot) -> bool:
        """Pin `spot`, or let go of it if it is the pinned one."""
        again = self.pinned and spot == self.spot
        return self._settle(self._existing(spot), pinned=not again)

    def move(self, spot: Spot) -> bool:
        """Point at `spot`; a pin moves along."""
        return self._settle(self._existing(spot), pinned=self.pinned)

    def unpin(self) -> bool:
        """Let go; nothing is pointed at any more."""
        return self._settle(None, pinned=False)

    def follow(self, alignment: SegmentAlignment) -> bool:
        """The segment has grown or another is shown; keep the spot if its words are there."""
        kept = self.spot is not None and _same_words(self.spot, self._alignment, alignment)
        self._alignment = alignment
        return self._settle(self.spot if kept else None, pinned=self.pinned)

    def _existing(self, spot: Spot | None) -> Spot | None:
        grid = Grid(len(self._alignment.target_words), len(self._alignment.source_words))
        return spot if spot is not None and grid.holds(spot) else None

    def _settle(self, spot: Spot | None, pinned: bool) -> bool:
        before = self.spot, self.partners
        self.spot = spot
        self.partners = partners_at(self._alignment, spot, pinned)
        return before != (self.spot, self.partners)


def same_source(old: SegmentAlignment, new: SegmentAlignment) -> bool:
    """Whether `new` is the sentence `old`, grown or begun anew."""
    return old.source_text == new.source_text and old.source_words == new.source_words


def _same_words(spot: Spot, old: SegmentAlignment, new: SegmentAlignment) -> bool:
    """Whether the words of `spot` are in both states of the same sentence."""
    if not same_source(old, new):
        return False
    if spot.target is None:
        return True
    there = spot.target < len(new.target_words)
    return there and old.target_word(spot.target) == new.target_word(spot.target)
