"""The terms of sentences as sparse vectors, and how central each sentence is."""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_TERM = re.compile(r"[^\W_]+")
_PREFIX = 6
"""Terms are cut to so many characters: a stemming that needs to know no language."""

_ITERATIONS = 12
_DAMPING = 0.85


def terms(text: str) -> list[str]:
    """The words of `text`, in lower case, cut to their beginnings."""
    return [word[:_PREFIX] for word in _TERM.findall(text.lower())]


@dataclass(frozen=True)
class SentenceTerms:
    """TF-IDF vectors (unit length) of N sentences, in rows of a sparse matrix.

    Entry e says that sentence `rows[e]` holds term `columns[e]` with weight `weights[e]`.
    """

    count: int
    vocabulary: Mapping[str, int]
    term_weights: Floats
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    weights: Floats

    @classmethod
    def of(cls, sentences: Sequence[str], rarity: Mapping[str, float]) -> SentenceTerms:
        """Vectors of `sentences`.

        `rarity`: logarithms of how rare common terms are in the language; a term that it
        lacks is as rare as the rarest. Where it is empty, the document alone tells.
        """
        vocabulary: dict[str, int] = {}
        sizes, entries, times = array("q"), array("q"), array("d")  # a long text has millions
        for sentence in sentences:
            count = Counter(terms(sentence))
            sizes.append(len(count))
            entries.extend(vocabulary.setdefault(term, len(vocabulary)) for term in count)
            times.extend(count.values())
        columns = np.array(entries, dtype=np.intp)
        tf = np.array(times)
        frequency = np.bincount(columns, minlength=len(vocabulary)).tolist()
        rarest = max(rarity.values(), default=0.0)
        term_weights = np.array(
            [
                rarity.get(term, rarest)
                if rarity
                else math.log((1 + len(sentences)) / n) * (len(term) > 2)
                for term, n in zip(vocabulary, frequency, strict=True)
            ]
        )
        rows = np.repeat(np.arange(len(sizes)), sizes)
        weights = (1 + np.log(tf)) * term_weights[columns] if len(tf) else tf
        norms = np.sqrt(np.bincount(rows, weights**2, len(sizes)))
        weights = weights / np.maximum(norms, 1e-9)[rows] if len(tf) else weights
        return cls(len(sizes), vocabulary, term_weights, rows, columns, weights)

    def unit(self, text: str) -> dict[int, float]:
        """The vector of another text over these sentences' terms: column to weight."""
        weights = {
            i: (1 + math.log(n)) * float(self.term_weights[i])
            for term, n in Counter(terms(text)).items()
            if (i := self.vocabulary.get(term)) is not None
        }
        norm = math.sqrt(sum(weight**2 for weight in weights.values()))
        return {i: weight / max(norm, 1e-9) for i, weight in weights.items()}

    def vector(self, text: str) -> Floats:
        """The same as an array (V,)."""
        vector = np.zeros(len(self.vocabulary))
        for i, weight in self.unit(text).items():
            vector[i] = weight
        return vector

    def sum_of(self, chosen: NDArray[np.bool_] | Floats) -> Floats:
        """The sum (V,) of the rows, each times its weight in `chosen` (N,)."""
        weights = self.weights * chosen[self.rows]
        return _sums(self.columns, weights, len(self.vocabulary))

    def dot(self, vector: Floats) -> Floats:
        """Each row's product with `vector` (V,): (N,)."""
        return self.per_sentence(self.weights * vector[self.columns])

    def per_sentence(self, of_entries: Floats) -> Floats:
        """The sum of a value of each entry over the entries of each sentence: (N,)."""
        return _sums(self.rows, of_entries, self.count)

    def cosine(self, vector: Floats) -> Floats:
        """Each row's cosine with `vector` (V,): (N,)."""
        return self.dot(_unit(vector))

    def group_cosine(self, groups: NDArray[np.intp]) -> Floats:
        """Each row's cosine with the sum of the rows that share its group: (N,)."""
        size = max(1, len(self.vocabulary))
        keys = groups[self.rows] * size + self.columns
        unique, inverse = np.unique(keys, return_inverse=True)
        sums = np.bincount(inverse, self.weights)
        norms = np.sqrt(np.bincount(unique // size, sums**2, int(groups.max()) + 1))
        products = self.per_sentence(self.weights * sums[inverse])
        return products / np.maximum(norms[groups], 1e-9)

    def neighbour_cosine(self) -> Floats:
        """Each row's cosine with the row before it (N,); 0 for the first."""
        size = max(1, len(self.vocabulary))
        keys = self.rows * size + self.columns
        order = np.argsort(keys)
        keys, weights = keys[order], self.weights[order]
        before = keys - size
        at = np.minimum(np.searchsorted(keys, before), max(0, len(keys) - 1))
        same = keys[at] == before if len(keys) else np.zeros(0, dtype=np.bool_)
        return _sums(self.rows[order], weights * weights[at] * same, self.count)

    def rank(self) -> Floats:
        """Continuous LexRank (Erkan & Radev 2004), mean 1: (N,).

        The matrix of similarities is never formed: its product with a vector is two
        products with the sparse rows, so a round is linear in the words.
        """
        degree = np.maximum(self.dot(self.sum_of(np.ones(self.count))), 1e-9)
        rank = np.ones(self.count)
        for _ in range(_ITERATIONS):
            rank = 1 - _DAMPING + _DAMPING * self.dot(self.sum_of(rank / degree))
        return rank


def _sums(groups: NDArray[np.intp], values: Floats, count: int) -> Floats:
    return np.bincount(groups, values, count).astype(np.float64, copy=False)


def _unit(vector: Floats) -> Floats:
    return vector / max(float(np.linalg.norm(vector)), 1e-9)
