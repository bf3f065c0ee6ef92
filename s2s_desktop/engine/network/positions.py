"""Positions that are trained: a table added to embeddings, or a bias of attention."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from s2s_desktop.engine.network.config import (
    LearnedPositions,
    Positions,
    RelativePositions,
    Sinusoids,
)
from s2s_desktop.engine.network.layers import SinusoidalPositions, normal


class TrainedPositions(nn.Module):
    """A table of positions; those beyond its end share the last one."""

    def __init__(self, config: LearnedPositions, width: int) -> None:
        super().__init__()
        self.first = config.first
        self.weight = nn.Parameter(normal(config.first + config.length, width, deviation=0.02))

    def forward(self, start: int, length: int) -> Tensor:
        """Positions start … start + length - 1, (length, D)."""
        start += self.first
        rows = torch.arange(start, start + length, device=self.weight.device)
        return self.weight[rows.clamp(max=len(self.weight) - 1)]


def added_positions(config: Positions, width: int) -> SinusoidalPositions | TrainedPositions | None:
    """What is added to embeddings, if anything is."""
    match config:
        case Sinusoids(first, inclusive):
            return SinusoidalPositions(width, first=first, inclusive=inclusive)
        case LearnedPositions():
            return TrainedPositions(config, width)
        case _:
            return None


class RelativeBias(nn.Module):
    """A bias a head for the distance from query to key (Raffel et al. 2020).

    Small distances have a bucket each, larger ones share buckets of growing width. Keys to
    the right have half of the buckets, or, when nothing looks right, none.
    """

    def __init__(self, config: RelativePositions, heads: int, looks_right: bool) -> None:
        super().__init__()
        self.looks_right = looks_right
        self.buckets = config.buckets // 2 if looks_right else config.buckets
        self.longest = config.longest
        self.weight = nn.Parameter(normal(config.buckets, heads, deviation=0.02))

    def forward(self, start: int, queries: int, keys: int) -> Tensor:
        """Queries at start, start + 1, … over keys from 0 on -> bias (1, H, queries, keys)."""
        device = self.weight.device
        at = torch.arange(start, start + queries, device=device)[:, None]
        distance = torch.arange(keys, device=device) - at  # (queries, keys)
        bucket = self._bucket(distance.abs() if self.looks_right else (-distance).clamp(min=0))
        if self.looks_right:
            bucket = bucket + self.buckets * (distance > 0)
        return self.weight[bucket].permute(2, 0, 1)[None]

    def _bucket(self, distance: Tensor) -> Tensor:
        """The bucket of a distance of 0 or more."""
        exact = self.buckets // 2
        ratio = (distance.clamp(min=1).float() / exact).log() / math.log(self.longest / exact)
        shared = exact + (ratio * (self.buckets - exact)).long()
        return torch.where(distance < exact, distance, shared.clamp(max=self.buckets - 1))
