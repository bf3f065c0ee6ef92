"""Arithmetic on bytes: rounding to them, and the product that scales, adds and rectifies.

The fused product is one operation of oneDNN. Where there are many rows it saves several
passes over memory; where there are few, its overhead is larger than all of the arithmetic.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cache
from typing import Any

import torch
from torch import Tensor

LARGEST = 127
_ZERO = 128
"""What stands for zero where bytes have no sign."""

_WORTH_SHARING = 8192
"""Bytes that are copied faster than two tensors are made to share them."""


@cache
def is_faster() -> bool:
    """Whether this processor multiplies int8 much faster than float32.

    Told by its instructions, not by a measurement, so that results are the same in every run.
    """
    told: dict[str, Any] = getattr(torch.cpu, "get_capabilities", dict)()
    libraries: Any = torch.backends
    has_dot_products = bool(told.get("avx512_vnni") or told.get("avx_vnni"))
    return has_dot_products and bool(libraries.mkldnn.is_available())


@cache
def has_fused_product() -> bool:
    """Whether there is a fused product. Without dot products of bytes it would add them in 16
    bits, which overflow."""
    return is_faster() and hasattr(torch.ops.onednn, "qlinear_pointwise")


def rounded(x: Tensor, step: float) -> Tensor:
    """x / step, rounded and clipped to int8."""
    if _rounds_in_one_pass():
        return _bytes(torch.quantize_per_tensor(x, step, 0, torch.qint8), torch.int8)
    return (x / step).round_().clamp_(-_ZERO, LARGEST).to(torch.int8)


def rounded_unsigned(x: Tensor, step: float) -> Tensor:
    """The same plus 128, as uint8: what the fused product reads."""
    if _rounds_in_one_pass():
        return _bytes(torch.quantize_per_tensor(x, step, _ZERO, torch.quint8), torch.uint8)
    return (x / step).round_().add_(_ZERO).clamp_(0, 255).to(torch.uint8)


@dataclass(frozen=True)
class FusedProduct:
    """y = x·Wᵀ + b with W in the order of memory that the operation wants."""

    weight: Tensor
    steps: Tensor
    zeros: Tensor
    bias: Tensor | None
    input_step: float

    @classmethod
    def of(
        cls, weight: Tensor, steps: Tensor, bias: Tensor | None, input_step: float
    ) -> FusedProduct:
        """weight (O, K) int8; steps (O,) or (1,): the value of one unit of its rows;
        input_step: of one of x."""
        packed = torch.ops.onednn.qlinear_prepack(weight, None)
        zeros = torch.zeros(len(steps), dtype=torch.int64)
        return cls(packed, steps, zeros, bias, input_step)

    def __call__(self, x: Tensor) -> Tensor:
        """x (N, K) as `rounded_unsigned` makes it -> float32 (N, O)."""
        return self._product(x, 1.0, 0, torch.float32, "none")

    def rectified(self, x: Tensor, step: float) -> Tensor:
        """x (N, K) -> relu(y) (N, O), rounded as `rounded_unsigned` does."""
        return self._product(x, step, _ZERO, torch.uint8, "relu")

    def _product(
        self, x: Tensor, step: float, zero: int, dtype: torch.dtype, activation: str
    ) -> Tensor:
        result: Tensor = torch.ops.onednn.qlinear_pointwise(
            *(x, self.input_step, _ZERO),
            *(self.weight, self.steps, self.zeros, self.bias),
            *(step, zero, dtype, activation, [], ""),
        )
        return result


@cache
def _rounds_in_one_pass() -> bool:
    """Whether torch still has the operation that rounds in one pass over memory, not four.

    torch means to take it away some day and says so once in a process: here, unheard.
    """
    if not hasattr(torch, "quantize_per_tensor"):
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.quantize_per_tensor(torch.zeros(1), 1.0, 0, torch.qint8)
    return True


def _bytes(quantized: Tensor, dtype: torch.dtype) -> Tensor:
    """The numbers of a quantized tensor."""
    if quantized.numel() < _WORTH_SHARING:
        return quantized.int_repr()
    # The same memory: `int_repr` copies it, four times slower than it was rounded.
    memory = quantized.untyped_storage()
    return torch.empty(0, dtype=dtype).set_(memory, 0, quantized.shape, quantized.stride())
