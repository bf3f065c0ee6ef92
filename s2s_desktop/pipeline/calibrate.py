"""Finds out which attention of a model is its alignment, from pairs whose links are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch

from s2s_desktop.engine.alignment import (
    AlignmentProfile,
    AttentionRead,
    Links,
    alignment_error_rate,
    links_of,
    word_rows,
)
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.tokenizer import Span
from s2s_desktop.engine.words import word_spans

_THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_FLOORS = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4)
_ROWS = 32


@dataclass(frozen=True)
class LinkedPair:
    """A sentence, its translation, and the links of their words (source, target)."""

    source: str
    target: str
    links: Links
    source_words: tuple[Span, ...]
    target_words: tuple[Span, ...]


def linked_pair(source: str, target: str, links: Links) -> LinkedPair:
    """With words as the program shows them."""
    return LinkedPair(source, target, links, tuple(word_spans(source)), tuple(word_spans(target)))


def calibrate(
    loaded: LoadedModel, pairs: Sequence[LinkedPair], found: str
) -> tuple[AlignmentProfile, float]:
    """The one head, its step and the thresholds with the least alignment error rate, and that
    rate in percent. `found` is said in the profile.

    Raises ValueError when the model has no attention.
    """
    attention = list(_attention(loaded, pairs))
    layers, heads = loaded.model.config.decoder.attention_shape
    # The mean over a layer's heads is a candidate as well.
    candidates = [
        tuple(AttentionRead(layer, head, shift) for head in chosen)
        for layer in range(layers)
        for shift in (0, 1)
        for chosen in ([head] for head in range(heads))
    ] + [
        tuple(AttentionRead(layer, head, shift) for head in range(heads))
        for layer in range(layers)
        for shift in (0, 1)
        if heads > 1
    ]
    profiles = (AlignmentProfile(reads, 0.8, 0.1, found) for reads in candidates)
    profile = min(profiles, key=lambda p: _rate(p, attention, loaded, pairs))
    finer = [replace(profile, threshold=t, floor=f) for t in _THRESHOLDS for f in _FLOORS]
    rows = list(_rows(profile, attention, loaded, pairs))
    gold = [pair.links for pair in pairs]
    rated = [
        (alignment_error_rate([links_of(r, each) for r in rows], gold), n)
        for n, each in enumerate(finer)
    ]
    rate, best = min(rated)
    return finer[best], rate


def error_rate(
    profile: AlignmentProfile, loaded: LoadedModel, pairs: Sequence[LinkedPair]
) -> float:
    """The alignment error rate of a profile, in percent."""
    return _rate(profile, list(_attention(loaded, pairs)), loaded, pairs)


def _attention(loaded: LoadedModel, pairs: Sequence[LinkedPair]) -> Iterator[torch.Tensor]:
    """Of each pair (T, L, H, S), as its target is read."""
    for start in range(0, len(pairs), _ROWS):
        batch = pairs[start : start + _ROWS]
        with torch.inference_mode():
            found = loaded.force(
                [loaded.source_tokenizer.encode(pair.source).ids for pair in batch],
                [loaded.target_tokenizer.encode(pair.target).ids for pair in batch],
            )
        if found is None:
            raise ValueError("this model has no attention")
        yield from found.float().cpu()


def _rate(
    profile: AlignmentProfile,
    attention: Sequence[torch.Tensor],
    loaded: LoadedModel,
    pairs: Sequence[LinkedPair],
) -> float:
    rows = _rows(profile, attention, loaded, pairs)
    return alignment_error_rate([links_of(r, profile) for r in rows], [p.links for p in pairs])


def _rows(
    profile: AlignmentProfile,
    attention: Sequence[torch.Tensor],
    loaded: LoadedModel,
    pairs: Sequence[LinkedPair],
) -> Iterator[np.ndarray]:
    """Of each pair the weights (target words, source words)."""
    for weights, pair in zip(attention, pairs, strict=True):
        source = loaded.source_tokenizer.encode(pair.source)
        target = loaded.target_tokenizer.encode(pair.target)
        words = pair.source_words, pair.target_words
        yield word_rows(profile, weights, (source.spans, target.spans), words)
