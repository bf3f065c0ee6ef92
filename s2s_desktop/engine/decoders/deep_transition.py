"""The conditional recurrence of Nematus (Sennrich et al. 2017), with deep transitions.

A first cell reads the token, attention looks with its state, a second cell reads what was
found, and further cells and layers follow (Miceli Barone et al. 2017).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from s2s_desktop.engine.decoders.global_attention import AdditiveAttention
from s2s_desktop.engine.decoders.recurrent_base import RecurrentDecoder, RecurrentState
from s2s_desktop.engine.network.cells import Transition
from s2s_desktop.engine.network.config import DeepTransitionDecoderConfig
from s2s_desktop.engine.network.layers import TokenEmbedding
from s2s_desktop.engine.network.memory import Memory
from s2s_desktop.engine.network.output_layer import OutputLayer
from s2s_desktop.engine.network.recurrence import STATE_PARTS, linear


class MeanBridge(nn.Module):
    """All cells of all layers start alike, from the mean of the source's states."""

    def __init__(self, config: DeepTransitionDecoderConfig, memory_width: int) -> None:
        super().__init__()
        self.shape = (STATE_PARTS[config.cell], config.layers)
        self.linear = linear(memory_width, config.hidden, config.layer_norm)

    def forward(self, memory: Memory) -> Tensor:
        """Memory -> (P, L, B, D)."""
        start = torch.tanh(self.linear(memory.mean()))
        return start.expand(*self.shape, *start.shape)


class DeepTransitionDecoder(RecurrentDecoder):
    """Embedding, conditional layer, layers above it, readout and the output layer."""

    feeds_back = True

    def __init__(
        self,
        config: DeepTransitionDecoderConfig,
        embedding: TokenEmbedding,
        output: OutputLayer,
        memory_width: int,
    ) -> None:
        bridge = MeanBridge(config, memory_width)
        super().__init__(embedding, output, bridge, config.dropout)
        width, hidden, norm = embedding.embedding_dim, config.hidden, config.layer_norm
        self.residual = config.residual
        self.attention = AdditiveAttention(hidden, memory_width, memory_width, norm)
        self.before = Transition(config.cell, 1, width, hidden, norm)
        self.after = Transition(
            config.cell, config.cells - 1, memory_width, hidden, norm, inner_bias=True
        )
        self.higher = nn.ModuleList(
            Transition(config.cell, config.higher_cells, hidden, hidden, norm)
            for _ in range(config.layers - 1)
        )
        self.readout = nn.ModuleList(
            linear(seen, width, norm) for seen in (width, hidden, memory_width)
        )

    def advance(self, x: Tensor, state: RecurrentState) -> tuple[Tensor, Tensor]:
        """s' = f(y_{t-1}, s_{t-1}), c_t = a(s'), s_t = f'(c_t, s'), g(y_{t-1}, s_t, c_t)."""
        token = x[:, 0]
        cells = self.before(token, state.cells[:, 0])
        contexts, weights = self.attend(cells[0][:, None], state)
        context = contexts[:, 0]
        cells = self.after(context, cells)
        outputs, after = cells[0], [cells]
        for i, layer in enumerate(self.higher, start=1):
            cells = layer(self.dropout(outputs), state.cells[:, i])
            outputs = outputs + cells[0] if self.residual else cells[0]
            after.append(cells)
        state.cells = torch.stack(after, dim=1)
        parts = zip(self.readout, (token, outputs, context), strict=True)
        hidden = torch.tanh(torch.stack([layer(part) for layer, part in parts]).sum(dim=0))
        return self.dropout(hidden)[:, None], weights
