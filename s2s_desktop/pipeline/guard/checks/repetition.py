"""Repetition: the translation says a phrase again that the source says once."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import eq

from s2s_desktop.pipeline.guard.checks.function_words import function_words
from s2s_desktop.pipeline.guard.checks.words import runs_of, spans_of, words_of
from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.messages import SegmentWarning, Span

_APART, _APART_LINKED = 4, 3
"""Words of a phrase that is a repetition wherever it stands again, and of one whose words come
from the same source words both times. Directly behind itself one word is enough, and where
punctuation parts the two, `_PARTED`."""
_PARTED = 3
_LONGEST = 12
"""Of phrases that stand directly behind themselves."""
_SHORT = 3
"""Words of a source that has no reason to say anything twice."""
_MAY_DOUBLE = frozenset(["se", "que", "nos", "that", "had", "is", "her", "you"])
"""Words that grammar puts side by side in two roles ("se se adaptar", "had had")."""


@dataclass(frozen=True)
class _Said:
    """The words and numbers of a text, without punctuation. `joined[i]`: nothing but space is
    between i and the next."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    joined: tuple[bool, ...]

    @classmethod
    def of(cls, text: str) -> _Said:
        both = zip(words_of(text), spans_of(text), strict=True)
        said = [(word, span) for word, span in both if any(map(str.isalnum, word))]
        spans = tuple(span for _, span in said)
        joined = tuple(text[a[1] : b[0]].isspace() for a, b in pairwise(spans))
        return cls(tuple(word for word, _ in said), spans, joined)


@dataclass(frozen=True)
class _Repeat:
    """`words` words from `at` on are those from `first` on; `parted` by punctuation."""

    first: int
    at: int
    words: int
    parted: bool = False


def check_repetition(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Warn of the first phrase that is said again, if there is nothing like it in the source."""
    size = _APART_LINKED if pair.links else _APART
    if not _may_repeat(runs_of(pair.source), runs_of(pair.target), size):
        return
    target = _Said.of(pair.target)
    found = _unexplained(pair, target, _Said.of(pair.source))
    if found is not None:
        span = target.spans[found.at][0], target.spans[found.at + found.words - 1][1]
        yield SegmentWarning(WarningKind.REPETITION, None, span)


def _may_repeat(source: Sequence[str], target: Sequence[str], size: int) -> bool:
    """Whether runs of letters stand twice as those of a repetition do, a phrase of `size` of them
    wherever that is. In most texts none do."""
    if len(source) <= 2 * _SHORT and not _is_free_of_repetition(target):
        return True
    pairs = tuple(pairwise(target))
    if any(map(eq, target, target[1:])):
        return True
    if _is_free_of_repetition(pairs):
        return False
    phrases = tuple(zip(*(target[first:] for first in range(size)), strict=False))
    # A phrase of fewer runs than `size` may stand directly behind itself.
    behind = (any(map(eq, pairs, pairs[distance:])) for distance in range(2, _APART))
    return not _is_free_of_repetition(phrases) or any(behind)


def _is_free_of_repetition(words: Sequence[Hashable]) -> bool:
    return len(set(words)) == len(words)


def _unexplained(pair: FinishedPair, target: _Said, source: _Said) -> _Repeat | None:
    if len(source.words) <= _SHORT and _is_free_of_repetition(source.words):
        return _said_twice(target.words, function_words(pair.target_language))
    doubled = _doubled(target)
    if doubled and not doubled.parted:
        if _doubled(source) is None:
            return doubled
        doubled = None
    found = doubled or next(_again(target.words, _APART), None)
    if found and next(_again(source.words, 2), None) is None:
        return found
    linked = _again(target.words, _APART_LINKED) if pair.links else ()
    return next((repeat for repeat in linked if _has_one_origin(pair, target, repeat)), None)


def _has_one_origin(pair: FinishedPair, target: _Said, repeat: _Repeat) -> bool:
    """Whether each word of matter comes from the same source words both times."""
    places = {span: at for at, span in enumerate(pair.target_words)}
    grammar = function_words(pair.target_language)

    def origins(at: int) -> set[int]:
        place = places.get(target.spans[at])
        return {source for source, word in pair.links if word == place}

    matter = [n for n in range(repeat.words) if target.words[repeat.at + n] not in grammar]
    return len(matter) > 1 and all(
        origins(repeat.first + n) & origins(repeat.at + n) for n in matter
    )


def _said_twice(words: Sequence[str], grammar: frozenset[str]) -> _Repeat | None:
    """A word with a matter of its own that stands twice."""
    for at, word in enumerate(words):
        if word in words[:at] and word.isalpha() and word not in grammar:
            return _Repeat(words.index(word), at, 1)
    return None


def _doubled(said: _Said) -> _Repeat | None:
    """A phrase directly behind itself; only a longer one with punctuation between the two."""
    words = said.words
    for at in range(1, len(words)):
        for size in range(1, min(_LONGEST, at, len(words) - at) + 1):
            if words[at - 1] != words[at + size - 1] or words[at - size] != words[at]:
                continue
            if words[at - size : at] != words[at : at + size]:
                continue
            parted = not all(said.joined[at - size : at + size - 1])
            if size >= _PARTED if parted else size > 1 or words[at] not in _MAY_DOUBLE:
                return _Repeat(at - size, at, size, parted)
    return None


def _again(words: Sequence[str], size: int) -> Iterator[_Repeat]:
    """Phrases of `size` words that stand twice, wherever that is."""
    places = dict[tuple[str, ...], int]()
    for at in range(len(words) - size + 1):
        first = places.setdefault(tuple(words[at : at + size]), at)
        if at - first >= size:
            yield _Repeat(first, at, size)
