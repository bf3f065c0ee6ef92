"""Parts of a text that stay as they are: which there are, and which of them lie where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from s2s_desktop.pipeline.guard.strings.machine_strings import (
    Pattern,
    kept_terms,
    patterns_for,
    signs_of,
)
from s2s_desktop.pipeline.guard.strings.markup import markup
from s2s_desktop.pipeline.messages import Inset

_SPACED, _STOP = re.compile(r"[`{<\\]|\$\S"), re.compile(r"[.!?:;\u2026]")
"""What strings with spaces begin with; what may end a sentence."""

_GROWS = {"placeholder", "tex"}
"""What these touch of a word goes with them ("{n}th")."""


def find_insets(
    text: str, keep: tuple[str, ...] = (), given: Iterable[Inset] = ()
) -> tuple[Inset, ...]:
    """Strings for machines, markup and the terms to `keep` in a stretch of text, and those
    `given`; in order, none reaching into another."""
    signs = signs_of(text)
    found = [*_strings(text, signs, keep), *markup(text, signs)]
    return _apart([*given, *found]) if found else tuple(given)


def without_stops(text: str) -> str:
    """The text with a letter for each stop inside a string that has spaces, so that no sentence
    ends there ("`a. B`")."""
    if not _SPACED.search(text):
        return text
    parts, at = list[str](), 0
    for inset in find_insets(text):
        parts += text[at : inset.start], _STOP.sub("x", text[inset.start : inset.end])
        at = inset.end
    return "".join(parts) + text[at:]


def insets_between(insets: Sequence[Inset], start: int, end: int) -> tuple[Inset, ...]:
    """Those that lie in characters start … end of the text, as characters of this stretch."""
    first = bisect_left(insets, start, key=lambda inset: inset.start)
    last = bisect_left(insets, end, key=lambda inset: inset.start)
    return tuple(inset.moved(-start) for inset in insets[first:last] if inset.end <= end)


def _strings(text: str, signs: frozenset[str], keep: tuple[str, ...]) -> list[Inset]:
    patterns = patterns_for(signs)
    if (kept := _kept(keep)) and not kept.signs.isdisjoint(signs):
        patterns = (*patterns, kept)
    return [
        _grown(Inset(start, end, pattern.kind, pattern.role), text)
        for pattern in patterns
        for start, end in pattern.find(text)
        if start < end
    ]


@lru_cache(maxsize=8)
def _kept(keep: tuple[str, ...]) -> Pattern | None:
    return kept_terms(keep)


def _grown(inset: Inset, text: str) -> Inset:
    if inset.kind not in _GROWS:
        return inset
    start, end = inset.start, inset.end
    while start and text[start - 1].isalnum():
        start -= 1
    while text[end : end + 1].isalnum():
        end += 1
    return replace(inset, start=start, end=end)


def _apart(insets: list[Inset]) -> tuple[Inset, ...]:
    """Those that overlap made one; what hangs on words gives way to a word that it touches,
    unless that is a part of it."""
    insets = sorted(insets, key=lambda i: (i.start, -i.end))
    hanging = [inset for inset in insets if inset.hangs]
    words = _joined(_outside([inset for inset in insets if not inset.hangs], hanging))
    left = _hanging_apart(hanging, words)
    starts = {inset.start: inset for inset in left}
    both = [inset for inset in left if inset.partner is None or _answers(inset, starts)]
    return tuple(sorted((*words, *both), key=lambda i: i.start))


def _outside(words: list[Inset], hanging: list[Inset]) -> Iterator[Inset]:
    """Words that are no part of what hangs on words; both in order."""
    reach, i = 0, 0
    for word in words:
        while i < len(hanging) and hanging[i].start <= word.start:
            reach = max(reach, hanging[i].end)
            i += 1
        if word.end > reach:
            yield word


def _joined(words: Iterable[Inset]) -> list[Inset]:
    """In order, those that overlap made one."""
    joined = list[Inset]()
    for word in words:
        if joined and word.start < joined[-1].end:
            joined[-1] = replace(joined[-1], end=max(word.end, joined[-1].end))
        else:
            joined.append(word)
    return joined


def _hanging_apart(hanging: list[Inset], words: list[Inset]) -> list[Inset]:
    """In order, those that touch neither a word nor one before them; what parts words, and
    stands side by side, made one."""
    left, i = list[Inset](), 0
    for inset in hanging:
        while i < len(words) and words[i].end <= inset.start:
            i += 1
        if i < len(words) and words[i].start < inset.end:
            continue
        if left and inset.start < left[-1].end:
            continue
        if left and inset.role == left[-1].role == "parts" and inset.start == left[-1].end:
            left[-1] = replace(left[-1], end=inset.end)
        else:
            left.append(inset)
    return left


def _answers(inset: Inset, starts: dict[int, Inset]) -> bool:
    """Whether the partner of an inset is there and means it."""
    partner = starts.get(inset.partner) if inset.partner is not None else None
    return partner is not None and partner.partner == inset.start
