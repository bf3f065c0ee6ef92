"""The Transformer decoder (Vaswani et al. 2017), with keys and values remembered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

import torch
from torch import Tensor, nn

from s2s_desktop.engine.arithmetic.tracing import Tracer
from s2s_desktop.engine.network.config import TransformerConfig
from s2s_desktop.engine.network.cross_attention import CrossAttentionSource
from s2s_desktop.engine.network.key_value_cache import KeyValueCache
from s2s_desktop.engine.network.layers import (
    CrossAttention,
    SelfAttention,
    TokenEmbedding,
    mask_bias,
    norm,
    project_all,
)
from s2s_desktop.engine.network.memory import ForcedOutput, Memory, StepOutput, hypotheses_of
from s2s_desktop.engine.network.output_layer import Form, OutputLayer, Projection
from s2s_desktop.engine.network.positions import RelativeBias
from s2s_desktop.engine.network.transformer_stack import ResidualLayer, TransformerStack


@dataclass
class TransformerState:
    """`past` of the target (B·K hypotheses), and the source's side.

    distances (1, H, 1, room): the bias of the last of `room` tokens over all of them.
    """

    past: KeyValueCache
    source: CrossAttentionSource
    output: Projection
    distances: Tensor | None = None

    def keep(self, rows: Tensor) -> Self:
        """Only these rows (B',), with all of their hypotheses."""
        self.reorder(hypotheses_of(rows, self.source.beams))
        self.source = self.source.keep(rows)
        return self

    def reorder(self, parents: Tensor) -> Self:
        """Hypotheses (B·K,) by their parents; rows stay where they are."""
        self.past.select(parents)
        return self

    def rewind(self, position: int) -> None:
        """Forget all tokens but so many."""
        self.past.rewind(position)

    @property
    def position(self) -> int:
        """Of the next token."""
        return self.past.length

    def last_bias(self, relative: RelativeBias) -> Tensor:
        """Of the next token over all so far and itself, (1, H, 1, T)."""
        length = self.position + 1
        if self.distances is None or self.distances.shape[-1] < length:
            # Whatever the length, its last columns are the same.
            self.distances = relative(2 * length, 1, 2 * length + 1)
        return self.distances[..., -length:]

    def size_bytes(self) -> int:
        """Memory of all keys and values."""
        return self.source.size_bytes() + self.past.size_bytes()


class DecoderLayer(ResidualLayer):
    """Self-attention, attention over the source, feed-forward."""

    def __init__(self, config: TransformerConfig, width: int, memory_width: int) -> None:
        super().__init__(config, width)
        kind = (config.head_width, config.bias, config.scaled)
        self.self_attention = SelfAttention(width, config.heads, *kind)
        self.self_attention_norm = norm(config.norm_kind, width, config.norm_epsilon)
        self.attention = CrossAttention(width, config.heads, memory_width, *kind)
        self.attention_norm = norm(config.norm_kind, width, config.norm_epsilon)

    def self_attend(self, x: Tensor, past: Tensor, bias: Tensor | None) -> Tensor:
        """One token of each hypothesis, (B·K, D) -> (B·K, D)."""
        mixed = self.self_attention.step(self.enter(self.self_attention_norm, x), past, bias)
        return self.leave(self.self_attention_norm, x, mixed)

    def self_attend_several(self, x: Tensor, past: Tensor, bias: Tensor) -> Tensor:
        """Several tokens of a single hypothesis, (T', D) -> (T', D)."""
        mixed = self.self_attention.steps(self.enter(self.self_attention_norm, x), past, bias)
        return self.leave(self.self_attention_norm, x, mixed)

    def self_attend_forced(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """Whole targets, (B, T, D) -> (B, T, D); bias (1, H, T, T) bars later positions."""
        entered = self.enter(self.self_attention_norm, x)
        rows = entered.flatten(0, 1)
        mixed = self.self_attention(rows, len(x), bias, causal=bias is None).view_as(x)
        return self.leave(self.self_attention_norm, x, mixed)

    def cross_attend(
        self, x: Tensor, source: CrossAttentionSource, number: int
    ) -> tuple[Tensor, Tensor]:
        """One token of each hypothesis looks at the source and thinks, as layer `number`:
        (B·K, D) -> (B·K, D) and weights (B·H, K, S)."""
        queries = self.attention.query(self.enter(self.attention_norm, x))
        mixed, weights = source.look(number, queries)
        return self.think(self.leave(self.attention_norm, x, self.attention.out(mixed))), weights

    def cross_attend_forced(
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
        self.tracer, self.heads = Tracer(), config.heads
        self.layers = nn.ModuleList(
            DecoderLayer(config, self.width, memory_width) for _ in range(config.layers)
        )
        self.output = output

    def start(
        self, memory: Memory, beams: int = 1, candidates: Tensor | None = None
    ) -> TransformerState:
        """State for B rows of K hypotheses; logits cover `candidates` (V',) if given."""
        layers = self._layers()
        own, hypotheses = layers[0].self_attention, len(memory.states) * beams
        keys, values = self.tracer(self.project, (), memory.states, memory.values)
        return TransformerState(
            past=KeyValueCache(len(layers), hypotheses, own.heads, own.head_width, memory.states),
            source=CrossAttentionSource.of(memory, keys, values, beams),
            output=self.output.over(candidates),
        )

    def project(
        self, states: Tensor, mixed: Tensor | None
    ) -> tuple[tuple[Tensor, ...], tuple[Tensor, ...]]:
        """states (B, S, D), and what is mixed where that differs -> keys (B, H, D / H, S) and
        values (B, H, S, D / H) a layer."""
        return project_all((layer.attention for layer in self._layers()), states, mixed)

    def step(
        self, tokens: Tensor, state: TransformerState, want_attention: bool = True
    ) -> StepOutput:
        """tokens (B·K,) -> logits (B·K, V), attention (B·K, L, H, S)."""
        position, source = state.position, state.source
        own = None if self.relative is None else state.last_bias(self.relative)
        positions, past = self.placed_at(position, 1), state.past.extended()
        given = tokens, positions, past, own, state.output.tensors, *source.tensors
        form = state.output.form
        # Only the token to start from may be none at all.
        settings = source.beams, position == 0, form
        logits, hidden, weights = self.tracer(self.step_tensors, settings, *given)
        attention = source.attention(weights) if want_attention else None
        return StepOutput(logits, hidden, attention)

    def step_tensors(
        self,
        beams: int,
        first: bool,
        form: Form,
        tokens: Tensor,
        positions: Tensor | None,
        past: Tensor,
        own: Tensor | None,
        output: tuple[Tensor, ...],
        keys: tuple[Tensor, ...],
        values: tuple[Tensor, ...],
        bias: Tensor | None,
    ) -> tuple[Tensor, Tensor, tuple[Tensor, ...]]:
        """The next token of each hypothesis, (N,) at positions (1, D) -> logits (N, V), what is
        hidden (N, D) and, of each layer, the weights of its attention.

        past (L, 2, N, H, T, D / H) has room at its end; own (1, H, 1, T) is the bias of
        attention over it; `output` are the tensors of the output's form, the last three those
        of a `CrossAttentionSource`.
        """
        embed = self.embedding.forward if first else self.embedding.after_start
        x, weights = self.place(embed(tokens), positions), []
        side = CrossAttentionSource(keys, values, bias, self.heads, beams)
        for i, layer in enumerate(self._layers()):
            x = layer.self_attend(x, past[i], own)
            x, seen = layer.cross_attend(x, side, i)
            weights.append(seen)
        hidden = self.final_norm(x)
        return form(hidden, *output), hidden, tuple(weights)

    def verify(
        self, tokens: Tensor, state: TransformerState, want_attention: bool = True
    ) -> StepOutput:
        """Several tokens (T,) of a single hypothesis at once, after its first -> logits (T, V)
        and attention (T, L, H, S), as that many steps give them."""
        start, count, source = state.position, len(tokens), state.source
        own = self._causal_bias(start, count)
        if own is None:
            own = tokens.new_zeros(1, 1, count, start + count, dtype=source.values[0].dtype)
            own = bar_later(own, start)
        positions, past = self.placed_at(start, count), state.past.extended(count)
        given = tokens, positions, past, own, state.output.tensors, *source.tensors
        logits, hidden, weights = self.tracer(self.verify_tensors, (state.output.form,), *given)
        attention = None
        if want_attention:
            attention = replace(source, beams=count).attention(weights)
        return StepOutput(logits, hidden, attention)

    def verify_tensors(
        self,
        form: Form,
        tokens: Tensor,
        positions: Tensor | None,
        past: Tensor,
        own: Tensor,
        output: tuple[Tensor, ...],
        keys: tuple[Tensor, ...],
        values: tuple[Tensor, ...],
        bias: Tensor | None,
    ) -> tuple[Tensor, Tensor, tuple[Tensor, ...]]:
        """The next tokens (T',) of one hypothesis at positions (T', D), else as `step_tensors`; own
        (1, H or 1, T', T) bars later ones."""
        x, weights = self.place(self.embedding.after_start(tokens), positions), []
        # To the source the tokens are what several hypotheses would be.
        side = CrossAttentionSource(keys, values, bias, self.heads, x.shape[0])
        for i, layer in enumerate(self._layers()):
            x = layer.self_attend_several(x, past[i], own)
            x, seen = layer.cross_attend(x, side, i)
            weights.append(seen)
        hidden = self.final_norm(x)
        return form(hidden, *output), hidden, tuple(weights)

    def share(self, state: TransformerState, candidates: Tensor | None = None) -> TransformerState:
        """The same past and source, for another decoder of this shape; see `memory`."""
        return replace(state, output=self.output.over(candidates))

    def force(self, tokens: Tensor, memory: Memory) -> ForcedOutput:
        """tokens (B, T) -> logits (B, T, V), attention (B, T, L, H, S)."""
        length = tokens.shape[1]
        x = self.place(self.embedding(tokens), self.placed_at(0, length))
        own = self._causal_bias(0, length)
        bias = mask_bias(memory.mask, x.dtype) if memory.padded else None
        attention = []
        for layer in self._layers():
            x = layer.self_attend_forced(x, own)
            keys, values = layer.attention.project(memory.states, memory.values)
            x, weights = layer.cross_attend_forced(x, keys, values, bias)
            attention.append(weights)
        hidden = self.final_norm(x)
        # L × (B, H, T, S) -> (B, T, L, H, S)
        stacked = torch.stack(attention).permute(1, 3, 0, 2, 4)
        return ForcedOutput(hidden, stacked, self.output.over())

    def _causal_bias(self, start: int, length: int) -> Tensor | None:
        """Relative positions of the tokens from `start` on, with later ones barred,
        (1, H, length, start + length); None without such."""
        if self.relative is None:
            return None
        bias: Tensor = self.relative(start, length, start + length)
        return bar_later(bias, start)

    def _layers(self) -> list[DecoderLayer]:
        return [layer for layer in self.layers if isinstance(layer, DecoderLayer)]


def bar_later(bias: Tensor, start: int) -> Tensor:
    """A bias (…, T', T) of queries from `start` on, minus infinity for keys after them."""
    later = torch.ones(bias.shape[-2:], dtype=torch.bool, device=bias.device).triu(1 + start)
    return bias.masked_fill(later, float("-inf"))
