"""How much each sentence of a document is worth, by the summaries that people wrote of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from s2s_desktop.pipeline.summary.extraction.sentence_terms import terms

Floats = NDArray[np.float32]

Counted = tuple[Counter[str], Counter[str]]

_LONG_TERMS = 60
"""A summary of more terms is several sentences, and the sentences are judged together."""

_MOST = 8
_CANDIDATES = 40


class Overlap:
    """What sentences have in common with a summary: terms and pairs of terms."""

    def __init__(self, summary: str) -> None:
        self._missing = counted(summary)
        self._wanted = [count.total() for count in self._missing]
        self._found = [0, 0]
        self._taken = [0, 0]

    def gain(self, sentence: Counted) -> float:
        """ROUGE-1 plus ROUGE-2 (F-measures, Lin 2004) of what was taken and `sentence`."""
        return sum(
            2 * (found + _common(count, missing)) / max(1, taken + count.total() + wanted)
            for count, missing, found, taken, wanted in zip(
                sentence, self._missing, self._found, self._taken, self._wanted, strict=True
            )
        )

    def take(self, sentence: Counted) -> None:
        """Add a sentence to what was taken."""
        for i, count in enumerate(sentence):
            self._found[i] += _common(count, self._missing[i])
            self._taken[i] += count.total()
            self._missing[i].subtract(count)


def worth(sentences: Sequence[str], summaries: Sequence[str]) -> Floats:
    """What each of N sentences is worth (N,), 0 for nothing.

    For a summary of one sentence, the mean over the summaries of what the sentence alone
    would gain; for a longer one, its place in the greedy oracle (Nallapati et al. 2017).
    """
    found = [counted(sentence) for sentence in sentences]
    if len(summaries) == 1 and len(terms(summaries[0])) > _LONG_TERMS:
        worths = np.zeros(len(found), dtype=np.float32)
        for place, i in enumerate(greedy_oracle(found, summaries[0])):
            worths[i] = 1 / (1 + 0.15 * place)
        return worths
    overlaps = [Overlap(summary) for summary in summaries]
    gains = [sum(overlap.gain(f) for overlap in overlaps) / len(overlaps) for f in found]
    return np.array(gains, dtype=np.float32)


def greedy_oracle(sentences: Sequence[Counted], summary: str, most: int = _MOST) -> list[int]:
    """Numbers of sentences, each the one that then added most, while any added something."""
    overlap = Overlap(summary)
    alone = [overlap.gain(sentence) for sentence in sentences]
    left = sorted(range(len(sentences)), key=lambda i: -alone[i])[:_CANDIDATES]
    chosen: list[int] = []
    best = 0.0
    while left and len(chosen) < most:
        gains = [overlap.gain(sentences[i]) for i in left]
        if max(gains) <= best:
            break
        best = max(gains)
        chosen.append(left.pop(gains.index(best)))
        overlap.take(sentences[chosen[-1]])
    return chosen


def distribution(worths: Floats) -> Floats:
    """Worths as probabilities (N,): the softmax of their standard scores."""
    standard = (worths - worths.mean()) / (worths.std() + 1e-6)
    powers = np.exp(standard - standard.max())
    return np.asarray(powers / powers.sum(), dtype=np.float32)


def counted(text: str) -> Counted:
    """The terms of a text and its pairs of neighbouring terms."""
    found = terms(text)
    return Counter(found), Counter(" ".join(pair) for pair in pairwise(found))


def _common(count: Counter[str], missing: Counter[str]) -> int:
    return sum(min(n, max(0, missing[term])) for term, n in count.items() if term in missing)
