"""Recurrent networks written down once more, from the equations of the papers, in numpy.

One row, one step, no batches: parameters are looked up by name. Vectors are (D,).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from torch import nn

Array = np.ndarray
Weights = Mapping[str, Array]


def weights_of(module: nn.Module) -> dict[str, Array]:
    """The parameters of a network by name, in double precision."""
    return {
        name: tensor.detach().double().numpy()
        for name, tensor in module.named_parameters(remove_duplicate=False)
    }


def sigmoid(x: Array) -> Array:
    return 1 / (1 + np.exp(-x))


def softmax(x: Array) -> Array:
    shifted = np.exp(x - x.max())
    return np.asarray(shifted / shifted.sum())


def log_softmax(x: Array) -> Array:
    return np.log(softmax(x))


def affine(w: Weights, name: str, x: Array) -> Array:
    """W x + b, where there is a b."""
    return np.asarray(w[f"{name}.weight"] @ x + w.get(f"{name}.bias", 0.0))


def gru(w: Weights, layer: str, x: Array, state: list[Array], suffix: str = "") -> list[Array]:
    """Cho et al. 2014, with the reset gate applied to the projected state."""
    (h,) = state
    xr, xz, xn = np.split(w[f"{layer}.weight_ih_l0{suffix}"] @ x, 3)
    hr, hz, hn = np.split(w[f"{layer}.weight_hh_l0{suffix}"] @ h, 3)
    br, bz, bn = np.split(w[f"{layer}.bias_ih_l0{suffix}"], 3)
    cr, cz, cn = np.split(w[f"{layer}.bias_hh_l0{suffix}"], 3)
    reset = sigmoid(xr + br + hr + cr)
    update = sigmoid(xz + bz + hz + cz)
    candidate = np.tanh(xn + bn + reset * (hn + cn))
    return [(1 - update) * candidate + update * h]


def lstm(w: Weights, layer: str, x: Array, state: list[Array], suffix: str = "") -> list[Array]:
    """Hochreiter and Schmidhuber 1997, with a forget gate."""
    h, c = state
    total = w[f"{layer}.weight_ih_l0{suffix}"] @ x + w[f"{layer}.bias_ih_l0{suffix}"]
    total = total + w[f"{layer}.weight_hh_l0{suffix}"] @ h + w[f"{layer}.bias_hh_l0{suffix}"]
    admit, forget, candidate, emit = np.split(total, 4)
    c = sigmoid(forget) * c + sigmoid(admit) * np.tanh(candidate)
    return [sigmoid(emit) * np.tanh(c), c]


CELLS = {"gru": gru, "lstm": lstm}


def read_both_ways(
    w: Weights, layer: str, cell: str, xs: list[Array], hidden: int, directions: int
) -> tuple[list[Array], list[Array]]:
    """One layer over a sentence -> outputs, and the last state of each kind, of each direction
    side by side."""
    columns, lasts = [], []
    for suffix in ("", "_reverse")[:directions]:
        state = [np.zeros(hidden) for _ in range(2 if cell == "lstm" else 1)]
        outputs = []
        for x in xs[::-1] if suffix else xs:
            state = CELLS[cell](w, layer, x, state, suffix)
            outputs.append(state[0])
        columns.append(outputs[::-1] if suffix else outputs)
        lasts.append(state)
    joined = [np.concatenate(parts) for parts in zip(*columns, strict=True)]
    return joined, [np.concatenate(parts) for parts in zip(*lasts, strict=True)]


class Recurrences:
    """The layers of a decoder, one step at a time."""

    def __init__(self, w: Weights, cell: str, layers: int, residual: bool = False) -> None:
        self.w, self.cell, self.layers, self.residual = w, cell, layers, residual
        self.states: list[list[Array]] = []

    def start(self, summaries: list[list[Array]]) -> None:
        """From what the encoder ended with: of each of its layers h, or h and c."""
        parts = 2 if self.cell == "lstm" else 1
        self.states = [[] for _ in range(self.layers)]
        for part in range(parts):
            for layer in range(self.layers):
                seen = summaries[min(layer, len(summaries) - 1)]
                begin = affine(
                    self.w,
                    f"bridge.linears.{part * self.layers + layer}",
                    seen[min(part, len(seen) - 1)],
                )
                self.states[layer].append(np.tanh(begin) if part == 0 else begin)

    def step(self, x: Array) -> Array:
        for i in range(self.layers):
            self.states[i] = CELLS[self.cell](self.w, f"layers.layers.{i}", x, self.states[i])
            out = self.states[i][0]
            x = x + out if self.residual and i else out
        return x
