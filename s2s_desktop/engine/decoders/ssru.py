"""The SSRU decoder: simpler simple recurrent units with cross-attention.

Kim et al. 2019, "From Research to Production and Back: Ludicrously Fast Neural Machine
Translation". Its state is one vector a layer, so a step costs the same at any length.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor, nn
from torch.nn import functional

from s2s_desktop.engine.config import SsruConfig
from s2s_desktop.engine.layers import (
    CrossAttention,
    FeedForward,
    SinusoidalPositions,
    TokenEmbedding,
    mask_bias,
)
from s2s_desktop.engine.memory import ForcedOutput, Memory, StepOutput, hypotheses_of
from s2s_desktop.engine.output import OutputLayer, Projection


@dataclass
class SsruState:
    """Cells (B·K, D) a layer; keys (B, H, D / H, S) and values (B, H, S, D / H) a layer."""

    cells: list[Tensor]
    keys: list[Tensor]
    values: list[Tensor]
    bias: Tensor | None
    output: Projection
    beams: int
    position: int = 0

    def keep(self, rows: Tensor) -> Self:
        """Only these rows (B',), with all of their hypotheses."""
        self.reorder(hypotheses_of(rows, self.beams))
        self.keys = [keys[rows] for keys in self.keys]
        self.values = [values[rows] for values in self.values]
        self.bias = None if self.bias is None else self.bias[rows]
        return self

    def reorder(self, parents: Tensor) -> Self:
        """Hypotheses (B·K,) by their parents; rows stay where they are."""
        self.cells = [cell[parents] for cell in self.cells]
        return self

    def size_bytes(self) -> int:
        """Memory of cells, keys and values."""
        return sum(t.nbytes for part in (self.cells, self.keys, self.values) for t in part)


class SsruLayer(nn.Module):
    """Recurrence, cross-attention and feed-forward, each with residual and norm."""

    def __init__(self, config: SsruConfig, width: int, memory_width: int) -> None:
        super().__init__()
        self.gates = nn.Linear(width, 2 * width)
        self.recurrence_norm = nn.LayerNorm(width, config.norm_epsilon)
        self.attention = CrossAttention(width, config.heads, memory_width)
        self.attention_norm = nn.LayerNorm(width, config.norm_epsilon)
        self.feed_forward = FeedForward(width, config.feed_forward, config.activation)
        self.feed_forward_norm = nn.LayerNorm(width, config.norm_epsilon)

    def recur(self, gates: Tensor, cell: Tensor) -> Tensor:
        """c' = f ⊙ c + (1 - f) ⊙ Wx, with gates (…, 2D) holding f before the sigmoid and Wx."""
        forget, candidate = gates.chunk(2, dim=-1)
        return torch.lerp(candidate, cell, forget.sigmoid())

    def after_recurrence(
        self, x: Tensor, cells: Tensor, keys: Tensor, values: Tensor, bias: Tensor | None
    ) -> tuple[Tensor, Tensor]:
        """x and cells (B, T, D) -> (B, T, D) and attention weights (B, H, T, S)."""
        x = self.recurrence_norm(x + functional.relu(cells))
        mixed, weights = self.attention(x, keys, values, bias)
        x = self.attention_norm(x + mixed)
        return self.feed_forward_norm(x + self.feed_forward(x)), weights


class SsruDecoder(nn.Module):
    """Embedding, positions, SSRU layers and the output layer."""

    def __init__(
        self,
        config: SsruConfig,
        embedding: TokenEmbedding,
        output: OutputLayer,
        memory_width: int,
    ) -> None:
        super().__init__()
        width = embedding.embedding_dim
        self.embedding = embedding
        self.positions = SinusoidalPositions(width)
        self.layers = nn.ModuleList(
            SsruLayer(config, width, memory_width) for _ in range(config.layers)
        )
        self.output = output

    def start(self, memory: Memory, beams: int = 1, candidates: Tensor | None = None) -> SsruState:
        """State for B rows of K hypotheses; logits cover `candidates` (V',) if given."""
        rows, width = len(memory.states), self.embedding.embedding_dim
        projected = [layer.attention.project(memory.states) for layer in self._layers()]
        zeros = memory.states.new_zeros(rows * beams, width)
        return SsruState(
            cells=[zeros for _ in projected],
            keys=[keys for keys, _ in projected],
            values=[values for _, values in projected],
            bias=mask_bias(memory.mask, zeros.dtype) if memory.padded else None,
            output=self.output.over(candidates),
            beams=beams,
        )

    def step(self, tokens: Tensor, state: SsruState, want_attention: bool = True) -> StepOutput:
        """tokens (B·K,) -> logits (B·K, V), attention (B·K, L, H, S)."""
        embed = self.embedding.after_start if state.position else self.embedding
        x = embed(tokens) + self.positions(state.position, 1)
        x = x.view(-1, state.beams, x.shape[-1])  # (B·K, D) -> (B, K, D): beams as queries
        attention = []
        for i, layer in enumerate(self._layers()):
            cell = layer.recur(layer.gates(x), state.cells[i].view_as(x))
            state.cells[i] = cell.flatten(0, 1)
            x, weights = layer.after_recurrence(x, cell, state.keys[i], state.values[i], state.bias)
            attention.append(weights)
        state.position += 1
        hidden = x.flatten(0, 1)
        logits = state.output(hidden)
        if not want_attention:
            return StepOutput(logits, hidden, None)
        # L × (B, H, K, S) -> (B·K, L, H, S)
        weights = torch.stack(attention).permute(1, 3, 0, 2, 4).flatten(0, 1)
        return StepOutput(logits, hidden, weights)

    def force(self, tokens: Tensor, memory: Memory) -> ForcedOutput:
        """tokens (B, T) -> logits (B, T, V), attention (B, T, L, H, S)."""
        x = self.embedding(tokens) + self.positions(0, tokens.shape[1])
        bias = mask_bias(memory.mask, x.dtype) if memory.padded else None
        attention = []
        for layer in self._layers():
            gates, cell, cells = layer.gates(x), torch.zeros_like(x[:, 0]), []
            for t in range(tokens.shape[1]):
                cell = layer.recur(gates[:, t], cell)
                cells.append(cell)
            keys, values = layer.attention.project(memory.states)
            x, weights = layer.after_recurrence(x, torch.stack(cells, dim=1), keys, values, bias)
            attention.append(weights)
        # L × (B, H, T, S) -> (B, T, L, H, S)
        stacked = torch.stack(attention).permute(1, 3, 0, 2, 4)
        return ForcedOutput(self.output.over()(x), x, stacked)

    def _layers(self) -> list[SsruLayer]:
        return [layer for layer in self.layers if isinstance(layer, SsruLayer)]
