"""The Transformer encoder (Vaswani et al. 2017)."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from s2s_desktop.engine.arithmetic.tracing import Tracer
from s2s_desktop.engine.network.config import TransformerConfig
from s2s_desktop.engine.network.layers import SelfAttention, TokenEmbedding, mask_bias, norm
from s2s_desktop.engine.network.memory import Memory
from s2s_desktop.engine.network.transformer_stack import ResidualLayer, TransformerStack

_FEW_PIECES = 256
"""As many as are read in so short a time that Python between the operations matters."""

_PASS_COST = 8
"""To begin a pass over some rows takes as long as so many pieces of one."""

_LITTLE = 0.2
"""Of a batch that is filled up with nothing: as much as that is in few batches of a long text,
which is sorted. Groups there gain nothing, and leave memory in pieces."""


class EncoderLayer(ResidualLayer):
    """Self-attention and feed-forward."""

    def __init__(self, config: TransformerConfig, width: int) -> None:
        super().__init__(config, width)
        self.attention = SelfAttention(
            width, config.heads, config.head_width, config.bias, config.scaled
        )
        self.attention_norm = norm(config.norm_kind, width, config.norm_epsilon)

    def forward(self, x: Tensor, rows: int, bias: Tensor | None) -> Tensor:
        """(B·S, D) -> (B·S, D)."""
        mixed = self.attention(self.enter(self.attention_norm, x), rows, bias)
        return self.think(self.leave(self.attention_norm, x, mixed))


class TransformerEncoder(TransformerStack):
    """Embedding, positions and a stack of layers."""

    def __init__(self, config: TransformerConfig, embedding: TokenEmbedding) -> None:
        super().__init__(config, embedding, looks_right=True)
        self.tracer = Tracer()
        self.layers = nn.ModuleList(EncoderLayer(config, self.width) for _ in range(config.layers))

    def forward(self, source_ids: Tensor, source_mask: Tensor) -> Memory:
        """source_ids (B, S), source_mask (B, S) -> Memory with states (B, S, D)."""
        may_part = len(source_ids) > 1 and source_ids.is_cpu and not torch.is_grad_enabled()
        lengths = source_mask.sum(dim=1).tolist() if may_part else [source_ids.shape[1]]
        groups = of_like_length(lengths)
        if len(groups) == 1:
            return Memory(self._read(source_ids, source_mask), source_mask, source_ids)
        states = torch.zeros(*source_ids.shape, self.width, dtype=self.embedding.weight.dtype)
        for rows in groups:
            here = rows, slice(lengths[rows[0]])
            states[here] = self._read(source_ids[here], source_mask[here])
        return Memory(states, source_mask, source_ids)

    def _read(self, source_ids: Tensor, source_mask: Tensor) -> Tensor:
        """States (B, S, D)."""
        positions = self.placed_at(0, source_ids.shape[1])
        x = self.place(self.embedding.of_pieces(source_ids), positions)
        bias = self._bias(source_mask, x)
        if source_ids.numel() <= _FEW_PIECES:
            return self.tracer(self.through, (), x, bias)
        return self.through(x, bias)

    def through(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """What is embedded, (B, S, D), through all layers -> (B, S, D)."""
        rows, shape = x.shape[0], x.shape
        x = x.flatten(0, 1)
        for layer in self.layers:
            x = layer(x, rows, bias)
        out: Tensor = self.final_norm(x)
        return out.view(shape)

    def _bias(self, mask: Tensor, x: Tensor) -> Tensor | None:
        """What is added to the scores: (B, 1, 1, S), or (B, H, S, S) with relative positions."""
        padding = None if bool(mask.all()) else mask_bias(mask, x.dtype)
        if self.relative is None:
            return padding
        length = x.shape[1]
        relative: Tensor = self.relative(0, length, length)
        return relative if padding is None else relative + padding


def of_like_length(lengths: Sequence[int]) -> list[list[int]]:
    """Rows in groups that are read one after the other in the least time; each is as long as
    its first."""
    filled_up = len(lengths) * max(lengths)
    if filled_up - sum(lengths) <= max(_PASS_COST, _LITTLE * filled_up):
        return [list(range(len(lengths)))]
    rows = sorted(range(len(lengths)), key=lambda row: lengths[row], reverse=True)
    least, starts = [0], [0]  # the cost of the first rows, and where the last group of them starts
    for end in range(1, len(rows) + 1):
        costs = [
            least[start] + _PASS_COST + lengths[rows[start]] * (end - start) for start in range(end)
        ]
        least.append(min(costs))
        starts.append(costs.index(least[-1]))
    groups, end = list[list[int]](), len(rows)
    while end:
        groups.append(rows[starts[end] : end])
        end = starts[end]
    return groups[::-1]
