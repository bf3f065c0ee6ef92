"""From weights between words to links: of one model, or of one for each direction.

Matrices are (target words, source words) throughout; only `backward`, the weights of the model
that translates back, is (source words, target words).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile
from s2s_desktop.engine.text.sentence_marks import is_mark

Links = tuple[tuple[int, int], ...]
"""Pairs (source word, target word), in order of the source."""

FALLBACK = 0.6
"""A target word on which both directions do not agree is linked with the source word that it
looked at with so much weight."""
_ALIKE_POWER, _ALIKE_LEAST, _ALIKE_THRESHOLD = 0.25, 0.02, 0.3
"""How much likeness counts beside attention, the least of it, and what is a link."""
_TEMPERATURE = 0.05
"""Of the softmax over cosines of words."""


def same_kind(source: Sequence[str], target: Sequence[str]) -> np.ndarray:
    """Which words may be linked (target, source): a sentence mark with marks alone."""
    return np.equal.outer([is_mark(word) for word in target], [is_mark(word) for word in source])


def links_of(
    rows: np.ndarray, profile: AlignmentProfile, allowed: np.ndarray | None = None
) -> Links:
    """Weights -> links near the strongest of each target word; `allowed` as of `same_kind`."""
    if rows.size == 0:
        return ()
    guarded = rows if allowed is None else rows * allowed
    return as_links(are_linked(guarded, profile.threshold, profile.floor))


def are_linked(rows: np.ndarray, threshold: float, floor: float) -> np.ndarray:
    """Which words are linked: weights (…, source words), at least one -> the same in bool."""
    strongest = rows.max(axis=-1, keepdims=True)
    return np.asarray((rows >= threshold * strongest) & (rows >= floor) & (rows > 0))


def as_links(chosen: np.ndarray) -> Links:
    """A matrix of truth (target, source) -> links."""
    return tuple(sorted((int(i), int(j)) for j, i in np.argwhere(chosen)))


def agreement(forward: np.ndarray, backward: np.ndarray) -> np.ndarray:
    """What both directions say, 0 to 1: forward (T, S) and backward (S, T) -> (T, S).

    Each is normalised over the words it distributes, then the geometric mean is normalised
    over rows and over columns, and meant again.
    """
    mean = np.sqrt(_shares(forward, 1) * _shares(backward, 1).T)
    return np.asarray(np.sqrt(_shares(mean, 0) * _shares(mean, 1)))


def links_of_both(
    agreed: np.ndarray, forward: np.ndarray, allowed: np.ndarray, threshold: float
) -> Links:
    """Links where both directions agree by `threshold`; see `agreement` and `same_kind`.

    A target word that is left without one takes the strongest of `forward`, if that is strong.
    """
    if agreed.size == 0:
        return ()
    chosen = (agreed >= threshold) & allowed
    guarded = forward * allowed
    strongest = guarded.argmax(axis=1)
    for word in np.flatnonzero(~chosen.any(axis=1)):
        chosen[word, strongest[word]] = guarded[word, strongest[word]] >= FALLBACK
    return as_links(chosen)


def links_of_one(rows: np.ndarray, likeness: np.ndarray, allowed: np.ndarray) -> Links:
    """Links of one model alone, with the likeness of the words to its own encoder."""
    if rows.size == 0:
        return ()
    weighed = weighed_by_likeness(rows, likeness)
    return as_links((weighed >= _ALIKE_THRESHOLD) & allowed)


def weighed_by_likeness(rows: np.ndarray, likeness: np.ndarray) -> np.ndarray:
    """Weights (T, S), normalised over the source and weighed by likeness (T, S)."""
    weighed: np.ndarray = _shares(rows, 1) * (likeness + _ALIKE_LEAST) ** _ALIKE_POWER
    return weighed


def likeness_of(source_states: np.ndarray, target_states: np.ndarray) -> np.ndarray:
    """States of words (S, D) and (T, D) from one encoder -> (T, S), 0 to 1: the geometric mean of
    two softmaxes over their cosines, in the manner of Jalili Sabet et al. 2020 (SimAlign)."""
    source, target = (
        states / np.maximum(np.linalg.norm(states, axis=1, keepdims=True), 1e-9)
        for states in (source_states, target_states)
    )
    exponents = target @ source.T / _TEMPERATURE
    return np.asarray(np.sqrt(_softmax(exponents, 0) * _softmax(exponents, 1)))


def _softmax(values: np.ndarray, axis: int) -> np.ndarray:
    raised = np.exp(values - values.max(axis=axis, keepdims=True))
    return _shares(raised, axis)


def _shares(matrix: np.ndarray, axis: int) -> np.ndarray:
    total = matrix.sum(axis=axis, keepdims=True)
    return np.asarray(matrix / np.maximum(total, 1e-9))


def alignment_error_rate(found: Sequence[Links], gold: Sequence[Links]) -> float:
    """AER in percent against gold links that are all sure (Och and Ney 2003)."""
    common = sum(len(set(a) & set(g)) for a, g in zip(found, gold, strict=True))
    total = sum(len(set(links)) for links in (*found, *gold))
    return 100 * (1 - 2 * common / total) if total else 0.0
