"""The output layer: from the decoder's width to scores of pieces."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True)
class Projection:
    """weight (V, D) and bias (V,) of all pieces or of the candidates of a batch."""

    weight: Tensor
    bias: Tensor | None
    scale: float

    def __call__(self, hidden: Tensor) -> Tensor:
        """(…, D) -> logits (…, V)."""
        if self.scale != 1.0:
            hidden = hidden * self.scale
        return functional.linear(hidden, self.weight, self.bias)


class OutputLayer(nn.Module):
    """A matrix of its own, or the target embedding when one is given."""

    bias: nn.Parameter | None

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
        self.own = nn.Linear(width, vocabulary, bias=False) if tied is None else None
        self.bias = nn.Parameter(torch.zeros(vocabulary)) if bias else None

    def over(self, candidates: Tensor | None = None) -> Projection:
        """The projection to all pieces, or to candidates (V',) only."""
        weight: Tensor = self._tied[0].weight if self.own is None else self.own.weight
        bias: Tensor | None = self.bias
        if candidates is not None:
            weight = weight[candidates]
            bias = None if bias is None else bias[candidates]
        return Projection(weight, bias, self.scale)
