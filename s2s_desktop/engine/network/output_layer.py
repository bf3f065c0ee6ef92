"""The output layer: from the decoder's width to scores of pieces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional

Form = Callable[..., Tensor]
"""What is done with hidden (…, D) and the tensors of a projection. Forms can be compared."""


class Projection(Protocol):
    """From what is hidden to logits: a form and its tensors, so that they can be traced."""

    def __call__(self, hidden: Tensor, /) -> Tensor:
        """(…, D) -> (…, V)."""

    def over(self, candidates: Tensor) -> Projection:
        """The same for the outputs in candidates (V',) only."""

    @property
    def form(self) -> Form:
        """What it does."""

    @property
    def tensors(self) -> tuple[Tensor, ...]:
        """What it does it with."""


@dataclass(frozen=True)
class FloatForm:
    """The product with a matrix, of what is first multiplied by a number."""

    scale: float

    def __call__(self, hidden: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
        """hidden (…, D), weight (V, D), bias (V,) -> (…, V)."""
        if self.scale != 1.0:
            hidden = hidden * self.scale
        return functional.linear(hidden, weight, bias)


@dataclass(frozen=True)
class FloatProjection:
    """weight (V, D) and bias (V,) of all pieces or of the candidates of a batch."""

    weight: Tensor
    bias: Tensor | None
    scale: float

    def __call__(self, hidden: Tensor) -> Tensor:
        """(…, D) -> logits (…, V)."""
        return self.form(hidden, *self.tensors)

    def over(self, candidates: Tensor) -> FloatProjection:
        """The same for the outputs in candidates (V',) only."""
        bias = None if self.bias is None else self.bias[candidates]
        return FloatProjection(self.weight[candidates], bias, self.scale)

    @property
    def form(self) -> FloatForm:
        """What it does."""
        return FloatForm(self.scale)

    @property
    def tensors(self) -> tuple[Tensor, ...]:
        """What it does it with."""
        return (self.weight,) if self.bias is None else (self.weight, self.bias)


class PackedOutput(nn.Module):
    """A projection: to all pieces by a module that has them in an order of its own, to
    candidates by the plain one."""

    def __init__(self, form: nn.Module, plain: Projection) -> None:
        super().__init__()
        self.form, self.plain = form, plain
        self.tensors = ()

    def forward(self, hidden: Tensor) -> Tensor:
        """(…, D) -> (…, V)."""
        logits: Tensor = self.form(hidden)
        return logits

    def over(self, candidates: Tensor) -> Projection:
        """The same for the outputs in candidates (V',) only."""
        return self.plain.over(candidates)


class OutputLayer(nn.Module):
    """A matrix of its own, or the target embedding when one is given; `whole`: what projects to
    all pieces in its place."""

    bias: nn.Parameter | None
    whole: Projection | None

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
        self.whole = None
        self.own = nn.Linear(width, vocabulary, bias=False) if tied is None else None
        self.bias = nn.Parameter(torch.zeros(vocabulary)) if bias else None

    @property
    def matrix(self) -> Tensor:
        """The weights (V, D)."""
        weight: Tensor = self._tied[0].weight if self.own is None else self.own.weight
        return weight

    def over(self, candidates: Tensor | None = None) -> Projection:
        """The projection to all pieces, or to candidates (V',) only."""
        whole = self.whole or FloatProjection(self.matrix, self.bias, self.scale)
        return whole if candidates is None else whole.over(candidates)
