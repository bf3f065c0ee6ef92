"""Leave-one-out as weights, and where it says something else than attention does."""

from __future__ import annotations

from collections.abc import Iterable

from s2s_desktop.drawing.partners import sources_of
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.shown_words import is_punctuation

Rows = tuple[tuple[float, ...], ...]
_LEAST_NATS = 0.5
"""What does less to a word says nothing of where that comes from."""


def shares(nats: Iterable[Iterable[float]]) -> Rows:
    """Of each target word by how much it owes to each source word: 1 for the one without which it
    would be the least likely, 0 for those without which it would be likelier."""
    return tuple(_share(tuple(row)) for row in nats)


def disagreements(alignment: SegmentAlignment, nats: Rows) -> tuple[int, ...]:
    """The target words that owe most to a source word with which attention does not link them."""
    found = []
    for target, row in enumerate(nats[: len(alignment.target_words)]):
        strongest = max(range(len(row)), key=row.__getitem__, default=None)
        if strongest is None or row[strongest] < _LEAST_NATS:
            continue
        linked = sources_of(alignment, target)
        if linked and strongest not in linked and not is_punctuation(alignment.target_word(target)):
            found.append(target)
    return tuple(found)


def _share(row: tuple[float, ...]) -> tuple[float, ...]:
    most = max(row, default=0.0)
    if most < _LEAST_NATS:
        return (0.0,) * len(row)
    return tuple(max(0.0, value) / most for value in row)
