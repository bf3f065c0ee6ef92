"""Arithmetic on bytes: rounding to them, and the product that scales, adds and rectifies.

Three ways to the same numbers, up to the last bit of a sum. For whole texts the fused product,
one operation of oneDNN, saves several passes over memory; it takes half a millisecond for each
number of rows that it has not yet seen, so few rows are filled up to a multiple of 16. For the
few rows of a step the packed product, one operation of fbgemm. For one row `torch._int_mm`
between separate operations is the quickest.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cache
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

LARGEST = 127
_ZERO = 128
"""What stands for zero where bytes have no sign."""

_FILLED_TO, _MANY_ROWS = 16, 256

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


@cache
def has_packed_product() -> bool:
    """Whether there is a packed product; like the fused one it needs dot products of bytes."""
    told: dict[str, Any] = getattr(torch.cpu, "get_capabilities", dict)()
    return (
        bool(told.get("avx512_vnni"))
        and torch.backends.quantized.engine in {"x86", "fbgemm"}
        and hasattr(torch.ops.quantized, "linear_with_input_q_dq_qweight_dq_output_fp32")
        and _rounds_in_one_pass()
    )


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


def filled(x: Tensor) -> Tensor:
    """x (N, K) with few rows -> (N', K): rows of zeros up to a number that comes more often."""
    missing = -x.shape[0] % _FILLED_TO if x.shape[0] < _MANY_ROWS else 0
    return functional.pad(x, (0, 0, 0, missing)) if missing else x


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


@dataclass(frozen=True)
class PackedProduct:
    """y = x·Wᵀ + b for few rows, with x rounded on the way in."""

    weight: Any
    input_step: float

    @classmethod
    def of(
        cls, weight: Tensor, steps: Tensor, bias: Tensor | None, input_step: float
    ) -> PackedProduct:
        """As `FusedProduct.of`."""
        if len(steps) == 1:
            known = torch._make_per_tensor_quantized_tensor(weight, float(steps), 0)
        else:
            zeros = torch.zeros(len(steps), dtype=torch.int64)
            known = torch._make_per_channel_quantized_tensor(weight, steps, zeros, 0)
        return cls(torch.ops.quantized.linear_prepack(known, bias), input_step)

    def __call__(self, x: Tensor) -> Tensor:
        """x (N, K) -> float32 (N, O)."""
        product: Tensor = torch.ops.quantized.linear_with_input_q_dq_qweight_dq_output_fp32(
            x, self.input_step, _ZERO, self.weight
        )
        return product

    def rectified(self, x: Tensor) -> Tensor:
        """x (N, K) -> relu(y) (N, O)."""
        product: Tensor = torch.ops.quantized.linear_with_input_q_dq_qweight_dq_relu_output_fp32(
            x, self.input_step, _ZERO, self.weight
        )
        return product


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
