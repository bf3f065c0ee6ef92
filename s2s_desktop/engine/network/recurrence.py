"""The parts that recurrent networks are built from: layers over time, linear layers, states."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from s2s_desktop.engine.network.config import Cell, RecurrentDecoderConfig
from s2s_desktop.engine.network.memory import Memory

_LAYERS: dict[Cell, type[nn.GRU] | type[nn.LSTM]] = {"gru": nn.GRU, "lstm": nn.LSTM}
STATE_PARTS: dict[Cell, int] = {"gru": 1, "lstm": 2}
"""Vectors that a cell carries from step to step: an LSTM its output and its memory cell."""

_NORM_EPSILON = 1e-9


def recurrent_layer(
    cell: Cell, inputs: int, hidden: int, bidirectional: bool = False
) -> nn.GRU | nn.LSTM:
    """One layer over (B, T, inputs) -> (B, T, hidden), or 2 · hidden in both directions."""
    return _LAYERS[cell](inputs, hidden, batch_first=True, bidirectional=bidirectional)


def linear(inputs: int, outputs: int, layer_norm: bool = False, bias: bool = True) -> nn.Module:
    """A linear layer; when normalised, its bias is added after the norm."""
    if not layer_norm:
        return nn.Linear(inputs, outputs, bias)
    norm = nn.LayerNorm(outputs, _NORM_EPSILON, bias=bias)
    return nn.Sequential(nn.Linear(inputs, outputs, bias=False), norm)


class RecurrentLayers(nn.Module):
    """Layers one upon the other, over T positions at once; each may add what it read."""

    def __init__(self, config: RecurrentDecoderConfig, inputs: int) -> None:
        super().__init__()
        self.residual = config.residual
        self.layers = nn.ModuleList(
            recurrent_layer(config.cell, config.hidden if i else inputs, config.hidden)
            for i in range(config.layers)
        )
        self.dropout = nn.Dropout(config.dropout)

    def forward(self, x: Tensor, cells: Tensor) -> tuple[Tensor, Tensor]:
        """x (N, T, E), cells (P, L, N, D) -> outputs (N, T, D) and the cells after them."""
        after = []
        for i, layer in enumerate(self.layers):
            before = cells[:, i : i + 1].contiguous()  # (P, 1, N, D)
            inputs = self.dropout(x) if i else x
            if isinstance(layer, nn.LSTM):
                outputs, (output, cell) = layer(inputs, (before[0], before[1]))
                after.append(torch.stack([output, cell]))
            else:
                outputs, output = layer(inputs, before[0])
                after.append(output[None])
            x = x + outputs if self.residual and i else outputs
        return x, torch.cat(after, dim=1)


def last_states(memory: Memory) -> tuple[Tensor, ...]:
    """What a decoder may start from, each (B, L, D).

    The final states of a recurrent encoder's layers; of another encoder, which has none,
    the mean of its states.
    """
    return memory.summary or (memory.mean()[:, None],)


class Bridge(nn.Module):
    """From the encoder's last states to the first states of a decoder's layers.

    As in Bahdanau et al. 2015, appendix A.2.2, but for every layer: a decoder layer starts
    from the encoder layer of the same number, or the last there is. A GRU's encoder has but
    one state for both that an LSTM's decoder needs.
    """

    def __init__(self, config: RecurrentDecoderConfig, memory_width: int) -> None:
        super().__init__()
        self.layers = config.layers
        self.linears = nn.ModuleList(
            nn.Linear(memory_width, config.hidden)
            for _ in range(STATE_PARTS[config.cell] * config.layers)
        )

    def forward(self, memory: Memory) -> Tensor:
        """Memory -> (P, L, B, D), P being 1 for a GRU and 2 for an LSTM."""
        states = last_states(memory)
        last_part, last_layer = len(states) - 1, states[0].shape[1] - 1
        starts = []
        for number, linear in enumerate(self.linears):
            part, layer = divmod(number, self.layers)
            starts.append(linear(states[min(part, last_part)][:, min(layer, last_layer)]))
        cells = torch.stack(starts).view(-1, self.layers, *starts[0].shape)
        return torch.cat([cells[:1].tanh(), cells[1:]])
