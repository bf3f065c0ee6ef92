"""Which words belong together: links once they are there, weights before."""

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


def belong_together(alignment: SegmentAlignment, source: int, target: int) -> bool:
    """Whether the two are linked, or the weight is strong among those of the target word."""
    if (source, target) in alignment.links:
        return True
    row = alignment.rows[target] if target < len(alignment.rows) else ()
    least = max(NOISE, STRONG_SHARE * max(row, default=0.0))
    return weight(alignment, source, target) >= least


def partners_at(
    alignment: SegmentAlignment, selection: Selection | None, pinned: bool = False
) -> Partners:
    """What to mark when the user points at `selection`.

    Two words that do not belong together are not marked as if they did: then it is the target
    word that is pointed at, and its own partners are marked.
    """
    if selection is None:
        return Partners()
    source, target = selection.source, selection.target
    if source is not None and target is not None:
        if belong_together(alignment, source, target):
            return Partners(frozenset({source}), frozenset({target}), pinned)
        source = None
    if target is not None:
        return Partners(frozenset(sources_of(alignment, target)), frozenset({target}), pinned)
    assert source is not None
    return Partners(frozenset({source}), frozenset(targets_of(alignment, source)), pinned)


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
