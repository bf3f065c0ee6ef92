"""Linear layers in float32 whose weights lie in memory as oneDNN reads them.

The usual product (MKL's) puts the weights in order at each call, which takes longer than the
sums where rows are few, and on processors of other makers it uses half of their width. What was
put in order once is read as fast as memory gives it: on an AMD EPYC 58,101 × 512 with one, four,
eight and sixteen rows take 2.8, 3.6, 4.6 and 6.4 ms instead of 7.9, 11.6, 13.8 and 18.2, and
2,048 × 512 with 400 rows 3.6 ms instead of 8.1.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor, nn

from s2s_desktop.engine.arithmetic.packed_product import in_order, is_at_hand, multiply
from s2s_desktop.engine.arithmetic.system_memory import free_memory_bytes
from s2s_desktop.engine.network.output_layer import OutputLayer, PackedOutput

_LEAST_WEIGHTS = 1 << 16
"""Smaller matrices take less time than the operation around them, 10 µs."""


class PackedLinear(nn.Module):
    """y = x·Wᵀ + b."""

    ordered: Tensor

    def __init__(self, weight: Tensor, bias: Tensor | None) -> None:
        """weight (O, K), bias (O,) in float32, on the CPU."""
        super().__init__()
        self.register_buffer("ordered", in_order(weight.detach()), persistent=False)
        self.bias = bias
        self._multiply = multiply()

    @property
    def weight(self) -> Tensor:
        """W as anyone can read it, made anew."""
        return self.ordered.to_dense()

    def forward(self, x: Tensor) -> Tensor:
        """x (…, K) -> (…, O)."""
        return self._multiply(x, self.ordered, self.bias)


def pack(model: nn.Module) -> None:
    """Replace every large linear layer of `model` by its packed form, in place.

    An output layer keeps its matrix for embeddings and candidates, and has a packed copy where
    memory is free.
    """
    if not is_at_hand():
        return
    for name, module in list(model.named_modules()):
        if isinstance(module, OutputLayer):
            _pack_output(module)
        elif isinstance(module, nn.Linear) and _is_worth_it(module.weight):
            model.set_submodule(name, PackedLinear(module.weight, module.bias))


def weights_of(model: nn.Module) -> Iterator[Tensor]:
    """All weights, those that are packed too."""
    for module in model.modules():
        if isinstance(module, PackedLinear):
            yield module.weight
        yield from module.parameters(recurse=False)


def _pack_output(output: OutputLayer) -> None:
    if output.whole is None and _is_worth_it(output.matrix) and _has_room(output.matrix):
        scaled = output.matrix if output.scale == 1.0 else output.matrix * output.scale
        output.whole = PackedOutput(PackedLinear(scaled, output.bias), output.over())


def _has_room(matrix: Tensor) -> bool:
    free = free_memory_bytes()
    return free is None or matrix.nbytes < free / 2


def _is_worth_it(weight: Tensor) -> bool:
    is_plain = weight.is_cpu and weight.dtype == torch.float32
    return is_plain and weight.numel() >= _LEAST_WEIGHTS
