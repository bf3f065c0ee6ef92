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
from s2s_desktop.engine.source_side import SourceSide
from s2s_desktop.engine.step_functions import Function, function_of


@dataclass(frozen=True)
class LayerStep:
    """The functions of a layer."""

    gates: Function
    recurrence_norm: Function
    query: Function
    out: Function
    attention_norm: Function
    feed_forward: Function
    feed_forward_norm: Function


@dataclass
class SsruState:
    """Cells (B·K, D) a layer, and what each layer does at a step."""

    cells: list[Tensor]
    source: SourceSide
    layers: tuple[LayerStep, ...]
    output: Projection
    position: int = 0

    def keep(self, rows: Tensor) -> Self:
        """Only these rows (B',), with all of their hypotheses."""
        self.reorder(hypotheses_of(rows, self.source.beams))
        self.source = self.source.keep(rows)
        return self

    def reorder(self, parents: Tensor) -> Self:
        """Hypotheses (B·K,) by their parents; rows stay where they are."""
        self.cells = [cell.index_select(0, parents) for cell in self.cells]
        return self

    def size_bytes(self) -> int:
        """Memory of cells, keys and values."""
        return self.source.size_bytes() + sum(cell.nbytes for cell in self.cells)


def recur(gates: Tensor, cell: Tensor) -> Tensor:
    """c' = f ⊙ c + (1 - f) ⊙ Wx, with gates (…, 2D) holding f before the sigmoid and Wx."""
    forget, candidate = gates.chunk(2, dim=-1)
    return torch.lerp(candidate, cell, forget.sigmoid())


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

    def functions(self, rows: int) -> LayerStep:
        """What a step of `rows` hypotheses does."""
        return LayerStep(
            gates=function_of(self.gates, rows),
            recurrence_norm=function_of(self.recurrence_norm, rows),
            query=function_of(self.attention.query, rows),
            out=function_of(self.attention.out, rows),
            attention_norm=function_of(self.attention_norm, rows),
            feed_forward=function_of(self.feed_forward, rows),
            feed_forward_norm=function_of(self.feed_forward_norm, rows),
        )

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
        rows, width = memory.states.shape[0], self.embedding.embedding_dim
        zeros = memory.states.new_zeros(rows * beams, width)
        layers = self._layers()
        projected = [layer.attention.project(memory.states) for layer in layers]
        return SsruState(
            cells=[zeros for _ in layers],
            source=SourceSide.of(memory, projected, beams),
            layers=tuple(layer.functions(rows * beams) for layer in layers),
            output=self.output.over(candidates),
        )

    def step(self, tokens: Tensor, state: SsruState, want_attention: bool = True) -> StepOutput:
        """tokens (B·K,) -> logits (B·K, V), attention (B·K, L, H, S)."""
        embed = self.embedding.after_start if state.position else self.embedding.forward
        x = embed(tokens) + self.positions.forward(state.position, 1)
        attention = []
        for i, layer in enumerate(state.layers):
            cell = state.cells[i] = recur(layer.gates(x), state.cells[i])
            x = layer.recurrence_norm(x + torch.relu(cell))
            mixed, weights = state.source.look(i, layer.query(x))
            x = layer.attention_norm(x + layer.out(mixed))
            x = layer.feed_forward_norm(x + layer.feed_forward(x))
            attention.append(weights)
        state.position += 1
        found = state.source.attention(attention) if want_attention else None
        return StepOutput(state.output(x), x, found)

    def force(self, tokens: Tensor, memory: Memory) -> ForcedOutput:
        """tokens (B, T) -> logits (B, T, V), attention (B, T, L, H, S)."""
        x = self.embedding(tokens) + self.positions(0, tokens.shape[1])
        bias = mask_bias(memory.mask, x.dtype) if memory.padded else None
        attention = []
        for layer in self._layers():
            gates, cell, cells = layer.gates(x), torch.zeros_like(x[:, 0]), []
            for t in range(tokens.shape[1]):
                cell = recur(gates[:, t], cell)
                cells.append(cell)
            keys, values = layer.attention.project(memory.states)
            x, weights = layer.after_recurrence(x, torch.stack(cells, dim=1), keys, values, bias)
            attention.append(weights)
        # L × (B, H, T, S) -> (B, T, L, H, S)
        stacked = torch.stack(attention).permute(1, 3, 0, 2, 4)
        return ForcedOutput(x, stacked, self.output.over())

    def _layers(self) -> list[SsruLayer]:
        return [layer for layer in self.layers if isinstance(layer, SsruLayer)]
