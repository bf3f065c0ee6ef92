"""Recurrent cells of their own, where those of torch do not fit.

They may be normalised, have no input at all (deep transitions), and a GRU's bias may lie
inside of its reset gate. All take and give states (P, N, D): a GRU's output, an LSTM's
output and memory cell.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from s2s_desktop.engine.network.config import Cell
from s2s_desktop.engine.network.recurrence import linear


class RecurrentCell(nn.Module):
    """The projections of input and state to all gates, and their bias.

    `inner_bias` concerns the GRU: whether the candidate's bias is reset with the state.
    """

    gates: int

    def __init__(
        self, inputs: int, hidden: int, layer_norm: bool = False, inner_bias: bool = False
    ) -> None:
        """`inputs` 0: a cell that reads nothing but the state."""
        super().__init__()
        size = self.gates * hidden
        self.inner_bias = inner_bias
        self.input = linear(inputs, size, layer_norm, bias=False) if inputs else None
        self.recurrent = linear(hidden, size, layer_norm, bias=False)
        self.bias = nn.Parameter(torch.zeros(size))

    def project(self, x: Tensor | None, state: Tensor) -> tuple[Tensor, Tensor]:
        """Input (N, E) and output (N, D), each projected to all gates, (N, gates · D)."""
        recurrent = self.recurrent(state[0])
        if self.input is None:
            return torch.zeros_like(recurrent), recurrent
        return self.input(x), recurrent

    def forward(self, x: Tensor | None, state: Tensor) -> Tensor:
        """x (N, E), None where nothing is read, and state (P, N, D) -> (P, N, D)."""
        raise NotImplementedError


class GruCell(RecurrentCell):
    """Gates reset, update and candidate (Cho et al. 2014)."""

    gates = 3

    def forward(self, x: Tensor | None, state: Tensor) -> Tensor:
        """x (N, E), None where nothing is read, and state (1, N, D) -> (1, N, D)."""
        (xr, xz, xn), (hr, hz, hn) = (part.chunk(3, dim=-1) for part in self.project(x, state))
        br, bz, bn = self.bias.chunk(3)
        reset, update = torch.sigmoid(xr + hr + br), torch.sigmoid(xz + hz + bz)
        inner = reset * (hn + bn) if self.inner_bias else reset * hn + bn
        return torch.lerp(torch.tanh(xn + inner), state[0], update)[None]


class LstmCell(RecurrentCell):
    """Gates forget, input, candidate and output (Hochreiter and Schmidhuber 1997)."""

    gates = 4

    def forward(self, x: Tensor | None, state: Tensor) -> Tensor:
        """x (N, E), None where nothing is read, and state (2, N, D) -> (2, N, D)."""
        given, recurrent = self.project(x, state)
        forget, admit, candidate, emit = (given + recurrent + self.bias).chunk(4, dim=-1)
        cell = forget.sigmoid() * state[1] + admit.sigmoid() * candidate.tanh()
        return torch.stack([emit.sigmoid() * cell.tanh(), cell])


CELLS: dict[Cell, type[RecurrentCell]] = {"gru": GruCell, "lstm": LstmCell}


class Transition(nn.Module):
    """Several cells a step: the first reads the input, the others the state before them."""

    def __init__(
        self,
        kind: Cell,
        cells: int,
        inputs: int,
        hidden: int,
        layer_norm: bool = False,
        inner_bias: bool = False,
    ) -> None:
        super().__init__()
        self.cells = nn.ModuleList(
            CELLS[kind](0 if i else inputs, hidden, layer_norm, inner_bias) for i in range(cells)
        )

    def forward(self, x: Tensor, state: Tensor) -> Tensor:
        """x (N, E), state (P, N, D) -> (P, N, D)."""
        for i, cell in enumerate(self.cells):
            state = cell(None if i else x, state)
        return state
