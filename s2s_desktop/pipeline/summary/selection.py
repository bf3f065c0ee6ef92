"""Which sentences make the summary, and how many."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from s2s_desktop.pipeline.messages import SummaryLength, SummarySize
from s2s_desktop.pipeline.summary.antecedents import leaning
from s2s_desktop.pipeline.summary.document.structure import DocumentText
from s2s_desktop.pipeline.summary.extraction.sentence_terms import Floats, SentenceTerms

_SHORT = (3, 4)
_SENTENCES_PER_SHORT = 8
_LONG = (5, 30)
_SENTENCES_PER_LONG = 5

_REDUNDANCY = 0.5
"""What a similarity of 1 to a chosen sentence costs, in standard deviations of the scores."""

_SAME = 0.7
"""A sentence that is so similar to a chosen one says the same again."""

_CHAIN = 3
"""A sentence comes with the ones that it leans on, if these are so many with it at most."""

_LONG_WORDS = 50
_WORDS_PER_DEVIATION = 25
"""Words beyond so many cost one standard deviation of the scores for each 25 of them: nobody
reads a summary for sentences of a hundred words."""

_SPREAD_FROM = 40
"""From so many sentences for one of the summary on, the text is cut into stretches, …"""

_PER_STRETCH = 2
"""… as many as the summary has sentences, of which each may give so many."""

_RANKED = 40
"""So many sentences are ranked as a longer summary would take them, the others by their scores."""

_EXTREME = 3.0
"""Who is told of salience sees no difference beyond so many standard deviations."""


def sentences_wanted(document: DocumentText, length: SummaryLength | SummarySize) -> int:
    """How many sentences a summary of this length has; never more than the document."""
    available = len(document.sentences)
    if isinstance(length, SummarySize):
        share = round((length.share or 0) * available)
        return min(length.sentences or max(1, share), available)
    if length == "line":
        return min(1, available)
    short = min(max(_SHORT[0], available // _SENTENCES_PER_SHORT), _SHORT[1])
    if length == "short":
        return min(short, available)
    least = min(_LONG[0], 2 * available // 3)  # of few sentences no summary is most of them
    return min(max(short, least, available // _SENTENCES_PER_LONG), _LONG[1], available)


def length_of(count: int) -> SummaryLength:
    """What a summary of so many sentences is like."""
    return "line" if count <= 1 else "short" if count <= _SHORT[1] else "long"


def select(document: DocumentText, scores: Sequence[float], count: int) -> tuple[int, ...]:
    """Indices of `count` sentences in the order of the text."""
    return tuple(sorted(Ranking(document, scores).order(count)[:count]))


class Ranking:
    """In which order a summary takes the sentences of a document.

    Maximal marginal relevance (Carbonell & Goldstein 1998): each next sentence is the one
    whose score, less its greatest similarity to a chosen one, is highest. One that leans on the
    sentence before it comes behind that one, and what a chosen one says is not said again. A
    very long text gives sentences from all its stretches.
    """

    def __init__(self, document: DocumentText, scores: Sequence[float]) -> None:
        self.document, self.scores = document, scores
        self._texts = [document.text_of(sentence.span) for sentence in document.sentences]
        self._relevance = _relevances(self._texts, scores)

    def wanted(self, length: SummaryLength | SummarySize) -> int:
        """How many sentences a summary of this length has; a number that is asked for is kept,
        even where something has to be said again."""
        wanted = sentences_wanted(self.document, length)
        return wanted if isinstance(length, SummarySize) else min(wanted, len(self._first))

    def order(self, count: int) -> tuple[int, ...]:
        """All sentences: first those of a summary of `count`, in the order in which they are
        taken, then those that a longer one would take."""
        number = len(self._relevance)
        count = min(count, number)
        stretches = _stretches(number, count)
        whole = not stretches.any() and count <= _RANKED
        taken = self._first if whole else self._taken(count, stretches)
        rest = np.setdiff1d(np.arange(number), taken)
        by_relevance = rest[np.argsort(-self._relevance[rest], kind="stable")]
        return *taken, *map(int, by_relevance)

    def saliences(self) -> list[float]:
        """Of each sentence: 0 for the least salient one, 1 for the most salient one."""
        if not len(self._relevance):
            return []
        seen = self._relevance.clip(-_EXTREME, _EXTREME)
        lowest, highest = seen.min(), seen.max()
        return [float(value) for value in (seen - lowest) / max(highest - lowest, 1e-6)]

    @cached_property
    def _first(self) -> list[int]:
        """The first sentences that a text which is not cut gives, none of which says the same as
        another."""
        count = min(len(self._relevance), _RANKED)
        return self._taken(count, np.zeros(len(self._relevance), dtype=np.intp))

    def _taken(self, steps: int, stretches: NDArray[np.intp]) -> list[int]:
        """So many sentences, best first, of each stretch as many as it may give; fewer where
        the rest would say again what they say."""
        worth, nearest = self._relevance.copy(), np.zeros(len(self._relevance))
        given = np.zeros(int(stretches.max(initial=0)) + 1, dtype=np.intp)
        stands = ~self._leaning
        taken: list[int] = []
        while len(taken) < steps:
            gain = worth - _REDUNDANCY * nearest
            full = (given >= _PER_STRETCH)[stretches] if len(given) > 1 else False
            chain = _best_chain(np.where(full, -np.inf, gain), stands, alone=not taken)
            if not (chain := chain or _best_chain(gain, stands, alone=False)):
                break
            taken += chain
            given += np.bincount(stretches[list(chain)], minlength=len(given))
            for number in chain:
                is_it = np.arange(len(worth)) == number
                nearest = np.maximum(nearest, self._terms.dot(self._terms.sum_of(is_it)))
            worth[[*chain, *np.flatnonzero(nearest > _SAME)]] = -np.inf
            stands[[number + 1 for number in chain if number + 1 < len(stands)]] = True
        return taken[:steps]

    @cached_property
    def _leaning(self) -> NDArray[np.bool_]:
        return np.array(leaning(self.document), dtype=np.bool_)

    @cached_property
    def _terms(self) -> SentenceTerms:
        return SentenceTerms.of(self._texts, {})


def _best_chain(gain: Floats, stands: NDArray[np.bool_], *, alone: bool) -> range:
    """What to take next: a sentence behind those that it leans on, or none. The mean of their
    gains is the highest. `alone`: a single sentence that stands by itself."""
    best = np.where(stands, gain, -np.inf)
    lengths = np.ones(len(gain), dtype=np.intp)
    total, begins, reached = gain, stands, stands
    for length in range(2, 2 if alone else _CHAIN + 1):
        total = gain + np.append(-np.inf, total[:-1])
        begins = np.append(False, begins[:-1])
        longer = begins & ~reached
        best[longer] = total[longer] / length
        lengths[longer] = length
        reached = reached | longer
    last = int(best.argmax())
    return range(last - int(lengths[last]) + 1, last + 1) if np.isfinite(best[last]) else range(0)


def _relevances(texts: Sequence[str], scores: Sequence[float]) -> Floats:
    """Scores that compare over documents; a sentence that is too long to be read has less."""
    relevance = np.array(scores, dtype=np.float64)
    if not len(relevance):
        return relevance
    lengths = np.array([len(text.split()) for text in texts])
    relevance = (relevance - relevance.mean()) / (relevance.std() + 1e-6)
    return np.asarray(relevance - np.maximum(lengths - _LONG_WORDS, 0) / _WORDS_PER_DEVIATION)


def _stretches(sentences: int, count: int) -> NDArray[np.intp]:
    """The number of the stretch that each sentence lies in: 0 where the text is not cut."""
    parts = count if sentences >= _SPREAD_FROM * count > 0 else 1
    return np.arange(sentences) // max(1, math.ceil(sentences / parts))
