"""Parts of a text that stay as they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from s2s_desktop.pipeline.messages import Inset


def insets_between(insets: Sequence[Inset], start: int, end: int) -> tuple[Inset, ...]:
    """Those that lie in characters start … end of the text, as characters of this stretch."""
    first = bisect_left(insets, start, key=lambda inset: inset.start)
    last = bisect_left(insets, end, key=lambda inset: inset.start)
    return tuple(inset.moved(-start) for inset in insets[first:last] if inset.end <= end)
