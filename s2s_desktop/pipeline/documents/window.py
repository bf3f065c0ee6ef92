"""The stretch of target words that a stretch of source words became."""

from __future__ import annotations

from collections.abc import Sequence

from s2s_desktop.engine.text.sentence_marks import is_mark
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment

_FROM_ELSEWHERE = 0.4
"""What a target word must at least have from the stretch, as a share of all that it looked at.
It was chosen on English to Portuguese; docs/documents.md says what it is worth the other way."""

_OF_SIGNS = 0.2
"""So much counts what speaks for a full stop or a comma: they look at many words."""


def best_stretch(segment: TranslatedSegment, first: int, last: int) -> tuple[int, int] | None:
    """The target words (first, last) that came from source words `first` … `last`.

    That is the stretch whose words together have most from those source words and least from
    others: a maximum subarray, found in one pass (Bentley 1984). None when no word speaks for it.
    """
    best, most = None, 0.0
    start, total = 0, 0.0
    for target, value in enumerate(_values(segment, first, last)):
        if total <= 0:
            start, total = target, 0.0
        total += value
        if total > most:
            best, most = (start, target), total
    return best


def strongest_word(segment: TranslatedSegment, first: int, last: int) -> int:
    """The target word that looked most at source words `first` … `last`."""
    masses = [sum(row[first : last + 1]) for row in segment.rows]
    return max(range(len(masses)), key=masses.__getitem__)


def _values(segment: TranslatedSegment, first: int, last: int) -> Sequence[float]:
    """How much speaks for each target word, less what speaks against it."""
    values = []
    for target, row in enumerate(segment.rows):
        value = sum(row[first : last + 1]) - _FROM_ELSEWHERE * min(1.0, sum(row))
        if value > 0 and is_mark(segment.target_word(target)):
            value *= _OF_SIGNS
        values.append(value)
    return values
