"""The source as a decoder's layers look at it, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from s2s_desktop.engine.network.layers import mask_bias
from s2s_desktop.engine.network.memory import Memory


@dataclass(frozen=True)
class CrossAttentionSource:
    """A layer each: keys (B·H, D / H, S), which are scaled, and values (B·H, S, D / H); bias
    (B·H, 1, S) where rows are padded. The K beams of a row share them.

    Rows and heads are one dimension, so that a step needs no more than three operations.
    """

    keys: tuple[Tensor, ...]
    values: tuple[Tensor, ...]
    bias: Tensor | None
    heads: int
    beams: int

    @classmethod
    def of(
        cls, memory: Memory, keys: Sequence[Tensor], values: Sequence[Tensor], beams: int
    ) -> CrossAttentionSource:
        """A memory and what each layer's attention has projected it to: keys (B, H, D / H, S)
        and values (B, H, S, D / H)."""
        heads = keys[0].shape[1]
        bias = None
        if memory.padded:
            bias = mask_bias(memory.mask, memory.states.dtype)  # (B, 1, 1, S)
            bias = bias.expand(-1, heads, -1, -1).flatten(0, 1)
        return cls(
            keys=tuple(of_layer.flatten(0, 1) for of_layer in keys),
            values=tuple(of_layer.flatten(0, 1) for of_layer in values),
            bias=bias,
            heads=heads,
            beams=beams,
        )

    @property
    def tensors(self) -> tuple[tuple[Tensor, ...], tuple[Tensor, ...], Tensor | None]:
        """Keys, values and bias."""
        return self.keys, self.values, self.bias

    def look(self, layer: int, queries: Tensor) -> tuple[Tensor, Tensor]:
        """queries (B·K, D) -> mixed values (B·K, D) and weights (B·H, K, S)."""
        keys, values = self.keys[layer], self.values[layer]
        asked = self._by_heads(queries, keys.shape[1])
        if self.bias is None:
            scores = torch.bmm(asked, keys)
        else:
            scores = torch.baddbmm(self.bias, asked, keys)
        weights = scores.softmax(dim=-1)
        mixed = torch.bmm(weights, values)
        if self.beams == 1:
            return mixed.view_as(queries), weights
        return self._by_row(mixed).transpose(1, 2).reshape(queries.shape), weights

    def attention(self, weights: Sequence[Tensor]) -> Tensor:
        """Weights of all layers -> (B·K, L, H, S)."""
        by_row = torch.stack([self._by_row(of_layer) for of_layer in weights])
        return by_row.permute(1, 3, 0, 2, 4).flatten(0, 1)  # (L, B, H, K, S) before

    def keep(self, rows: Tensor) -> CrossAttentionSource:
        """Only these rows (B',)."""

        def kept(tensor: Tensor) -> Tensor:
            return self._by_row(tensor).index_select(0, rows).flatten(0, 1)

        return replace(
            self,
            keys=tuple(map(kept, self.keys)),
            values=tuple(map(kept, self.values)),
            bias=None if self.bias is None else kept(self.bias),
        )

    def size_bytes(self) -> int:
        """Memory of keys and values."""
        return sum(tensor.nbytes for tensor in (*self.keys, *self.values))

    def _by_heads(self, x: Tensor, width: int) -> Tensor:
        """(B·K, D) -> (B·H, K, D / H)."""
        if self.beams == 1:
            return x.view(-1, 1, width)
        by_row = x.view(-1, self.beams, self.heads, width)
        return by_row.transpose(1, 2).reshape(-1, self.beams, width)

    def _by_row(self, x: Tensor) -> Tensor:
        """(B·H, …) -> (B, H, …)."""
        return x.view(-1, self.heads, *x.shape[1:])
