"""Which words belong together, for pointing: links once they are there, weights before."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection

STRONG_SHARE = 0.5
"""A weight counts when it is at least this share of the greatest one."""
NOISE = 0.05
"""Weights below this are never evidence: where all is weak, half of the greatest is noise."""


@dataclass(frozen=True)
class Partners:
    """The words to mark in the two texts, as indices into the words of the segment."""

    source_words: frozenset[int] = frozenset()
    target_words: frozenset[int] = frozenset()
    pinned: bool = False


def weight(alignment: SegmentAlignment, source: int, target: int) -> float:
    """How much target word `target` came from source word `source`; 0 where not known yet."""
    row = alignment.rows[target] if target < len(alignment.rows) else ()
    return row[source] if source < len(row) else 0.0


def sources_of(alignment: SegmentAlignment, target: int) -> tuple[int, ...]:
    """The source words that a target word came from, the strongest first."""
    weights = {
        source: weight(alignment, source, target) for source in range(len(alignment.source_words))
    }
    return _chosen(weights, {i for i, j in alignment.links if j == target}, alignment)


def targets_of(alignment: SegmentAlignment, source: int) -> tuple[int, ...]:
    """The target words that came from a source word, the strongest first."""
    weights = {
        target: weight(alignment, source, target) for target in range(len(alignment.target_words))
    }
    return _chosen(weights, {j for i, j in alignment.links if i == source}, alignment)


def partners_at(
    alignment: SegmentAlignment, selection: Selection | None, pinned: bool = False
) -> Partners:
    """What to mark when the user points at `selection`."""
    if selection is None:
        return Partners()
    sources = set() if selection.source is None else {selection.source}
    targets = set() if selection.target is None else {selection.target}
    if selection.source is None and selection.target is not None:
        sources.update(sources_of(alignment, selection.target))
    if selection.target is None and selection.source is not None:
        targets.update(targets_of(alignment, selection.source))
    return Partners(frozenset(sources), frozenset(targets), pinned)


def _chosen(
    weights: dict[int, float], linked: set[int], alignment: SegmentAlignment
) -> tuple[int, ...]:
    """The linked words; before there are links, those with strong weights."""
    if alignment.links:
        words = [word for word in weights if word in linked]
    else:
        least = max(NOISE, STRONG_SHARE * max(weights.values(), default=0.0))
        words = [word for word, value in weights.items() if value >= least]
    return tuple(sorted(words, key=lambda word: (-weights[word], word)))
