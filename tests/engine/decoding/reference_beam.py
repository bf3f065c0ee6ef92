"""Searches that are too slow or too simple for use, over any log-probabilities."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import numpy as np

EOS = 0

NextLogProbabilities = Callable[[tuple[int, ...]], np.ndarray]
"""From the pieces so far to the log-probabilities (V,) of the next."""

Found = tuple[float, tuple[int, ...], bool]
"""Score, pieces, whether the end was written."""


def every_target(
    follow: NextLogProbabilities, pieces: list[int], most: int, penalty: float
) -> list[Found]:
    """All targets of at most `most` pieces, the end included, best first."""
    found: list[Found] = []
    for length in range(most):
        for target in product(pieces, repeat=length):
            total = _total(follow, target) + follow(target)[EOS]
            found.append((total / (length + 1) ** penalty, target, True))
    found += [
        (_total(follow, target) / most**penalty, target, False)
        for target in product(pieces, repeat=most)
    ]
    return sorted(found, reverse=True)


def _total(follow: NextLogProbabilities, target: tuple[int, ...]) -> float:
    return float(sum(follow(target[:i])[piece] for i, piece in enumerate(target)))


def beam_search(follow: NextLogProbabilities, beams: int, most: int, penalty: float) -> list[Found]:
    """The best `beams` targets that a search with so many hypotheses comes upon.

    Of the best 2 · beams continuations those that end are put aside if among the best
    `beams`; the best others go on. It ends when so many are aside that the best one alive
    cannot beat the worst of them at its present length.
    """
    alive: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
    ended: list[Found] = []
    for length in range(1, most + 1):
        continuations = sorted(
            (
                (total + float(logprob), (*target, piece))
                for total, target in alive
                for piece, logprob in enumerate(follow(target))
                if np.isfinite(logprob)
            ),
            reverse=True,
        )[: 2 * beams]
        scale = length**penalty
        alive = []
        for rank, (total, target) in enumerate(continuations):
            if len(alive) == beams:
                break
            if target[-1] != EOS:
                alive.append((total, target))
            elif rank < beams:
                ended.append((total / scale, target[:-1], True))
        ended = sorted(ended, reverse=True)[:beams]
        if not alive or (len(ended) == beams and ended[-1][0] >= alive[0][0] / scale):
            return ended
    ended += [(total / scale, target, False) for total, target in alive]
    return sorted(ended, reverse=True)[:beams]
