"""Divides a text among pieces that it was before somebody changed it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate

_TOKEN = re.compile(r"\w+|\W")
_MOST_TOKENS = 1500
"""Comparing two texts takes a time that grows with the square of their lengths."""
_LEAST_ALIKE = 0.5


def divided(pieces: Sequence[str], text: str) -> list[int] | None:
    """How many characters of `text` each piece has now; None when too little is left to tell."""
    old, new = _TOKEN.findall("".join(pieces)), _TOKEN.findall(text)
    if len(old) + len(new) > _MOST_TOKENS:
        return None
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return None
    old_at, new_at = ([0, *accumulate(map(len, tokens))] for tokens in (old, new))
    same = [(old_at[m.a], new_at[m.b], old_at[m.a + m.size]) for m in matcher.get_matching_blocks()]
    ends = [_moved(end, same) for end in accumulate(map(len, pieces))]
    ends[-1] = len(text)
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _moved(position: int, same: Sequence[tuple[int, int, int]]) -> int:
    """Where the end of a piece is now: within what is the same, or where that goes on."""
    for old, new, old_end in same:
        if position <= old_end:
            return new + max(0, position - old)
    return same[-1][1]
