"""Which sentences make the summary, and how many."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from s2s_desktop.pipeline.messages import SummaryLength, SummarySize
from s2s_desktop.pipeline.summary.document.structure import DocumentText
from s2s_desktop.pipeline.summary.extraction.sentence_terms import SentenceTerms

_SHORT = (2, 4)
_SENTENCES_PER_SHORT = 8
_LONG = (3, 30)
_SENTENCES_PER_LONG = 5

_REDUNDANCY = 0.5
"""What a similarity of 1 to a chosen sentence costs, in standard deviations of the scores."""

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
    (least, most), per = (
        (_SHORT, _SENTENCES_PER_SHORT) if length == "short" else (_LONG, _SENTENCES_PER_LONG)
    )
    return min(max(least, available // per), most, available)


def length_of(count: int) -> SummaryLength:
    """What a summary of so many sentences is like."""
    return "line" if count <= 1 else "short" if count <= _SHORT[1] else "long"


def select(document: DocumentText, scores: Sequence[float], count: int) -> tuple[int, ...]:
    """Indices of `count` sentences in the order of the text."""
    return tuple(sorted(Ranking(document, scores).order(count)[:count]))


class Ranking:
    """In which order a summary takes the sentences of a document.

    Maximal marginal relevance (Carbonell & Goldstein 1998): each next sentence is the one
    whose score, less its greatest similarity to a chosen one, is highest. A very long text
    gives sentences from all its stretches.
    """

    def __init__(self, document: DocumentText, scores: Sequence[float]) -> None:
        self.document, self.scores = document, scores
        self._texts = [document.text_of(sentence.span) for sentence in document.sentences]
        self._relevance = _relevances(self._texts, scores)

    def order(self, count: int) -> tuple[int, ...]:
        """All sentences: first those of a summary of `count`, in the order in which they are
        taken, then those that a longer one would take."""
        number = len(self._relevance)
        count = min(count, number)
        stretches = _stretches(number, count)
        steps = count if stretches.any() else min(number, max(count, _RANKED))
        taken = self._taken(steps, stretches)
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

    def _taken(self, steps: int, stretches: NDArray[np.intp]) -> list[int]:
        """So many sentences, best first, of each stretch as many as it may give."""
        relevance, similarity = self._relevance.copy(), np.zeros(len(self._relevance))
        given = np.zeros(int(stretches.max(initial=0)) + 1, dtype=np.intp)
        taken: list[int] = []
        while len(taken) < steps:
            best = int((relevance - _REDUNDANCY * similarity).argmax())
            taken.append(best)
            if len(taken) == steps:
                break
            relevance[best] = -np.inf
            given[stretches[best]] += 1
            if given[stretches[best]] == _PER_STRETCH and len(given) > 1:
                relevance[stretches == stretches[best]] = -np.inf
            is_best = np.arange(len(relevance)) == best
            terms = self._terms
            similarity = np.maximum(similarity, terms.dot(terms.sum_of(is_best)))
        return taken

    @cached_property
    def _terms(self) -> SentenceTerms:
        return SentenceTerms.of(self._texts, {})


def _relevances(texts: Sequence[str], scores: Sequence[float]) -> NDArray[np.float64]:
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
