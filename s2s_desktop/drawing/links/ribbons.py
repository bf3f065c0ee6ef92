"""Which ribbons there are, how thick they are, and which words have none."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.drawing.partners import weight
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.shown_words import ShownWords

LEAST_WEIGHT = 0.1
"""A weaker weight is no ribbon, unless the words are linked."""
THICKEST_PX = 6.5
_THINNEST_PX = 1.0


@dataclass(frozen=True)
class Bond:
    """Two words that have to do with each other, by their places, and how much (0…1)."""

    source: int
    target: int
    weight: float

    @property
    def width_px(self) -> float:
        """How thick its ribbon is."""
        return max(_THINNEST_PX, THICKEST_PX * min(1.0, self.weight))


@dataclass(frozen=True)
class Bonds:
    """All bonds of a sentence, weak ones first, and the places of words that have none.

    There are such words only once the sentence is finished: before, their partners may come.
    """

    all: tuple[Bond, ...]
    lonely_sources: frozenset[int]
    lonely_targets: frozenset[int]

    @classmethod
    def of(cls, alignment: SegmentAlignment, words: ShownWords) -> Bonds:
        """Those between the words that are shown."""
        linked: dict[int, set[int]] = {}
        for source, target in alignment.links:
            linked.setdefault(target, set()).add(source)
        found = []
        for place, target in enumerate(words.targets):
            row = alignment.rows[target] if target < len(alignment.rows) else ()
            strong = {source for source, share in enumerate(row) if share >= LEAST_WEIGHT}
            for source in strong | linked.get(target, set()):
                source_place = words.source_places.get(source)
                if source_place is not None:
                    share = weight(alignment, source, target)
                    found.append(Bond(source_place, place, share))
        lonely: tuple[frozenset[int], frozenset[int]] = frozenset(), frozenset()
        if alignment.finished:
            sources, targets = {bond.source for bond in found}, {bond.target for bond in found}
            lonely = (
                frozenset(range(len(words.sources))) - sources,
                frozenset(range(len(words.targets))) - targets,
            )
        found.sort(key=lambda bond: (bond.weight, bond.target, bond.source))
        return cls(tuple(found), *lonely)
