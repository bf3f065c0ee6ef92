"""Finds out which attention of a model is its alignment, from pairs whose links are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from s2s_desktop.engine.alignment.attention_links import (
    AlignmentProfile,
    AttentionRead,
    max_over_target,
    sum_over_source,
    word_of_pieces,
)
from s2s_desktop.engine.alignment.word_links import (
    Links,
    alignment_error_rate,
    are_linked,
    links_of,
)
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.framing import Frame
from s2s_desktop.engine.text.tokenizer import Span
from s2s_desktop.engine.text.words import spaced_words, word_spans
from s2s_desktop.pipeline.alignment.forced_pairs import ForcedPair, batches, force_pairs

# Of those that do equally well the first is taken, so the usual values stand first.
_THRESHOLDS = (0.8, 0.7, 0.9, 0.6, 0.5, 0.4, 0.3)
_FLOORS = (0.1, 0.15, 0.05, 0.2, 0.3, 0.4)


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


def gold_pair(source: str, target: str, links: Links) -> LinkedPair:
    """With words as separated by spaces, as gold has them; they need not be those shown."""
    words = tuple(spaced_words(source)), tuple(spaced_words(target))
    return LinkedPair(source, target, links, *words)


def _nobody(done: int) -> None:
    """Is told how many more pairs have been read."""


def calibrate(
    loaded: LoadedModel,
    pairs: Sequence[LinkedPair],
    found: str,
    frame: Frame | None = None,
    advance: Callable[[int], object] = _nobody,
) -> tuple[AlignmentProfile, float]:
    """The one head, its step and the thresholds with the least alignment error rate, and that
    rate in percent. `found` is said in the profile; there must be links in `pairs`.

    Raises UserError when the model has no attention.
    """
    candidates = _candidates(*loaded.model.config.decoder.attention_shape)
    shape = len(_THRESHOLDS), len(_FLOORS), len(candidates)
    linked, common = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    for pair in _read(loaded, pairs, frame, advance):
        if not pair.gold.source_words or not pair.gold.target_words:
            continue
        rows = pair.rows(candidates)
        gold = [list(side) for side in zip(*set(pair.gold.links), strict=True)] or [[], []]
        for t, threshold in enumerate(_THRESHOLDS):
            for f, floor in enumerate(_FLOORS):
                links = are_linked(rows, threshold, floor)
                linked[t, f] += links.sum(axis=(0, 2))
                common[t, f] += links[gold[1], :, gold[0]].sum(axis=0)
    total = linked + sum(len(set(pair.links)) for pair in pairs)
    rates = 100 * (1 - 2 * common / total)
    best = np.unravel_index(rates.argmin(), shape)
    reads, threshold, floor = candidates[best[2]].reads, _THRESHOLDS[best[0]], _FLOORS[best[1]]
    return AlignmentProfile(reads, threshold, floor, found), float(rates[best])


def error_rate(
    profile: AlignmentProfile,
    loaded: LoadedModel,
    pairs: Sequence[LinkedPair],
    frame: Frame | None = None,
    advance: Callable[[int], object] = _nobody,
) -> float:
    """The alignment error rate of a profile, in percent."""
    read = _read(loaded, pairs, frame, advance)
    links = [links_of(pair.rows([profile])[:, 0], profile) for pair in read]
    return alignment_error_rate(links, [pair.links for pair in pairs])


def _candidates(layers: int, heads: int) -> list[AlignmentProfile]:
    """Every head at either step; the mean over a layer's heads is a candidate as well."""
    chosen = [[head] for head in range(heads)] + ([[*range(heads)]] if heads > 1 else [])
    return [
        AlignmentProfile(tuple(AttentionRead(layer, head, shift) for head in own))
        for own in chosen
        for layer in range(layers)
        for shift in (0, 1)
    ]


@dataclass(frozen=True)
class _ReadPair:
    """Attention of a pair over its source words (T, L, H, words); the word of each piece that
    was written."""

    gold: LinkedPair
    weights: torch.Tensor
    owners: list[int]

    @classmethod
    def of(cls, gold: LinkedPair, forced: ForcedPair) -> _ReadPair:
        """Source pieces are joined before a head is chosen: it is the same for all."""
        attention = forced.attention.float().cpu().numpy()
        owners = word_of_pieces(forced.source_pieces, gold.source_words)
        weights = sum_over_source(attention, owners, len(gold.source_words))
        written = word_of_pieces(forced.target_pieces, gold.target_words)
        return cls(gold, torch.from_numpy(weights), written)

    def rows(self, profiles: Sequence[AlignmentProfile]) -> np.ndarray:
        """The weights (target words, profiles, source words)."""
        pieces = [profile.read_forced(self.weights).numpy() for profile in profiles]
        flat = np.concatenate(pieces, axis=1)
        rows = max_over_target(flat, self.owners, len(self.gold.target_words))
        return rows.reshape(len(rows), len(profiles), len(self.gold.source_words))


def _read(
    loaded: LoadedModel,
    pairs: Sequence[LinkedPair],
    frame: Frame | None,
    advance: Callable[[int], object],
) -> Iterator[_ReadPair]:
    """Batch by batch: the attention of a long gold would not fit into memory."""
    sources, targets = [pair.source for pair in pairs], [pair.target for pair in pairs]
    for batch in batches(sources, targets):
        forced = force_pairs(loaded, frame, sources[batch], targets[batch])
        yield from map(_ReadPair.of, pairs[batch], forced)
        advance(len(forced))
