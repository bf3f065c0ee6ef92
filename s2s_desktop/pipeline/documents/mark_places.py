"""Where the marks of a block belong in its translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from s2s_desktop.documents.model import Mark
from s2s_desktop.engine.text.sentence_marks import is_mark
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment
from s2s_desktop.pipeline.documents.window import best_stretch, strongest_word
from s2s_desktop.pipeline.messages import Span


@dataclass(frozen=True)
class PlacedSegment:
    """A segment and the character of the whole target at which its text begins."""

    segment: TranslatedSegment
    start: int

    @property
    def end(self) -> int:
        """The character behind its text."""
        return self.start + len(self.segment.text)


def place(mark: Mark, text: str, segments: Sequence[PlacedSegment], length: int) -> Span | None:
    """The characters of a target of `length` that are set off as `mark` sets off those of `text`.

    None where nothing says which they are, or where there is nothing to set off.
    """
    start, end = _trimmed(text, mark.start, mark.end)
    if start >= end:
        return None
    found = list(_parts(text, (start, end), segments, length))
    if not found:
        return None
    return min(a for a, _ in found), max(b for _, b in found)


def _parts(text: str, span: Span, segments: Sequence[PlacedSegment], length: int) -> Iterator[Span]:
    """Where each part of a mark is in the target: in the segments, and in what was copied."""
    behind = 0
    for placed in segments:
        yield from _copied(text, span, (behind, placed.segment.source[0]), placed.start)
        part = _in_segment(text, span, placed)
        if part is not None:
            yield part
        behind = placed.segment.source[1]
    yield from _copied(text, span, (behind, len(text)), length)


def _copied(text: str, span: Span, copied: Span, ends_at: int) -> Iterator[Span]:
    """The part of a mark in source text that was copied, and in the target ends at `ends_at`."""
    start, end = _trimmed(text, max(span[0], copied[0]), min(span[1], copied[1]))
    if start < end:
        yield ends_at - copied[1] + start, ends_at - copied[1] + end


def _in_segment(text: str, span: Span, placed: PlacedSegment) -> Span | None:
    """The part of a mark that lies in one segment, in the target."""
    segment = placed.segment
    start, end = max(span[0], segment.source[0]), min(span[1], segment.source[1])
    start, end = _trimmed(text, start, end)
    if start >= end or not segment.text:
        return None
    whole = _trimmed(text, *segment.source)
    if (start, end) == whole:
        return placed.start, placed.end
    place = _verbatim(text, (start, end), segment) or _aligned(text, (start, end), segment)
    return None if place is None else (placed.start + place[0], placed.start + place[1])


def _verbatim(text: str, span: Span, segment: TranslatedSegment) -> Span | None:
    """Where the same characters stand in the target, once here and once there.

    Only of what hardly means something else: a word of small letters may be another word.
    """
    wanted = text[span[0] : span[1]]
    if wanted.islower() and wanted.isalpha():
        return None
    source = text[segment.source[0] : segment.source[1]]
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    here, there = pattern.findall(source), list(pattern.finditer(segment.text))
    return there[0].span() if len(here) == len(there) == 1 else None


def _aligned(text: str, span: Span, segment: TranslatedSegment) -> Span | None:
    words = [
        word
        for word, (start, end) in enumerate(segment.source_words)
        if start < span[1] and end > span[0]
    ]
    if not words or not segment.aligned or not segment.target_words:
        return None
    first, last = words[0], words[-1]
    stretch = best_stretch(segment, first, last)
    if stretch is None:
        if all(is_mark(segment.source_word(text, word)) for word in words):
            return None
        stretch = (strongest_word(segment, first, last),) * 2
    left, right = stretch
    # What ends with a word there ends with a word here.
    while left < right and not _begins_with_sign(text, span) and _sign_at(segment, left):
        left += 1
    while left < right and not _ends_with_sign(text, span) and _sign_at(segment, right):
        right -= 1
    return segment.target_words[left][0], segment.target_words[right][1]


def _begins_with_sign(text: str, span: Span) -> bool:
    return is_mark(text[span[0]])


def _ends_with_sign(text: str, span: Span) -> bool:
    return is_mark(text[span[1] - 1])


def _sign_at(segment: TranslatedSegment, word: int) -> bool:
    return is_mark(segment.target_word(word))


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without the spaces at both ends: they are set off by nothing that one sees."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def apart(marks: Sequence[tuple[Mark, Span]]) -> Iterator[Mark]:
    """The marks at their places; where two overlap that did not, the shorter one has the place."""
    placed = sorted(marks, key=lambda pair: pair[1][1] - pair[1][0])
    kept: list[tuple[Mark, Span]] = []
    for mark, span in placed:
        left = span
        for other, taken in kept:
            if mark.start < other.end and other.start < mark.end:
                continue  # one lay in the other before, too
            left = _without(left, taken)
        if left[0] < left[1]:
            kept.append((mark, left))
    for mark, (start, end) in sorted(kept, key=lambda pair: (pair[1][0], -pair[1][1])):
        yield Mark(start, end, mark.key, mark.kinds, mark.splits)


def _without(span: Span, taken: Span) -> Span:
    """The longer part of `span` that `taken` leaves."""
    if taken[1] <= span[0] or span[1] <= taken[0]:
        return span
    before, behind = (span[0], max(span[0], taken[0])), (min(span[1], taken[1]), span[1])
    return max(before, behind, key=lambda part: part[1] - part[0])
