"""Left untranslated: the translation says, wholly or for a stretch, what the source says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from s2s_desktop.pipeline.guard.checks.function_words import FUNCTION_WORDS, function_words
from s2s_desktop.pipeline.guard.checks.words import is_word, runs_of, spans_of, words_of
from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.messages import SegmentWarning, Span

_STRETCH = 4
"""Words of a stretch that is too long to be a word or two of both languages."""
_FEW = 2
"""Ordinary words of a stretch in which there is grammar of another language."""
_MANY, _MOST = 3, 0.5
"""Ordinary words, and their share in the translation, that make a stretch a text in whatever
language it is."""
_GRAMMAR = frozenset[str]().union(*FUNCTION_WORDS.values())
"""Of all languages that have a list."""
_GRAMMAR_RUNS = frozenset(run for word in _GRAMMAR for run in runs_of(word))


@dataclass(frozen=True)
class _Copy:
    """A stretch of words that stands in both texts, from these words on."""

    source: int
    target: int
    words: int


def check_untranslated(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Warn of the longest stretch that was copied, unless it is a name, or of the whole if
    most of its words were.

    What is no name has words in small letters, and grammar that is the source language's alone
    or most of the translation in it.
    """
    if not _may_be_copied(pair):
        return
    copy = _longest_copy(words_of(pair.source), words_of(pair.target))
    copied = range(copy.target, copy.target + copy.words)
    real = [at for at in copied if is_word(words_of(pair.target)[at])]
    spans = [spans_of(pair.target)[at] for at in real]
    if spans and _is_untranslated(pair, spans):
        origins = spans_of(pair.source)[copy.source - copy.target + real[0] :]
        source = origins[0][0], origins[real[-1] - real[0]][1]
        target = spans[0][0], spans[-1][1]
        yield SegmentWarning(WarningKind.UNTRANSLATED, source, target)
    elif _is_mostly_copied(pair):
        whole = (0, len(pair.source)), (0, len(pair.target))
        yield SegmentWarning(WarningKind.UNTRANSLATED, *whole)


def _may_be_copied(pair: FinishedPair) -> bool:
    """Whether there is a stretch in common, or enough words with some grammar among them; most
    texts have nothing in common but names."""
    source, target = runs_of(pair.source), runs_of(pair.target)
    common = set(source).intersection(target)
    if len(common) < _MANY and not common.issuperset(target):
        return False
    if _phrases(source, size := min(_STRETCH, len(target))) & _phrases(target, size):
        return True
    common -= function_words(pair.target_language)
    return len(common) >= _MANY and not common.isdisjoint(_GRAMMAR_RUNS)


def _longest_copy(source: Sequence[str], target: Sequence[str]) -> _Copy:
    """At least `_STRETCH` words, or the whole of a shorter target."""
    size, longest = min(_STRETCH, len(target)), _Copy(0, 0, 0)
    if not size or _phrases(source, size).isdisjoint(_phrases(target, size)):
        return longest
    starts = {tuple(source[at : at + size]): at for at in range(len(source) - size, -1, -1)}
    for at in range(len(target) - size + 1):
        start = starts.get(tuple(target[at : at + size]))
        if start is None or at < longest.target + longest.words:
            continue
        both = zip(source[start:], target[at:], strict=False)
        words = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], both))
        if words > longest.words:
            longest = _Copy(start, at, words)
    return longest


def _phrases(words: Sequence[str], size: int) -> set[tuple[str, ...]]:
    return set(zip(*(words[first:] for first in range(size)), strict=False))


def _is_untranslated(pair: FinishedPair, spans: Sequence[Span]) -> bool:
    """Of the words at `spans`, which were copied."""
    words = [pair.target[slice(*span)] for span in spans]
    foreign = _GRAMMAR - function_words(pair.target_language)
    share = len(words) / sum(map(is_word, words_of(pair.target)))
    if share == 1 and any(word.lower() in foreign for word in words):
        own = function_words(pair.source_language)
        # "Ha ha ha" is no language, though "ha" is a word of one.
        return len(set(words)) > 1 or words[0].lower() in own
    # In a text of capitals every word is an ordinary one.
    small = [word.lower() for word in words if word[0].islower() or pair.target.isupper()]
    ordinary = sum(word not in _GRAMMAR for word in small)
    if len(words) < _STRETCH or ordinary < _FEW:
        return False
    return any(word in foreign for word in small) or (ordinary >= _MANY and share >= _MOST)


def _is_mostly_copied(pair: FinishedPair) -> bool:
    """Whether words are copied here and there, some of them grammar of another language."""
    native = function_words(pair.target_language)
    written = {pair.target[slice(*span)] for span in spans_of(pair.target)}
    small = {word for word in written if word.islower() and is_word(word)} - native
    copied = small.intersection(words_of(pair.source))
    if len(copied) < max(_MANY, _MOST * len(small)) or copied.isdisjoint(_GRAMMAR):
        return False
    return len(copied - _GRAMMAR) >= _FEW
