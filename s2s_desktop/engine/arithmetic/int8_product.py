"""Arithmetic in int8: quantization of activations, and the product that scales and adds the bias.

Two ways to the same numbers, up to the last bit of a sum: the packed product, one operation of
fbgemm, and `torch._int_mm` between separate operations, which packs the weights at each call.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cache, cached_property

import torch
from torch import Tensor, nn

from s2s_desktop.engine.arithmetic.processor import has_any, has_onednn
from s2s_desktop.engine.arithmetic.tracing import is_tracing

LARGEST = 127
_ZERO = 128
"""What stands for zero where bytes have no sign."""

_WORTH_SHARING = 8192
"""Bytes that are copied faster than two tensors are made to share them."""


@cache
def is_faster() -> bool:
    """Whether this processor multiplies int8 much faster than float32."""
    return has_any("avx512_vnni", "avx_vnni") and has_onednn()


@cache
def has_packed_product() -> bool:
    """Whether there is a packed product. Without int8 dot products it would add them in 16
    bits, which overflow."""
    return (
        has_any("avx512_vnni")
        and torch.backends.quantized.engine in {"x86", "fbgemm"}
        and hasattr(torch.ops.quantized, "linear_with_input_q_dq_qweight_dq_output_fp32")
        and _rounds_in_one_pass()
    )


def rounded(x: Tensor, scale: float) -> Tensor:
    """x / scale, rounded and clipped to int8."""
    if _rounds_in_one_pass():
        return _bytes(torch.quantize_per_tensor(x, scale, 0, torch.qint8))
    return (x / scale).round_().clamp_(-_ZERO, LARGEST).to(torch.int8)


@dataclass(frozen=True)
class Int8Form:
    """How int8 matrices are multiplied by `torch._int_mm`. input_scale: the value of one unit of x,
    None to take it from each row of x; output_scale: that of what comes out, None where each
    column has its own."""

    input_scale: float | None
    output_scale: float | None

    def __call__(
        self, x: Tensor, turned: Tensor, scales: Tensor, bias: Tensor | None = None
    ) -> Tensor:
        """x (…, K), turned (K, O) int8, scales (O,) or (1,), bias (O,) -> float32 (…, O)."""
        if x.dim() != 2:
            rows = x.reshape(-1, x.shape[-1])
            return self(rows, turned, scales, bias).view(*x.shape[:-1], -1)
        if self.input_scale is None:
            return _by_row_scales(x, turned, scales, bias)
        product = torch._int_mm(rounded(x, self.input_scale), turned)
        if self.output_scale is not None and bias is not None:
            return torch.add(bias, product, alpha=self.output_scale)
        scaled = torch.mul(product, scales)
        return scaled if bias is None else scaled.add_(bias)


def row_scales(x: Tensor) -> Tensor:
    """x (…, K) -> the scale (…, 1) that has the largest of each row at 127."""
    # torch has a norm that says the same, in scalar code: twenty to a hundred times slower.
    largest = torch.maximum(x.amax(-1, keepdim=True), x.amin(-1, keepdim=True).neg_())
    return largest.clamp_min_(1e-12).div_(LARGEST)


def _by_row_scales(x: Tensor, turned: Tensor, scales: Tensor, bias: Tensor | None) -> Tensor:
    own = row_scales(x)
    product = torch._int_mm((x / own).round_().to(torch.int8), turned)
    scaled = torch.mul(product, own)
    return scaled.mul_(scales) if bias is None else torch.addcmul(bias, scaled, scales)


@dataclass(frozen=True)
class Product:
    """y = x·Wᵀ + b: weight (O, K) int8; scale (O,) or (1,): the value of one unit of its rows;
    input_scale: of one of x, None to take it from each row of x."""

    weight: Tensor
    scale: Tensor
    bias: Tensor | None
    input_scale: float | None

    def __post_init__(self) -> None:
        if self.weight.dtype != torch.int8:
            raise TypeError(f"weights of {self.weight.dtype}, not int8")
        if len(self.scale) > 1 and bool((self.scale == self.scale[0]).all()):
            object.__setattr__(self, "scale", self.scale[:1])

    def __call__(self, x: Tensor) -> Tensor:
        """x (…, K) -> float32 (…, O)."""
        return self.form(x, *self.tensors)

    def rectified(self, x: Tensor) -> Tensor:
        """x (…, K) -> relu(y) (…, O)."""
        return self(x).relu_()

    def over(self, candidates: Tensor) -> Product:
        """The same for the outputs in candidates (V',) only."""
        return Product(
            self.weight.index_select(0, candidates),
            self.scale if len(self.scale) == 1 else self.scale[candidates],
            None if self.bias is None else self.bias[candidates],
            self.input_scale,
        )

    @cached_property
    def form(self) -> Int8Form:
        """What it does with its tensors."""
        scales = self.tensors[1]
        return Int8Form(self.input_scale, float(scales) if len(scales) == 1 else None)

    @cached_property
    def tensors(self) -> tuple[Tensor, ...]:
        """What a form is given besides x."""
        scales = self.scale if self.input_scale is None else self.scale * self.input_scale
        return self.weight.t(), scales, *(() if self.bias is None else (self.bias,))


class PackedProduct(nn.Module):
    """y = x·Wᵀ + b with x rounded on the way in, and W in the order of memory that the
    operation wants."""

    def __init__(
        self, weight: Tensor, scales: Tensor, bias: Tensor | None, input_scale: float | None
    ) -> None:
        """As `Product`."""
        super().__init__()
        self.input_scale = input_scale or 1.0
        self.scales: Tensor | None = None
        self.bias: Tensor | None = None
        if input_scale is None:  # plain sums, exact below 2²⁴; what they are worth comes after
            self.scales, self.bias = scales, bias
            scales, bias = torch.ones(1), None
        self.weight = torch.ops.quantized.linear_prepack(_known(weight, scales), bias)

    def forward(self, x: Tensor) -> Tensor:
        """x (…, K) -> float32 (…, O)."""
        if self.scales is None:
            return self._product(x)
        own = row_scales(x)
        # Rounded before: the operation adds its zero point first, which changes ties.
        sums = self._product((x / own).round_()).mul_(own)
        return sums.mul_(self.scales) if self.bias is None else self.bias.addcmul(sums, self.scales)

    def rectified(self, x: Tensor) -> Tensor:
        """x (…, K) -> relu(y) (…, O)."""
        if self.scales is not None:
            return self.forward(x).relu_()
        product: Tensor = torch.ops.quantized.linear_with_input_q_dq_qweight_dq_relu_output_fp32(
            x, self.input_scale, _ZERO, self.weight
        )
        return product

    def _product(self, x: Tensor) -> Tensor:
        product: Tensor = torch.ops.quantized.linear_with_input_q_dq_qweight_dq_output_fp32(
            x, self.input_scale, _ZERO, self.weight
        )
        return product


class OneRowProduct(nn.Module):
    """y = x·Wᵀ + b for a single row at a time, which the operation itself rounds: in half the
    time. Of several it would take one scale for all."""

    def __init__(self, weight: Tensor, scale: Tensor, bias: Tensor | None) -> None:
        """As `Product`."""
        super().__init__()
        self.weight = torch.ops.quantized.linear_prepack(_known(weight, scale), bias)

    def forward(self, x: Tensor) -> Tensor:
        """x (…, K) -> float32 (…, O)."""
        product: Tensor = torch.ops.quantized.linear_dynamic(x, self.weight)
        return product

    def rectified(self, x: Tensor) -> Tensor:
        """x (…, K) -> relu(y) (…, O)."""
        product: Tensor = torch.ops.quantized.linear_relu_dynamic(x, self.weight)
        return product


def _known(weight: Tensor, scales: Tensor) -> Tensor:
    """weight (O, K) int8 with its scales (O,) or (1,), as the library has it."""
    if len(scales) == 1:
        return torch._make_per_tensor_quantized_tensor(weight, float(scales), 0)
    zeros = torch.zeros(len(scales), dtype=torch.int64)
    return torch._make_per_channel_quantized_tensor(weight, scales, zeros, 0)


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


def _bytes(quantized: Tensor) -> Tensor:
    """The int8 numbers of a quantized tensor."""
    if is_tracing() or quantized.numel() < _WORTH_SHARING:
        return quantized.int_repr()
    # The same memory: `int_repr` copies it, four times slower than it was rounded.
    memory = quantized.untyped_storage()
    return torch.empty(0, dtype=torch.int8).set_(memory, 0, quantized.shape, quantized.stride())
