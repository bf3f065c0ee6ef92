"""Recurrent decoders: without attention, with additive and with multiplicative attention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor, nn

from s2s_desktop.engine.config import RecurrentDecoderConfig
from s2s_desktop.engine.decoders.global_attention import (
    AdditiveAttention,
    Attended,
    Context,
    MultiplicativeAttention,
)
from s2s_desktop.engine.layers import TokenEmbedding
from s2s_desktop.engine.memory import ForcedOutput, Memory, StepOutput, hypotheses_of
from s2s_desktop.engine.output import OutputLayer, Projection
from s2s_desktop.engine.recurrence import Bridge, last_states, recurrent_layer


@dataclass
class RecurrentState:
    """Cells (P, L, B·K, D), P being 1 for a GRU and 2 for an LSTM.

    `extra` (B·K, 1, F) is read at each step beside the token: the source's summary, or what
    input feeding brings back.
    """

    cells: Tensor
    extra: Tensor | None
    attended: Attended | None
    output: Projection
    beams: int

    def keep(self, rows: Tensor) -> Self:
        """Only these rows (B',), with all of their hypotheses."""
        if self.attended is not None:
            self.attended = self.attended.keep(rows)
        return self.reorder(hypotheses_of(rows, self.beams))

    def reorder(self, parents: Tensor) -> Self:
        """Hypotheses by their parents."""
        self.cells = self.cells[:, :, parents]
        self.extra = None if self.extra is None else self.extra[parents]
        return self

    def size_bytes(self) -> int:
        """Memory of cells, keys and values."""
        held = 0 if self.extra is None else self.extra.nbytes
        held += 0 if self.attended is None else self.attended.size_bytes()
        return self.cells.nbytes + held


class RecurrentDecoder(nn.Module):
    """What the three kinds share; each adds `advance`, the equations of its paper.

    `extra_width` is that of what the first layer reads beside the embedding.
    """

    feeds_back = False
    """Whether a step reads what the step before it found, so that T steps are a loop."""

    def __init__(
        self,
        config: RecurrentDecoderConfig,
        embedding: TokenEmbedding,
        output: OutputLayer,
        memory_width: int,
        extra_width: int,
    ) -> None:
        super().__init__()
        first = embedding.embedding_dim + extra_width
        self.attention: AdditiveAttention | MultiplicativeAttention | None = None
        self.residual = config.residual
        self.embedding = embedding
        self.output = output
        self.bridge = Bridge(config.cell, config.layers, config.hidden, memory_width)
        self.layers = nn.ModuleList(
            recurrent_layer(config.cell, config.hidden if i else first, config.hidden)
            for i in range(config.layers)
        )
        self.dropout = nn.Dropout(config.dropout)

    def start(
        self, memory: Memory, beams: int = 1, candidates: Tensor | None = None
    ) -> RecurrentState:
        """State for B rows of K hypotheses; logits cover `candidates` (V',) if given."""
        return RecurrentState(
            cells=self.bridge(memory).repeat_interleave(beams, dim=2),
            extra=None,
            attended=None if self.attention is None else self.attention.attend(memory),
            output=self.output.over(candidates),
            beams=beams,
        )

    def step(
        self, tokens: Tensor, state: RecurrentState, want_attention: bool = True
    ) -> StepOutput:
        """tokens (B·K,) -> logits (B·K, V), attention (B·K, 1, 1, S)."""
        embedded = self.embedding(tokens[:, None])
        hidden, weights = self.advance(self.dropout(embedded), state)
        attention = weights[:, :, None] if want_attention and weights is not None else None
        return StepOutput(state.output(hidden[:, 0]), hidden[:, 0], attention)

    def force(self, tokens: Tensor, memory: Memory) -> ForcedOutput:
        """tokens (B, T) -> logits (B, T, V), attention (B, T, 1, 1, S)."""
        state = self.start(memory)
        embedded = self.dropout(self.embedding(tokens))
        pieces = embedded.split(1, dim=1) if self.feeds_back else [embedded]
        hiddens, weights = zip(*(self.advance(x, state) for x in pieces), strict=True)
        hidden = torch.cat(hiddens, dim=1)
        attention = None if weights[0] is None else torch.cat(weights, dim=1)[:, :, None, None]
        return ForcedOutput(state.output(hidden), hidden, attention)

    def advance(self, x: Tensor, state: RecurrentState) -> tuple[Tensor, Tensor | None]:
        """Embedded tokens x (N, T, E) -> hidden (N, T, width) and weights (N, T, S).

        `state` is changed in place; T is 1 where `feeds_back`.
        """
        raise NotImplementedError

    def recur(self, x: Tensor, state: RecurrentState) -> Tensor:
        """x (N, T, E) through all layers -> (N, T, D); the cells go into `state`."""
        cells = []
        for i, layer in enumerate(self.layers):
            before = state.cells[:, i : i + 1].contiguous()  # (P, 1, N, D)
            inputs = self.dropout(x) if i else x
            if isinstance(layer, nn.LSTM):
                outputs, (last, cell) = layer(inputs, (before[0], before[1]))
                cells.append(torch.stack([last, cell]))
            else:
                outputs, last = layer(inputs, before[0])
                cells.append(last[None])
            x = x + outputs if self.residual and i else outputs
        state.cells = torch.cat(cells, dim=1)
        return x

    def attend(self, queries: Tensor, state: RecurrentState) -> Context:
        """queries (N, T, D) -> contexts (N, T, D of the memory) and weights (N, T, S)."""
        if self.attention is None or state.attended is None:
            raise TypeError("this decoder has no attention")
        contexts, weights = self.attention(queries, state.attended)
        return contexts, weights


class PlainDecoder(RecurrentDecoder):
    """Sutskever et al. 2014; with the summary at each step, Cho et al. 2014."""

    def __init__(
        self,
        config: RecurrentDecoderConfig,
        embedding: TokenEmbedding,
        output: OutputLayer,
        memory_width: int,
    ) -> None:
        self.reads_summary = config.summary_each_step
        extra_width = memory_width if config.summary_each_step else 0
        super().__init__(config, embedding, output, memory_width, extra_width)
        width = embedding.embedding_dim
        seen = config.hidden + (width + extra_width if self.reads_summary else 0)
        self.readout = nn.Linear(seen, width)

    def start(
        self, memory: Memory, beams: int = 1, candidates: Tensor | None = None
    ) -> RecurrentState:
        """As of all kinds; beside each token the encoder's last layer's final state is read."""
        state = super().start(memory, beams, candidates)
        if self.reads_summary:
            state.extra = last_states(memory)[0][:, -1:].repeat_interleave(beams, dim=0)
        return state

    def advance(self, x: Tensor, state: RecurrentState) -> tuple[Tensor, None]:
        """s_t = f(y_{t-1}, s_{t-1}), or f(y_{t-1}, s_{t-1}, c) and g(y_{t-1}, s_t, c)."""
        if state.extra is None:
            return self.dropout(self.readout(self.recur(x, state))), None
        x = torch.cat([x, state.extra.expand(-1, x.shape[1], -1)], dim=-1)
        return self.dropout(self.readout(torch.cat([self.recur(x, state), x], dim=-1))), None


class AdditiveDecoder(RecurrentDecoder):
    """Bahdanau et al. 2015: attention by the state before, its context into the recurrence."""

    feeds_back = True

    def __init__(
        self,
        config: RecurrentDecoderConfig,
        embedding: TokenEmbedding,
        output: OutputLayer,
        memory_width: int,
    ) -> None:
        super().__init__(config, embedding, output, memory_width, memory_width)
        width = embedding.embedding_dim
        self.attention = AdditiveAttention(config.hidden, memory_width, config.hidden)
        self.readout = nn.Linear(config.hidden + memory_width + width, width)

    def advance(self, x: Tensor, state: RecurrentState) -> tuple[Tensor, Tensor]:
        """c_t = a(s_{t-1}), s_t = f(y_{t-1}, s_{t-1}, c_t), g(s_t, c_t, y_{t-1})."""
        before = state.cells[0, -1][:, None]  # (N, 1, D)
        context, weights = self.attend(before, state)
        after = self.recur(torch.cat([x, context], dim=-1), state)
        hidden = torch.tanh(self.readout(torch.cat([after, context, x], dim=-1)))
        return self.dropout(hidden), weights


class MultiplicativeDecoder(RecurrentDecoder):
    """Luong et al. 2015: attention by the new state; its result may be fed to the next step."""

    def __init__(
        self,
        config: RecurrentDecoderConfig,
        embedding: TokenEmbedding,
        output: OutputLayer,
        memory_width: int,
    ) -> None:
        self.feeds_back = config.input_feeding
        width = embedding.embedding_dim
        super().__init__(config, embedding, output, memory_width, width if self.feeds_back else 0)
        self.attention = MultiplicativeAttention(config.hidden, memory_width)
        self.readout = nn.Linear(config.hidden + memory_width, width)

    def start(
        self, memory: Memory, beams: int = 1, candidates: Tensor | None = None
    ) -> RecurrentState:
        """As of all kinds; zeros are fed to the first step."""
        state = super().start(memory, beams, candidates)
        if self.feeds_back:
            hypotheses, width = len(memory.states) * beams, self.embedding.embedding_dim
            state.extra = memory.states.new_zeros(hypotheses, 1, width)
        return state

    def advance(self, x: Tensor, state: RecurrentState) -> tuple[Tensor, Tensor]:
        """s_t = f(y_{t-1}, h̃_{t-1}), c_t = a(s_t), h̃_t = tanh(W [s_t; c_t])."""
        if state.extra is not None:
            x = torch.cat([x, state.extra], dim=-1)
        after = self.recur(x, state)
        context, weights = self.attend(after, state)
        hidden = self.dropout(torch.tanh(self.readout(torch.cat([after, context], dim=-1))))
        if state.extra is not None:
            state.extra = hidden
        return hidden, weights


_KINDS: dict[str, type[PlainDecoder | AdditiveDecoder | MultiplicativeDecoder]] = {
    "none": PlainDecoder,
    "additive": AdditiveDecoder,
    "multiplicative": MultiplicativeDecoder,
}


def recurrent_decoder(
    config: RecurrentDecoderConfig,
    embedding: TokenEmbedding,
    output: OutputLayer,
    memory_width: int,
) -> RecurrentDecoder:
    """The kind of recurrent decoder that `config.attention` names."""
    return _KINDS[config.attention](config, embedding, output, memory_width)
