"""How many segments a text has, while they are still being found."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from s2s_desktop.pipeline.segmentation.segment import Segment

_AT_ONCE = 500
"""So many are found in one go: a few hundredths of a second."""

_MOST_AHEAD = 10_000
"""So many wait at most."""


class SegmentCount(Iterator[Segment]):
    """Segments of a text of `chars` characters, and how many there are.

    They are found when they are wanted, or ahead of that, so that they can be counted.
    """

    def __init__(self, segments: Iterator[Segment], chars: int) -> None:
        self.is_complete = False
        self._segments, self._chars = segments, chars
        self._ahead: deque[Segment] = deque()
        self._found = 0
        self._end = 0

    def __next__(self) -> Segment:
        if not self._ahead:
            self._find(1)
        if not self._ahead:
            raise StopIteration
        return self._ahead.popleft()

    def look_ahead(self) -> None:
        """Find some more."""
        self._find(min(_AT_ONCE, _MOST_AHEAD - len(self._ahead)))

    @property
    def total(self) -> int:
        """How many there are; unless `is_complete`, a guess by how long they are."""
        if self.is_complete or not self._end:
            return self._found
        return max(self._found, round(self._found * self._chars / self._end))

    def _find(self, most: int) -> None:
        for _ in range(most):
            segment = next(self._segments, None)
            if segment is None:
                self.is_complete = True
                return
            self._ahead.append(segment)
            self._found, self._end = self._found + 1, segment.end
