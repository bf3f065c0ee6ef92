"""Words of a text, as alignment and display count them."""

from __future__ import annotations

import re
from itertools import islice

Span = tuple[int, int]

# Ideographs and kana stand for themselves, since those scripts put no spaces; so does an emoji,
# with its variation selector, skin tone, joined emoji, or second half (flags).
_IDEOGRAPHS = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_EMOJI = r"\u2600-\u27bf\u2b50-\u2b55\U0001f000-\U0001fbff"
_ONE_EMOJI = rf"[{_EMOJI}][\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*"
_LETTERS = rf"(?:(?![{_IDEOGRAPHS}])[\w\u0300-\u036f])"
JOINERS = ("'", "\u2019", "\u2010", "\u2011", "-")
"""What makes one word of two, without a space on either side."""
_WORD = re.compile(
    rf"[{_IDEOGRAPHS}]"
    r"|\d+(?:[.,:/]\d+)+(?:\.[ºª]s?)?"  # numbers, dates and times in one piece
    r"|(?:\d+|[nN])\.[ºª]s?"
    rf"|{_LETTERS}+(?:['\u2019\u2010\u2011-]{_LETTERS}+)*"
    r"|[\U0001f1e6-\U0001f1ff]{2}"
    rf"|{_ONE_EMOJI}(?:\u200d{_ONE_EMOJI})*"
    rf"|[^\w\s{_IDEOGRAPHS}{_EMOJI}]+"
)


def word_spans(text: str, start: int = 0) -> list[Span]:
    """Words and runs of punctuation from `start` on, as (start, end) in characters."""
    return [match.span() for match in _WORD.finditer(text, start)]


def has_words(text: str, count: int) -> bool:
    """Whether there are at least `count` of them. No more are looked for: a text may be long."""
    return sum(1 for _ in islice(_WORD.finditer(text), count)) == count


def goes_on(text: str) -> bool:
    """Whether what begins so, without a space before it, goes on with the word before it."""
    first = text[:1]
    return bool(re.match(_LETTERS, first)) and not re.match(rf"[{_IDEOGRAPHS}]", first)


def spaced_words(text: str) -> list[Span]:
    """Words as separated by white space alone."""
    return [match.span() for match in re.finditer(r"\S+", text)]


def first_word_end(text: str) -> int:
    """Where the first word of `text` ends, as far as it is written."""
    match = _WORD.search(text)
    return len(text) if match is None else match.end()
