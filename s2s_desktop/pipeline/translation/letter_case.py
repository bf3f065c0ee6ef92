"""Capitals of a source, as far as they steer what its translation looks like."""

from __future__ import annotations

import re

_LINE_END = re.compile(r"[\n\r\u2028\u2029\x0b\x0c\x85]")
_NEIGHBOURHOOD = 200
"""So many characters on each side of a sentence are its neighbours."""


def in_capitals(core: str) -> bool:
    """Two words or more in capitals, and no small letter; names of one word stay."""
    if any(c.islower() for c in core):
        return False
    words = [w for w in re.findall(r"\w+", core) if sum(map(str.isupper, w)) > 1]
    return len(words) > 2 or (len(words) == 2 and max(map(len, words)) > 4)


def stands_in_capitals(text: str, start: int, end: int) -> bool:
    """Whether characters start … end of `text` belong to a line that is all in capitals."""
    own = text[start:end]
    if own != own.upper() or own == own.lower():
        return False
    before = _LINE_END.split(text[max(0, start - _NEIGHBOURHOOD) : start])[-1]
    behind = _LINE_END.split(text[end : end + _NEIGHBOURHOOD])[0]
    return in_capitals(before + own + behind) and bool(re.search(r"\w", before + behind))


def opens_with_capital(source: str) -> bool:
    """Whether the first letter is a capital."""
    return next((c.isupper() for c in source if c.isalpha()), False)


def capitalised(word: str) -> str:
    """The word with its first letter in capitals."""
    return word[:1].upper() + word[1:]
