"""Which segments are decoded together: like lengths, in windows that grow.

The first window is small, so that the first words come at once; later ones are large, so
that rows of a batch have about the same length. While somebody watches, each window has the first
segment that is missing: the text completes itself from the top.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Generic, TypeVar

from s2s_desktop.pipeline.translation.prepared import Prepared

Item = TypeVar("Item")

FIRST_WINDOW, LARGEST_WINDOW = 8, 512
MOST_ROWS = 64
ROWS_SHARING_CANDIDATES = 16
"""As many as are best where each row is scored for the candidates of all: of 64 sentences these
are half of the vocabulary, of one they are a thousand."""

_LOOK_AHEAD = 64
"""From so many segments a window of like lengths is taken while somebody watches: of fewer, rows
differ so much that the text takes longer, of more, it stands still for longer."""

_FEWEST_ROWS = 4
_MOST_PIECES = 3072
"""Rows times the longest row: bounds memory and the time of a step."""


def windows(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Runs of items, each run four times as long as the one before, up to the largest."""
    source, size = iter(items), FIRST_WINDOW
    while window := list(islice(source, size)):
        yield window
        size = min(4 * size, LARGEST_WINDOW)


def windows_from_top(items: Iterable[Prepared], rows: int) -> Iterator[list[Prepared]]:
    """Windows of `rows` items: the first one that has not been in any, and those of the following
    that are nearest to its length. The first window is small."""
    source, size, most = iter(items), FIRST_WINDOW, max(_LOOK_AHEAD, 2 * rows)
    missing = list(islice(source, size))
    while missing:
        window = _like_the_first(missing, rows)
        taken = {item.number for item in window}
        yield window
        size = min(4 * size, most)
        missing = [item for item in missing if item.number not in taken]
        missing += islice(source, size - len(missing))


def _like_the_first(items: Sequence[Prepared], rows: int) -> list[Prepared]:
    """`rows` of the items, the first among them, whose lengths differ least; in their order."""
    by_length = sorted(items, key=lambda item: len(item.pieces))
    place, last = by_length.index(items[0]), len(by_length) - rows
    starts = range(max(0, min(place - rows + 1, last)), max(0, min(place, last)) + 1)
    runs = [by_length[start : start + rows] for start in starts]
    best = min(runs, key=lambda run: len(run[-1].pieces) - len(run[0].pieces))
    return sorted(best, key=lambda item: item.number)


class Prefetch(Generic[Item]):
    """Items of which the next one can be made before it is wanted."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._source = iter(items)
        self._made: list[Item | None] = []

    def fetch(self) -> None:
        """Make the next one."""
        if not self._made:
            self._made.append(next(self._source, None))

    def next(self) -> Item | None:
        """The next one, None after the last."""
        self.fetch()
        return self._made.pop()


def batches(
    window: Sequence[Prepared], workers: int = 1, most_rows: int = MOST_ROWS
) -> Iterator[list[Prepared]]:
    """Batches of segments of like length, longest first: so that workers end together.

    Small windows are shared among the workers.
    """
    most_rows = max(_FEWEST_ROWS, min(most_rows, -(-len(window) // workers)))
    batch: list[Prepared] = []
    for item in sorted(window, key=lambda p: len(p.pieces), reverse=True):
        rows = len(batch) + 1
        if batch and (rows > most_rows or rows * len(batch[0].pieces) > _MOST_PIECES):
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch
