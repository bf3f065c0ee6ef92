"""Which segments are decoded together: like lengths, in windows that grow.

The first window is small, so that the first words come at once; later ones are large, so
that rows of a batch have about the same length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from s2s_desktop.pipeline.prepared import Prepared

Item = TypeVar("Item")

FIRST_WINDOW, LARGEST_WINDOW = 8, 512
_FEWEST_ROWS, _MOST_ROWS = 4, 64
_MOST_PIECES = 3072
"""Rows times the longest row: bounds memory and the time of a step."""


def windows(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Runs of items, each run four times as long as the one before, up to the largest."""
    source, size = iter(items), FIRST_WINDOW
    while window := list(islice(source, size)):
        yield window
        size = min(4 * size, LARGEST_WINDOW)


def batches(window: Sequence[Prepared], workers: int = 1) -> Iterator[list[Prepared]]:
    """Batches of segments of like length, longest first: so that workers end together.

    Small windows are shared among the workers.
    """
    most_rows = max(_FEWEST_ROWS, min(_MOST_ROWS, -(-len(window) // workers)))
    batch: list[Prepared] = []
    for item in sorted(window, key=lambda p: len(p.pieces), reverse=True):
        rows = len(batch) + 1
        if batch and (rows > most_rows or rows * len(batch[0].pieces) > _MOST_PIECES):
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch
