"""Where a long sentence is broken into bands, so that words stay with their partners."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from s2s_desktop.drawing.links.ribbons import Bond

_MOST_CANDIDATES = 12
_LEEWAY = 0.15
"""A break may be so far from where the parts were equally wide, as a share of a band, and at
least a word."""

Break = tuple[int, int]
"""The first source word and the first target word of a band."""


def breaks(
    source_px: Sequence[float],
    target_px: Sequence[float],
    bonds: Sequence[Bond],
    bands: int,
    finished: bool,
) -> list[Break]:
    """The beginnings of the second band and of those after it.

    Source words are parted into bands of about equal width, where the fewest ribbons are cut;
    target words follow them. While the sentence grows, the source's breaks stay where they are.
    """
    found: list[Break] = []
    ends = list(accumulate(source_px, initial=0.0))
    for band in range(1, bands):
        ideal = ends[-1] * band / bands
        leeway = max(_LEEWAY * ends[-1] / bands, *source_px) if finished else 0.0
        last_source, last_target = found[-1] if found else (0, 0)
        off = {s: abs(ends[s] - ideal) for s in range(last_source, len(ends))}
        nearest, *others = sorted(off, key=lambda s: (off[s], s))[:_MOST_CANDIDATES]
        options = [
            (cost, off[source], (source, target))
            for source in (nearest, *(s for s in others if off[s] <= leeway))
            for cost, target in [_best_target(bonds, source, last_target, len(target_px))]
        ]
        found.append(min(options)[2])
    return found


def _best_target(bonds: Sequence[Bond], source: int, first: int, count: int) -> tuple[float, int]:
    """Where the target is best broken if the source is broken before `source`, and the weight
    of the ribbons that are cut there."""
    # Going along the target, a ribbon to a word of the earlier band is cut until its word has
    # been passed, one to a word of the later band from then on.
    change = [0.0] * (count + 1)
    cost = 0.0
    for bond in bonds:
        early = bond.source < source
        if bond.target < first:
            cost += 0.0 if early else bond.weight
            continue
        cost += bond.weight if early else 0.0
        change[bond.target + 1] += -bond.weight if early else bond.weight
    best = (cost, first)
    for target in range(first + 1, count + 1):
        cost += change[target]
        if cost <= best[0] + 1e-9:
            best = (cost, target)
    return best
