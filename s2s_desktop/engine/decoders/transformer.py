"""The Transformer decoder (Vaswani et al. 2017), with keys and values remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor, nn

from s2s_desktop.engine.config import TransformerConfig
from s2s_desktop.engine.key_value_cache import KeyValueCache
from s2s_desktop.engine.layers import (
    CrossAttention,
    SelfAttention,
    TokenEmbedding,
    mask_bias,
    norm,
)
from s2s_desktop.engine.memory import ForcedOutput, Memory, StepOutput, hypotheses_of
from s2s_desktop.engine.output import OutputLayer, Projection
from s2s_desktop.engine.source_side import SourceSide
from s2s_desktop.engine.transformer_stack import ResidualLayer, TransformerStack


@dataclass
class TransformerState:
    """A layer each: `past` of the target (B·K hypotheses), and the source's side."""

    past: list[KeyValueCache]
    source: SourceSide
    output: Projection
    position: int = 0

    def keep(self, rows: Tensor) -> Self:
        """Only these rows (B',), with all of their hypotheses."""
        self.reorder(hypotheses_of(rows, self.source.beams))
        self.source = self.source.keep(rows)
        return self

    def reorder(self, parents: Tensor) -> Self:
        """Hypotheses (B·K,) by their parents; rows stay where they are."""
        for cache in self.past:
            cache.select(parents)
        return self

    def size_bytes(self) -> int:
        """Memory of all keys and values."""
        return self.source.size_bytes() + sum(cache.size_bytes() for cache in self.past)


class DecoderLayer(ResidualLayer):
    """Self-attention, attention over the source, feed-forward."""

    def __init__(self, config: TransformerConfig, width: int, memory_width: int) -> None:
        super().__init__(config, width)
        kind = (config.head_width, config.bias, config.scaled)
        self.self_attention = SelfAttention(width, config.heads, *kind)
        self.self_attention_norm = norm(config.norm_kind, width, config.norm_epsilon)
        self.attention = CrossAttention(width, config.heads, memory_width, *kind)
        self.attention_norm = norm(config.norm_kind, width, config.norm_epsilon)

    def look_back(self, x: Tensor, past: KeyValueCache, bias: Tensor | None) -> Tensor:
        """One token of each hypothesis, (B·K, D) -> (B·K, D); bias (1, H, 1, T)."""
        mixed = self.self_attention.step(self.enter(self.self_attention_norm, x), past, bias)
        return self.leave(self.self_attention_norm, x, mixed)

    def look_back_forced(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """Whole targets, (B, T, D) -> (B, T, D); bias (1, H, T, T) bars later positions."""
        entered = self.enter(self.self_attention_norm, x)
        rows = entered.flatten(0, 1)
        mixed = self.self_attention(rows, len(x), bias, causal=bias is None).view_as(x)
        return self.leave(self.self_attention_norm, x, mixed)

    def look_up(self, x: Tensor, source: SourceSide, number: int) -> tuple[Tensor, Tensor]:
        """One token of each hypothesis looks at the source and thinks, as layer `number`:
        (B·K, D) -> (B·K, D) and weights (B·H, K, S)."""
        queries = self.attention.query(self.enter(self.attention_norm, x))
        mixed, weights = source.look(number, queries)
        return self.think(self.leave(self.attention_norm, x, self.attention.out(mixed))), weights

    def look_over(
        self, x: Tensor, keys: Tensor, values: Tensor, bias: Tensor | None
    ) -> tuple[Tensor, Tensor]:
        """Look at the source and think: (B, T, D) -> (B, T, D) and weights (B, H, T, S)."""
        mixed, weights = self.attention(self.enter(self.attention_norm, x), keys, values, bias)
        return self.think(self.leave(self.attention_norm, x, mixed)), weights


class TransformerDecoder(TransformerStack):
    """Embedding, positions, a stack of layers and the output layer."""

    def __init__(
        self,
        config: TransformerConfig,
        embedding: TokenEmbedding,
        output: OutputLayer,
        memory_width: int,
    ) -> None:
        super().__init__(config, embedding, looks_right=False)
        self.layers = nn.ModuleList(
            DecoderLayer(config, self.width, memory_width) for _ in range(config.layers)
        )
        self.output = output

    def start(
        self, memory: Memory, beams: int = 1, candidates: Tensor | None = None
    ) -> TransformerState:
        """State for B rows of K hypotheses; logits cover `candidates` (V',) if given."""
        projected = [
            layer.attention.project(memory.states, memory.values) for layer in self._layers()
        ]
        return TransformerState(
            past=[KeyValueCache() for _ in projected],
            source=SourceSide.of(memory, projected, beams),
            output=self.output.over(candidates),
        )

    def step(
        self, tokens: Tensor, state: TransformerState, want_attention: bool = True
    ) -> StepOutput:
        """tokens (B·K,) -> logits (B·K, V), attention (B·K, L, H, S)."""
        x = self.embed(tokens[:, None], state.position).squeeze(1)  # (B·K, D)
        own = None
        if self.relative is not None:
            own = self.relative(state.position, 1, state.position + 1)
        attention = []
        for i, layer in enumerate(self._layers()):
            x = layer.look_back(x, state.past[i], own)
            x, weights = layer.look_up(x, state.source, i)
            attention.append(weights)
        state.position += 1
        hidden = self.final_norm(x)
        found = state.source.attention(attention) if want_attention else None
        return StepOutput(state.output(hidden), hidden, found)

    def force(self, tokens: Tensor, memory: Memory) -> ForcedOutput:
        """tokens (B, T) -> logits (B, T, V), attention (B, T, L, H, S)."""
        x = self.embed(tokens)
        own = self._causal_bias(tokens.shape[1])
        bias = mask_bias(memory.mask, x.dtype) if memory.padded else None
        attention = []
        for layer in self._layers():
            x = layer.look_back_forced(x, own)
            keys, values = layer.attention.project(memory.states, memory.values)
            x, weights = layer.look_over(x, keys, values, bias)
            attention.append(weights)
        hidden = self.final_norm(x)
        # L × (B, H, T, S) -> (B, T, L, H, S)
        stacked = torch.stack(attention).permute(1, 3, 0, 2, 4)
        return ForcedOutput(hidden, stacked, self.output.over())

    def _causal_bias(self, length: int) -> Tensor | None:
        """Relative positions with later ones barred, (1, H, T, T); None without such."""
        if self.relative is None:
            return None
        bias: Tensor = self.relative(0, length, length)
        later = torch.ones(length, length, dtype=torch.bool, device=bias.device).triu(1)
        return bias.masked_fill(later, float("-inf"))

    def _layers(self) -> list[DecoderLayer]:
        return [layer for layer in self.layers if isinstance(layer, DecoderLayer)]
