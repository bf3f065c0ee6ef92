"""The parts that recurrent networks are built from: layers over time, linear layers, states."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from s2s_desktop.engine.config import Cell
from s2s_desktop.engine.memory import Memory

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


def last_states(memory: Memory) -> tuple[Tensor, ...]:
    """What a decoder may start from, each (B, L, D).

    The final states of a recurrent encoder's layers; of another encoder, which has none,
    the mean of its states.
    """
    return memory.summary or (memory.mean()[:, None],)


class Bridge(nn.Module):
    """From the encoder's last states to the first states of a decoder's layers.

    As in Bahdanau et al. 2015, appendix A.2.2, but for every layer: a decoder layer starts
    from the encoder layer of the same number, or the last there is.
    """

    def __init__(self, cell: Cell, layers: int, hidden: int, memory_width: int) -> None:
        super().__init__()
        self.output = nn.ModuleList(nn.Linear(memory_width, hidden) for _ in range(layers))
        parts = layers if STATE_PARTS[cell] == 2 else 0
        self.cell = nn.ModuleList(nn.Linear(memory_width, hidden) for _ in range(parts))

    def forward(self, memory: Memory) -> Tensor:
        """Memory -> (P, L, B, D), P being 1 for a GRU and 2 for an LSTM."""
        states = last_states(memory)
        outputs = torch.tanh(_by_layer(self.output, states[0]))
        if not len(self.cell):
            return outputs[None]
        return torch.stack([outputs, _by_layer(self.cell, states[-1])])


def _by_layer(linears: nn.ModuleList, states: Tensor) -> Tensor:
    """Each linear layer applied to the encoder layer of its number: (B, L, D) -> (L', B, D)."""
    last = states.shape[1] - 1
    return torch.stack([layer(states[:, min(i, last)]) for i, layer in enumerate(linears)])
