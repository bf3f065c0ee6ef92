"""What is read of lines that belong together: one text without line ends and quote marks."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from s2s_desktop.engine.text.words import Span
from s2s_desktop.pipeline.guard.strings.insets import insets_between
from s2s_desktop.pipeline.messages import Inset

_SOFT_HYPHEN = "\u00ad"
_BROKEN_WORD = re.compile(r"[^\W_][\u00ad\u2010-]$")
_SUSPENDED = re.compile(r"(?:and|or|to|e|ou|y|o|et|und|oder|bis)\b")
"""What follows the first hyphen of "pre- and post-war"."""
_LAST_PART = re.compile(r"[^\W\d_]*$")
_FIRST_PART = re.compile(r"[^\W\d_]*")
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60]")
_LONGEST_PART = 40

KeepsHyphen = Callable[[str, str], bool]
"""Whether a word of these two parts is written with a hyphen wherever it stands."""


def never_hyphenated(_before: str, _after: str) -> bool:
    """What most words that were broken at a line end are."""
    return False


@dataclass(frozen=True)
class Reading:
    """`text` as it is read; `places[i]` is where its character i stands in the whole text.

    `hyphens` are the characters of `text` that may be there only since a line ended.
    """

    text: str
    places: Sequence[int]
    hyphens: tuple[int, ...] = ()

    def part(self, start: int, end: int) -> Reading:
        """Characters start … end."""
        first, last = bisect_left(self.hyphens, start), bisect_left(self.hyphens, end)
        hyphens = tuple(i - start for i in self.hyphens[first:last])
        return Reading(self.text[start:end], self.places[start:end], hyphens)

    def whole_words(self, keeps_hyphen: KeepsHyphen = never_hyphenated) -> Reading:
        """Without the hyphens that are there only since a line ended."""
        gone = {i for i in self.hyphens if not keeps_hyphen(*self._parts(i))}
        if not gone:
            return self
        kept = [i for i in range(len(self.text)) if i not in gone]
        places = array("q", (self.places[i] for i in kept))
        return Reading("".join(self.text[i] for i in kept), places)

    def _parts(self, hyphen: int) -> tuple[str, str]:
        """What stands before and behind a hyphen of its word."""
        before = _LAST_PART.search(self.text[max(0, hyphen - _LONGEST_PART) : hyphen])
        behind = _FIRST_PART.match(self.text, hyphen + 1, hyphen + 1 + _LONGEST_PART)
        return (before[0] if before else "", behind[0] if behind else "")


def read_lines(text: str, lines: Sequence[Span]) -> Reading:
    """The lines of one flow as they are read."""
    read, hyphens = list[str](), list[int]()
    places = array("q")  # a book may stand in one paragraph
    for number, (start, end) in enumerate(lines):
        start, end = _without_space(text, start, end)
        if number:
            between = _between(read[-1], text[start:end])
            if between == _SOFT_HYPHEN:
                read[-1] = read[-1][:-1]
                places.pop()
            elif between == "-":
                hyphens.append(len(places) - 1)
            else:
                read.append(between)
                places.extend([places[-1] + 1] * len(between))
        read.append(text[start:end])
        places.extend(range(start, end))
    return Reading("".join(read), places, tuple(hyphens))


def _without_space(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), end - len(line) + len(line.rstrip())


def _between(line: str, after: str) -> str:
    """What is read for the end of a line: a space, nothing, or the hyphen that stands there."""
    if _BROKEN_WORD.search(line[-2:]) and after[:1].isalnum() and not _SUSPENDED.match(after):
        if line[-1] == _SOFT_HYPHEN:
            return _SOFT_HYPHEN
        return "-" if line[-2].isalpha() and after[0].islower() else ""
    return "" if _UNSPACED.match(line[-1:]) and _UNSPACED.match(after) else " "


def insets_of(reading: Reading, insets: Sequence[Inset]) -> tuple[Inset, ...]:
    """Those that lie in what is read, as characters of it; `insets` are those of the whole text."""
    if not insets:
        return ()
    places = reading.places
    first = places[0]
    return tuple(
        replace(
            inset,
            start=bisect_left(places, first + inset.start),
            end=bisect_left(places, first + inset.end - 1) + 1,
            partner=None if inset.partner is None else bisect_left(places, first + inset.partner),
        )
        for inset in insets_between(insets, first, places[-1] + 1)
    )
