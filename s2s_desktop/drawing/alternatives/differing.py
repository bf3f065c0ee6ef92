"""Which words of a wording do not stand in another one."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from s2s_desktop.pipeline.messages import Span

_WORD = re.compile(r"\S+")


def spaced(text: str) -> list[Span]:
    """The characters of the words of a text, as spaces separate them."""
    return [match.span() for match in _WORD.finditer(text)]


def differing(before: str, now: str) -> list[bool]:
    """Of each word of `now`, whether it is new against `before`."""
    old, new = before.split(), now.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found = [True] * len(new)
    for block in matcher.get_matching_blocks():
        for i in range(block.b, block.b + block.size):
            found[i] = False
    return found


def changed_words(before: str, now: str) -> list[Span]:
    """The characters of the words of `now` that did not stand in `before`; neighbours as one."""
    found: list[Span] = []
    joins = False
    for span, is_new in zip(spaced(now), differing(before, now), strict=True):
        if is_new:
            found[-1 if joins else len(found) :] = [(found[-1][0] if joins else span[0], span[1])]
        joins = is_new
    return found
