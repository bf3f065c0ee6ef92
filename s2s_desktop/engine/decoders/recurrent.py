"""Recurrent decoders: without attention, with additive and with multiplicative attention."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from s2s_desktop.engine.decoders.global_attention import (
    AdditiveAttention,
    MultiplicativeAttention,
)
from s2s_desktop.engine.decoders.recurrent_base import RecurrentDecoder, RecurrentState
from s2s_desktop.engine.network.config import RecurrentDecoderConfig
from s2s_desktop.engine.network.layers import TokenEmbedding
from s2s_desktop.engine.network.memory import Memory
from s2s_desktop.engine.network.output_layer import OutputLayer
from s2s_desktop.engine.network.recurrence import Bridge, RecurrentLayers, last_states


class LayeredDecoder(RecurrentDecoder):
    """Layers of GRU or LSTM behind a bridge; each kind builds the rest and adds `advance`."""

    def __init__(
        self,
        config: RecurrentDecoderConfig,
        embedding: TokenEmbedding,
        output: OutputLayer,
        memory_width: int,
    ) -> None:
        super().__init__(embedding, output, Bridge(config, memory_width), config.dropout)
        self.build(config, embedding.embedding_dim, memory_width)

    def build(self, config: RecurrentDecoderConfig, width: int, memory_width: int) -> None:
        """Make the parts between embeddings of `width` and a memory of `memory_width`."""
        raise NotImplementedError


class PlainDecoder(LayeredDecoder):
    """Sutskever et al. 2014; with the summary at each step, Cho et al. 2014."""

    def build(self, config: RecurrentDecoderConfig, width: int, memory_width: int) -> None:
        """Layers and readout."""
        self.reads_summary = config.summary_each_step
        inputs = width + memory_width if self.reads_summary else width
        seen = config.hidden + inputs if self.reads_summary else config.hidden
        self.layers = RecurrentLayers(config, inputs)
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
            seen, state.cells = self.layers(x, state.cells)
        else:
            x = torch.cat([x, state.extra.expand(-1, x.shape[1], -1)], dim=-1)
            after, state.cells = self.layers(x, state.cells)
            seen = torch.cat([after, x], dim=-1)
        return self.dropout(self.readout(seen)), None


class AdditiveDecoder(LayeredDecoder):
    """Bahdanau et al. 2015: attention by the state before, its context into the recurrence."""

    feeds_back = True

    def build(self, config: RecurrentDecoderConfig, width: int, memory_width: int) -> None:
        """Layers, attention and readout."""
        self.layers = RecurrentLayers(config, width + memory_width)
        self.attention = AdditiveAttention(config.hidden, memory_width, config.hidden)
        self.readout = nn.Linear(config.hidden + memory_width + width, width)

    def advance(self, x: Tensor, state: RecurrentState) -> tuple[Tensor, Tensor]:
        """c_t = a(s_{t-1}), s_t = f(y_{t-1}, s_{t-1}, c_t), g(s_t, c_t, y_{t-1})."""
        before = state.cells[0, -1][:, None]  # (N, 1, D)
        context, weights = self.attend(before, state)
        after, state.cells = self.layers(torch.cat([x, context], dim=-1), state.cells)
        hidden = torch.tanh(self.readout(torch.cat([after, context, x], dim=-1)))
        return self.dropout(hidden), weights


class MultiplicativeDecoder(LayeredDecoder):
    """Luong et al. 2015: attention by the new state; its result may be fed to the next step."""

    def build(self, config: RecurrentDecoderConfig, width: int, memory_width: int) -> None:
        """Layers, attention and readout."""
        self.feeds_back = config.input_feeding
        self.layers = RecurrentLayers(config, width + width if self.feeds_back else width)
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
        after, state.cells = self.layers(x, state.cells)
        context, weights = self.attend(after, state)
        hidden = self.dropout(torch.tanh(self.readout(torch.cat([after, context], dim=-1))))
        if state.extra is not None:
            state.extra = hidden
        return hidden, weights


_KINDS: dict[str, type[LayeredDecoder]] = {
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
