"""A text in one flow -> its sentences, of any length in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

import sentencex

from s2s_desktop.engine.text.words import Span
from s2s_desktop.pipeline.guard.strings.insets import without_stops
from s2s_desktop.pipeline.segmentation.abbreviations import abbreviations
from s2s_desktop.pipeline.segmentation.sentence_ends import SentenceEnds

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_WIDE_SPACE_BEFORE_STOP = re.compile(r"[^\S\x00-\x7f](?=\.)")
_CLOSING = re.compile(r"[*_\"”»)\]]+(?:\s+|$)")
_FOOTNOTE = re.compile(r"\s*\(\w{1,5}\)\s+(?=\S)")

_WINDOW_CHARS = 20_000
"""Longer lines are looked at in windows, so that one line of megabytes stays cheap."""


def sentences(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    """Sentences between start and end, one behind the other, with the space that follows each."""
    while start < end:
        window = text[start : min(end, start + _WINDOW_CHARS)]
        ends = list(_ends(window, language))
        if start + len(window) < end:  # the rest may lie beyond the window
            ends = ends[:-1] or [_whole_words(window)]
        for first, last in pairwise([0, *ends]):
            yield start + first, start + last
        start += ends[-1]


def _whole_words(window: str) -> int:
    """Where the word at its end begins, which may be cut; its length where it is one word."""
    words, space, _ = window.rpartition(" ")
    return len(words + space) if words.strip() else len(window)


def _ends(text: str, language: str) -> Iterator[int]:
    """Where sentences end in `text`, its own end with them."""
    text = without_stops(text)
    ends = SentenceEnds(text, abbreviations(language))
    cuts = {_behind_closing(text, at) for at in _cuts(text, language)}
    begin = 0
    for at in sorted({*cuts, *ends.before_capitals()}):
        cut = at in cuts or ends.is_likely(begin, at)
        if at == len(text) or (cut and ends.is_possible(begin, at)):
            yield at
            begin = at


def _behind_closing(text: str, at: int) -> int:
    """Behind the marks that close what a sentence ends: *this.*"""
    closing = _CLOSING.match(text, at)
    return closing.end() if closing and not text[at - 1].isspace() else at


def _cuts(text: str, language: str) -> Iterator[int]:
    """Where the library (sentencex) cuts. It takes what follows "(a)" for a footnote in one piece,
    which is why that is given to it again by itself."""
    # Half a character is no Unicode text; the library would refuse all of it.
    valid = _LONE_SURROGATE.sub("\ufffd", text)
    # The library counts on one byte between an initial and its full stop, and panics at more.
    valid = _WIDE_SPACE_BEFORE_STOP.sub(" ", valid)
    at = 0
    for part in sentencex.segment(language, valid):
        if mark := _FOOTNOTE.match(part):
            rest = sentencex.segment(language, part[mark.end() :])
            yield from (at + mark.end() + length for length in accumulate(map(len, rest)))
        at += len(part)
        yield at
