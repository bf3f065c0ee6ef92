"""Word links without a gold standard: a statistical aligner over the training pairs.

IBM Model 1 (Brown et al. 1993) with a prior for the diagonal (Dyer, Chahuneau and Smith 2013),
once in each direction; what both agree on is taken as link. Precise rather than complete.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from s2s_desktop.engine.alignment.word_links import Links
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.training.data.corpora import Pair

_DIAGONAL = 4.0
_NULL_SHARE = 0.08
_ITERATIONS = 5
_LEAST = 1e-9


def silver_links(pairs: Sequence[Pair]) -> list[Links]:
    """Links (source word, target word) of each pair; words are those of `word_spans`."""
    sources = [_words(source) for source, _ in pairs]
    targets = [_words(target) for _, target in pairs]
    forward = _best(sources, targets)
    backward = [{(j, i) for i, j in links} for links in _best(targets, sources)]
    return [tuple(sorted(a & b)) for a, b in zip(forward, backward, strict=True)]


def _words(text: str) -> list[str]:
    return [text[start:end].lower() for start, end in word_spans(text)]


@dataclass(frozen=True)
class _Cells:
    """Every (pair, target word, source word or none) as an entry of flat arrays.

    `kind` numbers the pairs of words, `target_of` the target words of the whole corpus, `prior`
    is how likely the position is. `source_at` -1 stands for none.
    """

    kind: np.ndarray
    target_of: np.ndarray
    prior: np.ndarray
    source_at: np.ndarray
    targets: int


def _cells(sources: list[list[str]], targets: list[list[str]]) -> _Cells:
    numbers: dict[str, int] = {"": 0}
    kinds, owners, priors, places = [], [], [], []
    before = 0
    for source, target in zip(sources, targets, strict=True):
        if not source or not target:
            continue
        own = np.array([0, *(numbers.setdefault(w, len(numbers)) for w in source)])
        other = np.array([numbers.setdefault(w, len(numbers)) for w in target])
        distance = np.abs(
            (np.arange(len(source)) + 0.5)[None] / len(source)
            - (np.arange(len(target)) + 0.5)[:, None] / len(target)
        )
        weight = np.exp(-_DIAGONAL * distance)
        weight *= (1 - _NULL_SHARE) / weight.sum(axis=1, keepdims=True)
        prior = np.concatenate([np.full((len(target), 1), _NULL_SHARE), weight], axis=1)
        kinds.append((other[:, None] * np.int64(1 << 31) + own[None]).ravel())
        owners.append(np.repeat(np.arange(before, before + len(target)), len(own)))
        priors.append(prior.ravel())
        places.append(np.tile(np.arange(-1, len(source)), len(target)))
        before += len(target)
    _, kind = np.unique(np.concatenate(kinds), return_inverse=True)
    return _Cells(
        kind, np.concatenate(owners), np.concatenate(priors), np.concatenate(places), before
    )


def _best(sources: list[list[str]], targets: list[list[str]]) -> list[set[tuple[int, int]]]:
    """For each pair the (source word, target word) that explain its target words best."""
    cells = _cells(sources, targets)
    # What a source word is translated by: entries of one source word sum to 1.
    source_word = np.zeros(cells.kind.max() + 1, dtype=np.int64)
    flat_sources = _source_numbers(sources, targets)
    source_word[cells.kind] = flat_sources
    share = np.ones(len(source_word))
    for _ in range(_ITERATIONS):
        expected = _posterior(cells, share)
        count = np.bincount(cells.kind, expected, minlength=len(share))
        share = count / np.maximum(np.bincount(source_word, count)[source_word], _LEAST)
    return _chosen(cells, _posterior(cells, share), targets, sources)


def _source_numbers(sources: list[list[str]], targets: list[list[str]]) -> np.ndarray:
    """The source word of each cell as a number."""
    numbers: dict[str, int] = {"": 0}
    rows = []
    for source, target in zip(sources, targets, strict=True):
        if source and target:
            own = [0, *(numbers.setdefault(w, len(numbers)) for w in source)]
            rows.append(np.tile(own, len(target)))
    return np.concatenate(rows)


def _posterior(cells: _Cells, share: np.ndarray) -> np.ndarray:
    weight = cells.prior * share[cells.kind]
    total = np.bincount(cells.target_of, weight, minlength=cells.targets)
    return np.asarray(weight / np.maximum(total[cells.target_of], _LEAST))


def _chosen(
    cells: _Cells, posterior: np.ndarray, targets: list[list[str]], sources: list[list[str]]
) -> list[set[tuple[int, int]]]:
    """The likeliest source word of each target word, unless it is none."""
    order = np.lexsort((posterior, cells.target_of))
    last = np.append(np.flatnonzero(np.diff(cells.target_of[order])), len(order) - 1)
    best = cells.source_at[order[last]]
    links, at = [], 0
    for source, target in zip(sources, targets, strict=True):
        if not source or not target:
            links.append(set[tuple[int, int]]())
            continue
        own = best[at : at + len(target)]
        links.append({(int(i), j) for j, i in enumerate(own) if i >= 0})
        at += len(target)
    return links
