"""Sparse vectors and LexRank against dense matrices written out in full."""

from __future__ import annotations

import math
import re
from collections import Counter

import numpy as np
import pytest

from s2s_desktop.pipeline.summary.extraction.sentence_terms import SentenceTerms

_SENTENCES = [
    "The river rose and the river closed the road.",
    "Officials said that the road would open on Friday.",
    "A ferry runs twice a day, officials announced.",
    "Nobody was hurt.",
    "The river, the road and the ferry: officials talk of nothing else.",
    "?",
]
_RARITY = {"the": 0.1, "and": 0.3, "river": 3.0, "road": 2.5}


def _dense(sentences: list[str], rarity: dict[str, float]) -> np.ndarray:
    counts = [Counter(w[:6] for w in re.findall(r"[a-z]+", s.lower())) for s in sentences]
    vocabulary = sorted({term for count in counts for term in count})
    frequency = Counter(term for count in counts for term in count)
    matrix = np.zeros((len(sentences), len(vocabulary)))
    for i, count in enumerate(counts):
        for term, n in count.items():
            alone = math.log((1 + len(sentences)) / frequency[term]) * (len(term) > 2)
            weight = rarity.get(term, max(rarity.values())) if rarity else alone
            matrix[i, vocabulary.index(term)] = (1 + math.log(n)) * weight
    return matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)


def _cosine(rows: np.ndarray, vector: np.ndarray) -> np.ndarray:
    return rows @ vector / max(float(np.linalg.norm(vector)), 1e-9)


@pytest.mark.parametrize("rarity", [{}, _RARITY])
def test_cosines_are_those_of_dense_vectors(rarity: dict[str, float]) -> None:
    terms, dense = SentenceTerms.of(_SENTENCES, rarity), _dense(_SENTENCES, rarity)
    chosen = np.array([1, 0, 1, 0, 0, 1], dtype=np.bool_)
    expected = _cosine(dense, dense[chosen].sum(axis=0))
    assert terms.cosine(terms.sum_of(chosen)) == pytest.approx(expected)
    assert terms.neighbour_cosine() == pytest.approx(
        [0, *(float(dense[i] @ dense[i - 1]) for i in range(1, len(dense)))]
    )
    groups = np.array([0, 0, 1, 1, 1, 2])
    assert terms.group_cosine(groups) == pytest.approx(
        [float(_cosine(dense[i], dense[groups == groups[i]].sum(axis=0))) for i in range(6)]
    )


def test_another_text_is_compared_by_the_terms_it_shares() -> None:
    terms, dense = SentenceTerms.of(_SENTENCES, {}), _dense(_SENTENCES, {})
    same = terms.dot(terms.vector(_SENTENCES[1] + " Unheard words entirely"))
    assert same == pytest.approx(dense @ dense[1])


@pytest.mark.parametrize("rarity", [{}, _RARITY])
def test_rank_is_the_stationary_vector_of_the_similarity_matrix(rarity: dict[str, float]) -> None:
    dense = _dense(_SENTENCES, rarity)
    similarity = dense @ dense.T
    steps = similarity / np.maximum(similarity.sum(axis=1, keepdims=True), 1e-9)
    rank = np.linalg.solve(np.eye(6) - 0.85 * steps.T, np.full(6, 0.15))
    assert SentenceTerms.of(_SENTENCES, rarity).rank() == pytest.approx(rank, rel=0.08)


def test_sentences_without_terms_have_no_similarity() -> None:
    terms = SentenceTerms.of(["?", "!"], {})
    assert terms.rank() == pytest.approx([0.15, 0.15])
    assert terms.neighbour_cosine() == pytest.approx([0, 0])
    assert terms.group_cosine(np.array([0, 1])) == pytest.approx([0, 0])
