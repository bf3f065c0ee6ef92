"""Finds out without links which attention of a model is its alignment.

What two independent witnesses say of the same words is likely true: the attention of a model and
that of one that translates back, or how alike the words of both texts are to its own encoder. So
the pair of heads is sought that agrees most; expectation maximisation over the links on which they
agree tells which other heads explain these, and their weights are those that agree most again.
(Weights by expectation maximisation alone go to whichever head is sharpest, right or wrong.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile

import numpy as np

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.alignment.word_links import (
    Links,
    agreement,
    alignment_error_rate,
    are_linked,
    as_links,
    links_of_both,
    links_of_one,
    same_kind,
)
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.forced_pairs import batches
from s2s_desktop.pipeline.alignment.word_weights import Reader, TextPair
from s2s_desktop.sentences import Sentence

PAIRED_THRESHOLD = 0.4
"""From which agreement of both directions on words are linked."""
_SEEN, _SURE = 0.1, 0.5
"""The least weight that counts when heads are compared; the agreement that makes a link sure."""
_STEPS, _LEAST_WEIGHT = 40, 0.05
_SWEEPS, _GRID, _AS_GOOD = 2, np.linspace(0, 1, 11), 0.002
"""How often each weight is sought anew, the values that it may have, and how much less agreement is
as good: a third of the standard error of some 2,000 links. The mean of all as good is taken."""
_THRESHOLDS, _FLOORS = (0.9, 0.8, 1.0, 0.7), (0.4, 0.3, 0.2, 0.1)
"""Of those that do equally well the first is taken: what did best where there was gold."""


@dataclass(frozen=True)
class Agreed:
    """What was found: the profile of the model, that of the one that translates back where there
    is one, and the share of links (0…1) on which both witnesses agree."""

    profile: AlignmentProfile
    backward: AlignmentProfile | None
    share: float


def calibrate_by_agreement(
    forward: Reader,
    backward: Reader | None,
    pairs: Sequence[TextPair],
    advance: Callable[[int], object],
    stopped: Callable[[], bool],
) -> Agreed | None:
    """The weighted heads that agree best with `backward`, or, without one, with the likeness of
    words to the model's own encoder. `advance` is told how many more pairs have been read; None
    where it was stopped while it read.

    Raises UserError where a model has no attention, or where there is no second witness.
    """
    if backward is None and not forward.reads_its_target:
        raise UserError(
            Sentence(
                "Nothing can be compared with the attention of this model: it has a vocabulary for "
                "each language, and no model that translates back was named."
            ),
            Sentence("Name one with --reverse, or give pairs with known links with --gold."),
        )
    reads = every_read(forward)
    others = every_read(backward) if backward else [None]
    read = _read(forward, backward, pairs, reads, advance)
    witnesses = [_Witness.of(*row) for row in takewhile(lambda _: not stopped(), read)]
    if stopped():
        return None
    first, second = _best_pair(witnesses, len(reads), len(others))
    own, other = np.eye(len(reads))[first], np.eye(len(others))[second]
    sure = [witness.agreed(own, other) >= _SURE for witness in witnesses]
    own = _weights([w.ahead[:, links] for w, links in zip(witnesses, sure, strict=True)])
    other = _weights([w.back[:, links] for w, links in zip(witnesses, sure, strict=True)])
    for _ in range(_SWEEPS):
        own = _ascended(own, partial(_share, witnesses, other=other))
        other = _ascended(other, partial(_share, witnesses, own))
    profile = _live(_profile(reads, own), witnesses, own, other, alone=backward is None)
    returning = _profile([read for read in others if read], other) if backward else None
    return Agreed(profile, returning, _share(witnesses, own, other))


def every_read(reader: Reader) -> list[AttentionRead]:
    """Every head of a model, at either step; UserError where it has none."""
    layers, heads = reader.loaded.model.config.decoder.attention_shape
    if not layers * heads:
        raise UserError(
            Sentence("This model has no attention."),
            Sentence("Use a model that attends to its source."),
        )
    return [
        AttentionRead(layer, head, shift)
        for layer in range(layers)
        for head in range(heads)
        for shift in (0, 1)
    ]


@dataclass(frozen=True)
class _Witness:
    """Of one pair: weights of every read of the model (R, T, S) and of the other (Q, T, S), and
    which words may be linked (T, S)."""

    ahead: np.ndarray
    back: np.ndarray
    allowed: np.ndarray

    @classmethod
    def of(cls, ahead: np.ndarray, back: np.ndarray, pair: TextPair) -> _Witness:
        """With half the precision: there may be hundreds of heads."""
        half = np.float16
        return cls(ahead.astype(half), back.astype(half), same_kind(*pair.words))

    def seen(self) -> tuple[np.ndarray, np.ndarray]:
        """Each read's strongest: source word of each target word (R, T·S), and target word of each
        source word (Q, T·S), as truths."""
        return (
            _strongest(self.ahead, axis=2).reshape(len(self.ahead), -1),
            _strongest(self.back, axis=1).reshape(len(self.back), -1),
        )

    def mixed(self, own: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The weighted means of both, (T, S) each."""
        ahead, back = (np.tensordot(w, m, 1) for w, m in ((own, self.ahead), (other, self.back)))
        return ahead, back

    def agreed(self, own: np.ndarray, other: np.ndarray) -> np.ndarray:
        """What both say, (T, S)."""
        ahead, back = self.mixed(own, other)
        return agreement(ahead, back.T)


def _strongest(weights: np.ndarray, axis: int) -> np.ndarray:
    largest = weights == weights.max(axis=axis, keepdims=True)
    return np.asarray(largest & (weights > _SEEN))


def _read(
    forward: Reader,
    backward: Reader | None,
    pairs: Sequence[TextPair],
    reads: Sequence[AttentionRead],
    advance: Callable[[int], object],
) -> Iterator[tuple[np.ndarray, np.ndarray, TextPair]]:
    """Batch by batch, pairs with words on both sides: the other's weights as (Q, T, S)."""
    pairs = [pair for pair in pairs if pair.source_words and pair.target_words]
    profiles = [AlignmentProfile((read,)) for read in reads]
    returning = [AlignmentProfile((read,)) for read in every_read(backward)] if backward else []
    for batch in batches([pair.source for pair in pairs], [pair.target for pair in pairs]):
        own = pairs[batch]
        ahead = forward.every_weight(own, profiles)
        if backward is None:
            back = [likeness[None] for likeness in forward.likeness(own)]
        else:
            turned = backward.every_weight([pair.turned for pair in own], returning)
            back = [weights.transpose(0, 2, 1) for weights in turned]
        yield from zip(ahead, back, own, strict=True)
        advance(len(own))


def _best_pair(witnesses: Sequence[_Witness], own: int, other: int) -> tuple[int, int]:
    """The read of each that see most of the same (Dice's coefficient)."""
    common, sizes = np.zeros((own, other)), np.zeros((own, other))
    for witness in witnesses:
        ahead, back = (seen.astype(np.float32) for seen in witness.seen())
        common += ahead @ back.T
        sizes += ahead.sum(axis=1)[:, None] + back.sum(axis=1)[None]
    best = np.argmax(2 * common / np.maximum(sizes, 1))
    return divmod(int(best), other)


def _weights(at_links: Sequence[np.ndarray]) -> np.ndarray:
    """Weights of reads from what each has at sure links, (R, links) a pair, by expectation
    maximisation; those of little weight are left out."""
    values = np.concatenate(at_links, axis=1).astype(np.float64) + 1e-9
    weights = np.full(len(values), 1 / len(values))
    for _ in range(_STEPS):
        shares = weights[:, None] * values
        weights = (shares / shares.sum(axis=0)).mean(axis=1)
    weights[weights < _LEAST_WEIGHT] = 0
    return np.asarray(weights / weights.sum())


def _ascended(weights: np.ndarray, share: Callable[[np.ndarray], float]) -> np.ndarray:
    """Weights, each in its turn with the value under which `share` is greatest."""
    for at in np.flatnonzero(weights)[:-1]:
        rest = weights.copy()
        rest[at] = 0
        rest /= rest.sum()
        tried = [(1 - value) * rest + value * np.eye(len(weights))[at] for value in _GRID]
        shares = np.array([share(own) for own in tried])
        weights = np.mean(np.array(tried)[shares >= shares.max() - _AS_GOOD], axis=0)
    weights[weights < _LEAST_WEIGHT] = 0
    return np.asarray(weights / weights.sum())


def _profile(reads: Sequence[AttentionRead], weights: np.ndarray) -> AlignmentProfile:
    """The reads that count, the strongest first."""
    kept = sorted(zip(weights, reads, strict=True), key=lambda pair: -pair[0])
    return AlignmentProfile(
        tuple(replace(read, weight=round(float(w), 2)) for w, read in kept if w > 0),
        _THRESHOLDS[0],
        _FLOORS[0],
    )


def _live(
    profile: AlignmentProfile,
    witnesses: Sequence[_Witness],
    own: np.ndarray,
    other: np.ndarray,
    *,
    alone: bool,
) -> AlignmentProfile:
    """With the thresholds under which attention alone comes nearest to what both witnesses link."""
    mixed = [witness.mixed(own, other) for witness in witnesses]
    links = [
        _links(*both, witness, alone=alone) for both, witness in zip(mixed, witnesses, strict=True)
    ]
    guarded = [both[0] * w.allowed for both, w in zip(mixed, witnesses, strict=True)]

    def rate(chosen: tuple[float, float]) -> float:
        found = [as_links(are_linked(rows, *chosen)) for rows in guarded]
        return alignment_error_rate(found, links)

    grid = [(threshold, floor) for floor in _FLOORS for threshold in _THRESHOLDS]
    threshold, floor = min(grid, key=rate)
    return replace(profile, threshold=threshold, floor=floor)


def _links(ahead: np.ndarray, back: np.ndarray, witness: _Witness, *, alone: bool) -> Links:
    if alone:
        return links_of_one(ahead, back, witness.allowed)
    return links_of_both(agreement(ahead, back.T), ahead, witness.allowed, PAIRED_THRESHOLD)


def _share(witnesses: Sequence[_Witness], own: np.ndarray, other: np.ndarray) -> float:
    """Dice's coefficient of what both witnesses, weighed, see."""
    common = total = 0.0
    for witness in witnesses:
        ahead, back = witness.mixed(own, other)
        one, two = _strongest(ahead, axis=1), _strongest(back, axis=0)
        common += 2 * (one & two).sum()
        total += one.sum() + two.sum()
    return common / total if total else 0.0
