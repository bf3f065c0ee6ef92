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

from s2s_desktop.engine.arithmetic.tracing import Tracer
from s2s_desktop.engine.network.config import SsruConfig
from s2s_desktop.engine.network.cross_attention import CrossAttentionSource
from s2s_desktop.engine.network.layers import (
    CrossAttention,
    FeedForward,
    SinusoidalPositions,
    TokenEmbedding,
    mask_bias,
    project_all,
)
from s2s_desktop.engine.network.memory import ForcedOutput, Memory, StepOutput, hypotheses_of
from s2s_desktop.engine.network.output_layer import Form, OutputLayer, Projection


@dataclass
class SsruState:
    """Cells (B·K, D) a layer, and the source's side."""

    cells: tuple[Tensor, ...]
    source: CrossAttentionSource
    output: Projection
    position: int = 0

    def keep(self, rows: Tensor) -> Self:
        """Only these rows (B',), with all of their hypotheses."""
        self.reorder(hypotheses_of(rows, self.source.beams))
        self.source = self.source.keep(rows)
        return self

    def reorder(self, parents: Tensor) -> Self:
        """Hypotheses (B·K,) by their parents; rows stay where they are."""
        self.cells = tuple(cell.index_select(0, parents) for cell in self.cells)
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

    def step(
        self, x: Tensor, cell: Tensor, source: CrossAttentionSource, number: int
    ) -> tuple[Tensor, Tensor, Tensor]:
        """One token of each hypothesis, as layer `number`: x and cell (B·K, D) -> both, and
        weights (B·H, K, S)."""
        cell = recur(self.gates(x), cell)
        x = self.recurrence_norm(x + functional.relu(cell))
        mixed, weights = source.look(number, self.attention.query(x))
        x = self.attention_norm(x + self.attention.out(mixed))
        return self.feed_forward_norm(x + self.feed_forward(x)), cell, weights

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
        self.tracer, self.heads = Tracer(), config.heads
        self.layers = nn.ModuleList(
            SsruLayer(config, width, memory_width) for _ in range(config.layers)
        )
        self.output = output

    def start(self, memory: Memory, beams: int = 1, candidates: Tensor | None = None) -> SsruState:
        """State for B rows of K hypotheses; logits cover `candidates` (V',) if given."""
        rows, width = memory.states.shape[0], self.embedding.embedding_dim
        zeros = memory.states.new_zeros(rows * beams, width)
        keys, values = self.tracer(self.project, (), memory.states)
        return SsruState(
            cells=tuple(zeros for _ in self.layers),
            source=CrossAttentionSource.of(memory, keys, values, beams),
            output=self.output.over(candidates),
        )

    def project(self, states: Tensor) -> tuple[tuple[Tensor, ...], tuple[Tensor, ...]]:
        """states (B, S, D) -> keys (B, H, D / H, S) and values (B, H, S, D / H) a layer."""
        return project_all((layer.attention for layer in self._layers()), states)

    def step(self, tokens: Tensor, state: SsruState, want_attention: bool = True) -> StepOutput:
        """tokens (B·K,) -> logits (B·K, V), attention (B·K, L, H, S)."""
        position, source = self.positions.forward(state.position, 1), state.source
        given = tokens, position, state.cells, state.output.tensors, *source.tensors
        form = state.output.form
        # Only the token to start from may be none at all.
        settings = source.beams, state.position == 0, form
        logits, hidden, weights, state.cells = self.tracer(self.step_tensors, settings, *given)
        state.position += 1
        attention = source.attention(weights) if want_attention else None
        return StepOutput(logits, hidden, attention)

    def step_tensors(
        self,
        beams: int,
        first: bool,
        form: Form,
        tokens: Tensor,
        position: Tensor,
        cells: tuple[Tensor, ...],
        output: tuple[Tensor, ...],
        keys: tuple[Tensor, ...],
        values: tuple[Tensor, ...],
        bias: Tensor | None,
    ) -> tuple[Tensor, Tensor, tuple[Tensor, ...], tuple[Tensor, ...]]:
        """The next token of each hypothesis, (N,) at position (1, D) -> logits (N, V), what is
        hidden (N, D) and, of each layer, its attention's weights and its cell (N, D).

        `output` are the tensors of the output's form, the last three those of a
        `CrossAttentionSource`.
        """
        embed = self.embedding.forward if first else self.embedding.after_start
        x, side = (
            embed(tokens) + position,
            CrossAttentionSource(keys, values, bias, self.heads, beams),
        )
        after, seen = [], []
        for i, layer in enumerate(self._layers()):
            x, cell, weights = layer.step(x, cells[i], side, i)
            after.append(cell)
            seen.append(weights)
        return form(x, *output), x, tuple(seen), tuple(after)

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
