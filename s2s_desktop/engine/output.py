"""The output layer: from the decoder's width to scores of pieces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional

Projection = Callable[[Tensor], Tensor]
"""hidden (…, D) -> logits (…, V)."""


@dataclass(frozen=True)
class FloatProjection:
    """weight (V, D) and bias (V,) of all pieces or of the candidates of a batch."""

    weight: Tensor
    bias: Tensor | None
    scale: float

    def __call__(self, hidden: Tensor) -> Tensor:
        """(…, D) -> logits (…, V)."""
        if self.scale != 1.0:
            hidden = hidden * self.scale
        return functional.linear(hidden, self.weight, self.bias)


class Restrictable(Protocol):
    """A layer that can be cut down to some of its outputs."""

    def __call__(self, hidden: Tensor) -> Tensor:
        """(…, D) -> (…, V)."""

    def over(self, candidates: Tensor) -> Projection:
        """The same for the outputs in candidates (V',) only."""


class OutputLayer(nn.Module):
    """A matrix of its own, or the target embedding when one is given."""

    bias: nn.Parameter | None
    int8: Restrictable | None

    def __init__(
        self,
        width: int,
        vocabulary: int,
        tied: nn.Embedding | None,
        bias: bool = True,
        scale: float = 1.0,
    ) -> None:
        super().__init__()
        self.scale = scale
        # In a list, so that a tied matrix is saved once, with the embedding.
        self._tied = [] if tied is None else [tied]
        self.int8 = None
        self.own = nn.Linear(width, vocabulary, bias=False) if tied is None else None
        self.bias = nn.Parameter(torch.zeros(vocabulary)) if bias else None

    @property
    def matrix(self) -> Tensor:
        """The weights (V, D)."""
        weight: Tensor = self._tied[0].weight if self.own is None else self.own.weight
        return weight

    def over(self, candidates: Tensor | None = None) -> Projection:
        """The projection to all pieces, or to candidates (V',) only."""
        if self.int8 is not None:
            return self.int8 if candidates is None else self.int8.over(candidates)
        weight = self.matrix
        bias: Tensor | None = self.bias
        if candidates is not None:
            weight = weight[candidates]
            bias = None if bias is None else bias[candidates]
        return FloatProjection(weight, bias, self.scale)
