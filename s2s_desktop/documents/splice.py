"""Some stretches of a file replaced, all others left as they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import AnyStr

Render = Callable[[int, int], AnyStr]
"""Gives what stands from one place to another, with what is replaced in it."""

Stretch = tuple[int, int, Callable[[Render[AnyStr]], AnyStr]]
"""From where, to where, and what writes it anew; it may ask for stretches within it."""


def already(made: AnyStr) -> Callable[[Render[AnyStr]], AnyStr]:
    """Writes what has been made before, for a stretch with nothing in it that is replaced."""
    return lambda _render: made


def splice(data: AnyStr, stretches: Sequence[Stretch[AnyStr]]) -> AnyStr:
    """`data` (bytes or characters) with each stretch written anew.

    One may lie within another, as a text box in a paragraph; they never cross.
    """
    ordered = sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1]))
    starts = [start for start, _, _ in ordered]

    def render(start: int, end: int, first: int) -> AnyStr:
        made: list[AnyStr] = []
        at, index = start, first
        while index < len(ordered) and ordered[index][0] < end:
            here, behind, write = ordered[index]
            made += data[at:here], write(within(index + 1))
            at = behind
            index += 1  # also past one that only inserts
            while index < len(ordered) and ordered[index][0] < behind:
                index += 1
        made.append(data[at:end])
        return data[:0].join(made)

    def within(first: int) -> Render[AnyStr]:
        return lambda start, end: render(start, end, max(first, bisect_left(starts, start)))

    return render(0, len(data), 0)
