"""What is pointed at and what is marked for it, while the sentence grows."""

from __future__ import annotations

from dataclasses import replace

from s2s_desktop.drawing.partners import Partners, partners_at, sources_of, targets_of
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Grid, Selection

NOTHING = SegmentAlignment("", "", (), (), ())
"""A segment without words."""


class Pointing:
    """The selection, pinned or not, and its partners. Methods say whether anything changed."""

    def __init__(self) -> None:
        self._alignment = NOTHING
        self.selection: Selection | None = None
        self.partners = Partners()

    @property
    def pinned(self) -> bool:
        """Whether the selection stays when the pointer goes on."""
        return self.partners.pinned

    def strongest_cell(self) -> Selection | None:
        """The selection, with the strongest partner of its word."""
        selection = self.selection
        if selection is not None and selection.target is None and selection.source is not None:
            return replace(
                selection, target=next(iter(targets_of(self._alignment, selection.source)), None)
            )
        if selection is not None and selection.source is None and selection.target is not None:
            return replace(
                selection, source=next(iter(sources_of(self._alignment, selection.target)), None)
            )
        return selection

    def point_at(self, selection: Selection | None) -> bool:
        """Point at `selection`, unless another is pinned."""
        return not self.pinned and self._settle(self._existing(selection), pinned=False)

    def pin(self, selection: Selection) -> bool:
        """Pin `selection`, or let go of it if it is the pinned one."""
        again = self.pinned and selection == self.selection
        return self._settle(self._existing(selection), pinned=not again)

    def move(self, selection: Selection) -> bool:
        """Point at `selection`; a pin moves along."""
        return self._settle(self._existing(selection), pinned=self.pinned)

    def unpin(self) -> bool:
        """Let go; nothing is pointed at any more."""
        return self._settle(None, pinned=False)

    def follow(self, alignment: SegmentAlignment) -> bool:
        """The segment has grown or another is shown; keep the selection if its words are there."""
        kept = self.selection is not None and _same_words(
            self.selection, self._alignment, alignment
        )
        self._alignment = alignment
        return self._settle(self.selection if kept else None, pinned=self.pinned)

    def _existing(self, selection: Selection | None) -> Selection | None:
        grid = Grid(len(self._alignment.target_words), len(self._alignment.source_words))
        return selection if selection is not None and grid.holds(selection) else None

    def _settle(self, selection: Selection | None, pinned: bool) -> bool:
        before = self.selection, self.partners
        self.selection = selection
        self.partners = partners_at(self._alignment, selection, pinned)
        return before != (self.selection, self.partners)


def same_source(old: SegmentAlignment, new: SegmentAlignment) -> bool:
    """Whether `new` is the sentence `old`, grown or begun anew."""
    return old.source_text == new.source_text and old.source_words == new.source_words


def _same_words(selection: Selection, old: SegmentAlignment, new: SegmentAlignment) -> bool:
    """Whether the words of `selection` are in both states of the same sentence."""
    if not same_source(old, new):
        return False
    if selection.target is None:
        return True
    there = selection.target < len(new.target_words)
    return there and old.target_word(selection.target) == new.target_word(selection.target)
