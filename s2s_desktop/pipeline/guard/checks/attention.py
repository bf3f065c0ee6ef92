"""Words to which nothing attends, and words that attend to nothing: dropped, or invented?

Read from the attention of one direction. A single word without a partner is common in true
translations ("de vez em quando": sometimes); two in a row that carry matter are not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from statistics import fmean

from s2s_desktop.pipeline.guard.checks.function_words import function_words
from s2s_desktop.pipeline.guard.checks.words import is_word
from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.messages import SegmentWarning, Span

_UNATTENDED, _UNATTENDED_TWO, _UNATTENDED_NAME = 0.3, 0.12, 0.03
"""The most that any target word attends to a source word in a run that was dropped; the mean of
that over a run of two; to a name that was dropped alone."""
_UNATTENDING, _UNATTENDING_ALONE = 0.4, 0.2
"""The most that a target word in a run that was invented attends to any source word; that one
which was invented alone does."""
_RUN = 2
"""Words of matter without a partner, with none that has one between them."""

_Words = list[tuple[Span, str]]


def check_dropped(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Warn of source words of matter to which nothing attends, the longest run of them.

    A word that the translation has as it is, or that stands in the source twice and is attended
    to once, was not dropped.
    """
    if not pair.rows:
        return
    words = _small(pair.source, pair.source_words)
    most = [max(column) for column in zip(*pair.rows, strict=True)]
    present = {word for _, word in _small(pair.target, pair.target_words)}
    attended = {
        word for (_, word), weight in zip(words, most, strict=True) if weight >= _UNATTENDED
    }
    grammar = function_words(pair.source_language)

    def has_matter(at: int) -> bool:
        return is_word(words[at][1]) and words[at][1] not in grammar

    def is_dropped(at: int) -> bool:
        return most[at] < _UNATTENDED and words[at][1] not in present | attended

    def is_certain(run: Sequence[int]) -> bool:
        if len(run) == 1:
            return most[run[0]] < _UNATTENDED_NAME and _is_name(pair, words[run[0]][0])
        return len(run) > _RUN or fmean(most[at] for at in run) < _UNATTENDED_TWO

    run = _longest_run(range(len(words)), has_matter, is_dropped)
    if run and is_certain(run):
        span = words[run[0]][0][0], words[run[-1]][0][1]
        yield SegmentWarning(WarningKind.DROPPED, span, None)


def check_invented(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Warn of target words of matter that attend to nothing, the longest run of them."""
    if not pair.rows or not pair.source_words:
        return
    words = _small(pair.target, pair.target_words)
    most = [max(row) for row in pair.rows]
    present = {word for _, word in _small(pair.source, pair.source_words)}
    grammar = function_words(pair.target_language)

    def has_matter(at: int) -> bool:
        return is_word(words[at][1]) and words[at][1] not in grammar

    def is_invented(at: int) -> bool:
        return most[at] < _UNATTENDING and words[at][1] not in present

    run = _longest_run(range(len(words)), has_matter, is_invented)
    if len(run) < _RUN:
        run = [at for at in run if most[at] < _UNATTENDING_ALONE]
    if run:
        span = words[run[0]][0][0], words[run[-1]][0][1]
        yield SegmentWarning(WarningKind.INVENTED, None, span)


def _small(text: str, spans: Sequence[Span]) -> _Words:
    return [((start, end), text[start:end].lower()) for start, end in spans]


def _longest_run(
    places: range, counts: Callable[[int], bool], lacks: Callable[[int], bool]
) -> list[int]:
    """Of the places that count, the most in a row that lack a partner."""
    longest: list[int] = []
    run: list[int] = []
    for at in filter(counts, places):
        run = [*run, at] if lacks(at) else []
        longest = max(longest, run, key=len)
    return longest


def _is_name(pair: FinishedPair, span: Span) -> bool:
    """Whether a word is written as a name where no sentence begins."""
    start = span[0]
    before = pair.source[:start].rstrip(" \"'“‘«([-")
    begins = not before or before[-1] in ".!?:;…"
    return pair.source[start].isupper() and not begins and not pair.source.isupper()
