"""Attention of a recurrent decoder over the whole memory, one distribution a step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from s2s_desktop.engine.network.layers import mask_bias
from s2s_desktop.engine.network.memory import Memory
from s2s_desktop.engine.network.recurrence import linear

Context = tuple[Tensor, Tensor]
"""What was read, and the weights with which."""


@dataclass(frozen=True)
class Attended:
    """A memory made ready: keys (B, S, A), values (B, S, D), bias (B, 1, S) where padded."""

    keys: Tensor
    values: Tensor
    bias: Tensor | None

    @classmethod
    def of(cls, memory: Memory, key: nn.Module, value: nn.Module | None = None) -> Attended:
        """A memory's projections to keys and, where there is one, to values."""
        values = memory.states if memory.values is None else memory.values
        bias = mask_bias(memory.mask, values.dtype).squeeze(1) if memory.padded else None
        return cls(key(memory.states), values if value is None else value(values), bias)

    def keep(self, rows: Tensor) -> Attended:
        """Only these rows (B',)."""
        bias = None if self.bias is None else self.bias[rows]
        return Attended(self.keys[rows], self.values[rows], bias)

    def read(self, queries: Tensor, scores: Callable[[Tensor, Tensor], Tensor]) -> Context:
        """queries (N, T, D) -> contexts (N, T, D of the values) and weights (N, T, S).

        N is B·K (then T is 1): the beams of a row are queries to one memory. `scores` takes
        (B, Q, D) and the keys to (B, Q, S).
        """
        rows, count, width = queries.shape
        found = scores(queries.reshape(len(self.keys), -1, width), self.keys)
        weights = (found if self.bias is None else found + self.bias).softmax(dim=-1)
        contexts = weights @ self.values
        return contexts.reshape(rows, count, -1), weights.reshape(rows, count, -1)

    def size_bytes(self) -> int:
        """Memory of keys and values."""
        return self.keys.nbytes + self.values.nbytes


def dot_products(queries: Tensor, keys: Tensor) -> Tensor:
    """queries (B, Q, D), keys (B, S, D) -> (B, Q, S)."""
    return queries @ keys.transpose(1, 2)


class AdditiveAttention(nn.Module):
    """vᵀ tanh(W s + U h) of Bahdanau et al. 2015."""

    def __init__(self, width: int, memory_width: int, size: int, layer_norm: bool = False) -> None:
        super().__init__()
        self.query = linear(width, size, layer_norm, bias=False)
        self.key = linear(memory_width, size, layer_norm)
        self.energy = nn.Linear(size, 1, bias=False)

    def attend(self, memory: Memory) -> Attended:
        """The memory's keys, computed once a source."""
        return Attended.of(memory, self.key)

    def forward(self, queries: Tensor, attended: Attended) -> Context:
        """queries (N, T, D) -> contexts (N, T, D of the memory) and weights (N, T, S)."""
        return attended.read(self.query(queries), self._scores)

    def _scores(self, queries: Tensor, keys: Tensor) -> Tensor:
        # (B, Q, 1, A) + (B, 1, S, A) -> (B, Q, S)
        scores: Tensor = self.energy(torch.tanh(queries[:, :, None] + keys[:, None])).squeeze(-1)
        return scores


class MultiplicativeAttention(nn.Module):
    """sᵀ W h, the "general" score of Luong et al. 2015."""

    def __init__(self, width: int, memory_width: int) -> None:
        super().__init__()
        self.key = nn.Linear(memory_width, width, bias=False)

    def attend(self, memory: Memory) -> Attended:
        """The memory's keys, computed once a source."""
        return Attended.of(memory, self.key)

    def forward(self, queries: Tensor, attended: Attended) -> Context:
        """queries (N, T, D) -> contexts (N, T, D of the memory) and weights (N, T, S)."""
        return attended.read(queries, dot_products)
