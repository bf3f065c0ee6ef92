"""Where the insets of a block belong in its translation."""

from __future__ import annotations

from collections.abc import Sequence

from s2s_desktop.pipeline.documents.mark_places import PlacedSegment
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment


def place_inset(at: int, text: str, segments: Sequence[PlacedSegment], end: int) -> int:
    """The character of the target before which what stood before character `at` belongs.

    `end` is the length of the target.
    """
    behind = 0
    for placed in segments:
        segment = placed.segment
        if at <= segment.source[0]:
            return _in_lead(segment.source[0] - at, placed, behind)
        if at < segment.source[1]:
            return placed.start + _within(at, text, segment)
        behind = placed.end
        if at == segment.source[1]:
            return behind
    last = segments[-1].segment.source[1] if segments else 0
    return min(end, behind + at - last)


def _in_lead(before: int, placed: PlacedSegment, earliest: int) -> int:
    """`before` characters of the lead, which is copied, ahead of the segment."""
    return max(earliest, placed.start - before)


def _within(at: int, text: str, segment: TranslatedSegment) -> int:
    """The cut of the target that crosses the fewest links of the cut of the source.

    Of several, the nearest to behind what the word before became.
    """
    if not segment.aligned or not segment.target_words:
        share = (at - segment.source[0]) / (segment.source[1] - segment.source[0])
        return _gap_near(round(share * len(segment.text)), segment.text)
    before = sum(1 for start, _ in segment.source_words if start < at)
    cut = _best_cut(segment, before)
    hugs_previous = at > 0 and not text[at - 1].isspace()
    words = segment.target_words
    if cut == 0:
        return 0
    if cut == len(words):
        return len(segment.text)
    return words[cut - 1][1] if hugs_previous else words[cut][0]


def _best_cut(segment: TranslatedSegment, before: int) -> int:
    """Of the cuts 0 … number of target words, the best; `before`: source words before the inset."""
    rows = segment.rows
    ahead = [sum(row[before:]) for row in rows]  # wrong where it stands before the cut
    back = [sum(row[:before]) for row in rows]  # wrong where it stands behind the cut
    cost = sum(back)
    costs = [cost]
    for target in range(len(rows)):
        cost += ahead[target] - back[target]
        costs.append(cost)
    wished = _behind_previous(segment, before)
    return min(range(len(costs)), key=lambda cut: (round(costs[cut], 1), abs(cut - wished)))


def _behind_previous(segment: TranslatedSegment, before: int) -> int:
    """The cut behind the target word that looked most at the source word before the inset."""
    if before == 0:
        return 0
    weights = [row[before - 1] for row in segment.rows]
    return 1 + max(range(len(weights)), key=weights.__getitem__)


def _gap_near(position: int, text: str) -> int:
    """The space between words that is nearest to `position`, or an end of the text."""
    gaps = [0, len(text), *(at for at, character in enumerate(text) if character.isspace())]
    return min(gaps, key=lambda gap: abs(gap - position))
