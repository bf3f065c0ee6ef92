"""Some stretches of a text of bytes replaced, all others left as they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

Renderer = Callable[[Callable[[int, int], bytes]], bytes]
"""Writes a stretch anew; it may ask for bytes within it, in which others are replaced."""

Stretch = tuple[int, int, Renderer]


def splice(data: bytes, stretches: Sequence[Stretch]) -> bytes:
    """`data` with each stretch (start, end, renderer) written anew.

    One may lie within another, as a text box in a paragraph; they never cross.
    """
    ordered = sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1]))
    starts = [start for start, _, _ in ordered]

    def render(start: int, end: int, first: int) -> bytes:
        made: list[bytes] = []
        at, index = start, first
        while index < len(ordered) and ordered[index][0] < end:
            a, b, renderer = ordered[index]
            made += data[at:a], renderer(_within(index + 1))
            at = b
            index += 1
            while index < len(ordered) and ordered[index][0] < b:
                index += 1
        made.append(data[at:end])
        return b"".join(made)

    def _within(first: int) -> Callable[[int, int], bytes]:
        return lambda start, end: render(start, end, max(first, bisect_left(starts, start)))

    return render(0, len(data), 0)
