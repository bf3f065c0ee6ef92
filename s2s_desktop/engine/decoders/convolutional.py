"""The convolutional decoder with attention in every layer (Gehring et al. 2017)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

import torch
from torch import Tensor, nn

from s2s_desktop.engine.decoders.global_attention import Attended, Context, dot_products
from s2s_desktop.engine.network.config import ConvolutionalDecoderConfig
from s2s_desktop.engine.network.convolution import HALF, GatedConvolution
from s2s_desktop.engine.network.layers import TokenEmbedding
from s2s_desktop.engine.network.memory import ForcedOutput, Memory, StepOutput, hypotheses_of
from s2s_desktop.engine.network.output_layer import OutputLayer, Projection
from s2s_desktop.engine.network.positions import added_positions


@dataclass
class ConvolutionalState:
    """Of each layer the last kernel - 1 inputs (B·K, kernel - 1, D)."""

    windows: list[Tensor]
    attended: Attended
    output: Projection
    beams: int
    position: int = 0

    def keep(self, rows: Tensor) -> Self:
        """Only these rows (B',), with all of their hypotheses."""
        self.attended = self.attended.keep(rows)
        return self.reorder(hypotheses_of(rows, self.beams))

    def reorder(self, parents: Tensor) -> Self:
        """Hypotheses by their parents."""
        self.windows = [window[parents] for window in self.windows]
        return self

    def size_bytes(self) -> int:
        """Memory of windows, keys and values."""
        return sum(window.nbytes for window in self.windows) + self.attended.size_bytes()


class ConvolutionalDecoderLayer(nn.Module):
    """A causal gated convolution, attention over the memory and a residual."""

    def __init__(self, config: ConvolutionalDecoderConfig, width: int) -> None:
        super().__init__()
        self.convolution = GatedConvolution(config.hidden, config.kernel, config.dropout)
        self.query = nn.Linear(config.hidden, width)
        self.context = nn.Linear(width, config.hidden)
        self.dropout = nn.Dropout(config.dropout)

    def forward(
        self, x: Tensor, embedded: Tensor, state: ConvolutionalState, number: int
    ) -> Context:
        """x (N, T, D), embedded tokens (N, T, E) -> (N, T, D) and weights (N, T, S)."""
        window = torch.cat([state.windows[number], self.dropout(x)], dim=1)
        state.windows[number] = window[:, x.shape[1] :]
        y = self.convolution(window)
        queries = (self.query(y) + embedded) * HALF
        contexts, weights = state.attended.read(queries, dot_products)
        y = (y + self.context(contexts)) * HALF
        return (y + x) * HALF, weights


class ConvolutionalDecoder(nn.Module):
    """Embedding, positions, layers and the output layer."""

    def __init__(
        self,
        config: ConvolutionalDecoderConfig,
        embedding: TokenEmbedding,
        output: OutputLayer,
        memory_width: int,
    ) -> None:
        super().__init__()
        width = embedding.embedding_dim
        self.past = (config.kernel - 1, config.hidden)
        self.embedding = embedding
        self.positions = added_positions(config.positions, width)
        # Queries are compared with the memory as it is; only another width needs a change.
        fits = memory_width == width
        self.key = nn.Identity() if fits else nn.Linear(memory_width, width)
        self.value = nn.Identity() if fits else nn.Linear(memory_width, width)
        self.inner = nn.Linear(width, config.hidden)
        self.layers = nn.ModuleList(
            ConvolutionalDecoderLayer(config, width) for _ in range(config.layers)
        )
        self.out = nn.Linear(config.hidden, width)
        self.dropout = nn.Dropout(config.dropout)
        self.output = output

    def start(
        self, memory: Memory, beams: int = 1, candidates: Tensor | None = None
    ) -> ConvolutionalState:
        """State for B rows of K hypotheses; logits cover `candidates` (V',) if given."""
        # A mean over m pieces has a variance m times too small (section 3.4).
        gain = memory.mask.sum(dim=1)[:, None, None].to(memory.states).sqrt()
        attended = Attended.of(memory, self.key, self.value)
        zeros = memory.states.new_zeros(len(memory.states) * beams, *self.past)
        return ConvolutionalState(
            windows=[zeros for _ in self.layers],
            attended=replace(attended, values=attended.values * gain),
            output=self.output.over(candidates),
            beams=beams,
        )

    def step(
        self, tokens: Tensor, state: ConvolutionalState, want_attention: bool = True
    ) -> StepOutput:
        """tokens (B·K,) -> logits (B·K, V), attention (B·K, L, 1, S)."""
        hidden, weights = self.advance(tokens[:, None], state)
        attention = weights[:, 0] if want_attention else None
        return StepOutput(state.output(hidden[:, 0]), hidden[:, 0], attention)

    def force(self, tokens: Tensor, memory: Memory) -> ForcedOutput:
        """tokens (B, T) -> logits (B, T, V), attention (B, T, L, 1, S)."""
        state = self.start(memory)
        hidden, weights = self.advance(tokens, state)
        return ForcedOutput(hidden, weights, state.output)

    def advance(self, tokens: Tensor, state: ConvolutionalState) -> Context:
        """tokens (N, T) -> hidden (N, T, width) and weights (N, T, L, 1, S)."""
        embedded = self.embedding(tokens)
        if self.positions is not None:
            embedded = embedded + self.positions(state.position, tokens.shape[1])
        state.position += tokens.shape[1]
        embedded = self.dropout(embedded)
        x, attention = self.inner(embedded), []
        for i, layer in enumerate(self.layers):
            x, weights = layer(x, embedded, state, i)
            attention.append(weights)
        return self.dropout(self.out(x)), torch.stack(attention, dim=2)[:, :, :, None]
