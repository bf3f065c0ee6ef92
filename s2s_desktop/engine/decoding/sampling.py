"""Sampling: tokens drawn from the model's distribution."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from random import Random
from typing import Self

import torch
from torch import Tensor

from s2s_desktop.engine.decoding.greedy_search import Greedy
from s2s_desktop.engine.decoding.logits.logits_processors import BARRED
from s2s_desktop.engine.decoding.logits.scores import Scores
from s2s_desktop.engine.decoding.options import SearchOptions


class Sampling(Greedy):
    """One hypothesis a row, each token drawn by chance.

    Every row has its own generator, seeded by the seed, its source and the number of equal
    sources before it: so it draws the same wherever it stands and whatever stands beside it.
    """

    foreseeable = 1

    def __init__(
        self,
        sources: Sequence[Sequence[int]],
        start_id: int,
        eos_ids: Sequence[int],
        options: SearchOptions,
        lag: int,
    ) -> None:
        super().__init__(sources, start_id, eos_ids, options, lag)
        self._generators = generators(options.seed, sources)

    def fork(self) -> Self:
        """The same once more, which draws the same numbers."""
        fork = super().fork()
        fork._generators = deepcopy(self._generators)
        return fork

    def _choose(self, scores: Scores) -> tuple[list[int | None], list[float]]:
        logits = warped(scores.processed_logits(), self._options)
        numbers = torch.tensor(
            [self._generators[row.number].random() for row in self._rows], dtype=torch.float64
        )
        columns = drawn(logits, numbers)
        return scores.chosen(columns, (logits.amax(dim=-1) > BARRED).tolist())


def generators(seed: int | None, sources: Sequence[Sequence[int]]) -> list[Random]:
    """One generator a source; without a seed they differ every time."""
    if seed is None:
        return [Random() for _ in sources]
    before: Counter[tuple[int, ...]] = Counter()
    found = []
    for source in map(tuple, sources):
        found.append(Random(f"{seed} {before[source]} {source}"))
        before[source] += 1
    return found


def warped(logits: Tensor, options: SearchOptions) -> Tensor:
    """logits (N, V') at the temperature, minus infinity for what top_k and top_p cut off."""
    logits = logits / options.temperature
    if options.top_k:
        least = logits.topk(min(options.top_k, logits.shape[1]), dim=-1).values[:, -1:]
        logits = logits.masked_fill(logits < least, BARRED)
    if options.top_p < 1:
        logits = logits.masked_fill(_outside_nucleus(logits, options.top_p), BARRED)
    return logits


def _outside_nucleus(logits: Tensor, top_p: float) -> Tensor:
    """True (N, V') for tokens that are not among the likeliest which together reach top_p
    (Holtzman et al. 2020)."""
    ordered, order = logits.sort(dim=-1, descending=True)
    probabilities = ordered.softmax(dim=-1)
    likelier = probabilities.cumsum(dim=-1) - probabilities  # mass of the tokens before each
    return torch.zeros_like(logits, dtype=torch.bool).scatter(1, order, likelier >= top_p)


def drawn(logits: Tensor, numbers: Tensor) -> Tensor:
    """Columns (N,) for random numbers (N,) in [0, 1): where the cumulative probability of
    logits (N, V') first exceeds each.

    Barred columns have no share of it: so other rows' candidates change nothing.
    """
    cumulative = logits.cpu().double().softmax(dim=-1).cumsum(dim=-1)
    reached = torch.searchsorted(cumulative, numbers[:, None] * cumulative[:, -1:], right=True)
    return reached[:, 0].clamp(max=logits.shape[1] - 1).to(logits.device)
