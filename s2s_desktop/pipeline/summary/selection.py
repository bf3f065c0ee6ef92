"""Which sentences make the summary, and how many."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from s2s_desktop.pipeline.messages import SummaryLength
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


def sentences_wanted(document: DocumentText, length: SummaryLength) -> int:
    """How many sentences a summary of this length has; never more than the document."""
    available = len(document.sentences)
    if length == "line":
        return min(1, available)
    (least, most), per = (
        (_SHORT, _SENTENCES_PER_SHORT) if length == "short" else (_LONG, _SENTENCES_PER_LONG)
    )
    return min(max(least, available // per), most, available)


def select(document: DocumentText, scores: Sequence[float], count: int) -> tuple[int, ...]:
    """Indices of `count` sentences in the order of the text.

    Maximal marginal relevance (Carbonell & Goldstein 1998): each next sentence is the one
    whose score, less its greatest similarity to a chosen one, is highest. A very long text
    gives sentences from all its stretches.
    """
    count = min(count, len(scores))
    if count < 1:
        return ()
    texts = [document.text_of(sentence.span) for sentence in document.sentences]
    lengths = np.array([len(text.split()) for text in texts])
    relevance = np.array(scores, dtype=np.float64)
    relevance = (relevance - relevance.mean()) / (relevance.std() + 1e-6)
    relevance -= np.maximum(lengths - _LONG_WORDS, 0) / _WORDS_PER_DEVIATION
    if count == 1:
        return (int(relevance.argmax()),)
    vectors = SentenceTerms.of(texts, {})
    similarity = np.zeros(len(scores))
    stretches = _stretches(len(scores), count)
    taken = np.zeros(count, dtype=np.intp)
    chosen: list[int] = []
    for _ in range(count):
        best = int((relevance - _REDUNDANCY * similarity).argmax())
        chosen.append(best)
        relevance[best] = -np.inf
        taken[stretches[best]] += 1
        if taken[stretches[best]] == _PER_STRETCH and stretches[-1] > 0:
            relevance[stretches == stretches[best]] = -np.inf
        is_best = np.arange(len(scores)) == best
        similarity = np.maximum(similarity, vectors.dot(vectors.sum_of(is_best)))
    return tuple(sorted(chosen))


def _stretches(sentences: int, count: int) -> NDArray[np.intp]:
    """The number of the stretch that each sentence lies in: 0 where the text is not cut."""
    parts = count if sentences >= _SPREAD_FROM * count else 1
    return np.arange(sentences) // math.ceil(sentences / parts)
