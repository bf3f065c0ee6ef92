"""Linear layers in 8-bit integers, for processors that multiply these faster.

Weights are int8 with one step a row of the matrix; inputs are rounded to int8 either with
the step that the checkpoint states (calibrated when it was made) or with one step a row of
the input, so that a sentence's result never depends on its neighbours in the batch.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from functools import partial

import torch
from torch import Tensor, nn

from s2s_desktop.engine.int8_product import (
    LARGEST,
    FusedProduct,
    PackedProduct,
    filled,
    has_fused_product,
    has_packed_product,
    rounded,
    rounded_unsigned,
)
from s2s_desktop.engine.layers import ACTIVATIONS, FeedForward
from s2s_desktop.engine.output import OutputLayer

OUTPUT = "output"
"""The name of the output layer's steps."""

_WHOLE_TEXTS = re.compile(r"encoder\.|.*\.key_value$")
"""Layers that are given all pieces of the source at once, by their names."""

_FEW_ROWS = 96
"""As many as a packed product computes faster than `torch._int_mm` between other operations."""


class Int8Linear(nn.Module):
    """y = x·Wᵀ + b with int8 W (O, K) and x; accumulates in int32, gives float32."""

    weight: Tensor
    step: Tensor
    bias: Tensor | None

    def __init__(
        self,
        weight: Tensor,
        step: Tensor,
        bias: Tensor | None = None,
        input_step: float | None = None,
        whole_texts: bool = False,
    ) -> None:
        """`step` (O,) or (1,): the value of one unit of W's rows; `input_step` that of x's,
        None to take it from each row of x. `whole_texts`: x may have very many rows. (Not
        their number decides between the fused product and another one, which differs in the
        last bit of a sum: no sentence is to depend on its company.)"""
        super().__init__()
        if weight.dtype != torch.int8:
            raise TypeError(f"weights of {weight.dtype}, not int8")
        if bool((step == step[0]).all()):
            step = step[:1]
        # No buffers: these are looked up at every step, and never leave the CPU.
        self.input_step = input_step
        self.weight = weight.contiguous()
        self._turned = self.weight.t()
        self.step = step if input_step is None else step * input_step
        self.bias = bias
        self._one_step = float(self.step) if self.step.numel() == 1 else None
        self.fused: FusedProduct | None = None
        self.packed: PackedProduct | None = None
        if whole_texts and input_step is not None and has_fused_product():
            self.fused = FusedProduct.of(self.weight, step, bias, input_step)
        elif input_step is not None and has_packed_product():
            self.packed = PackedProduct.of(self.weight, step, bias, input_step)

    def forward(self, x: Tensor) -> Tensor:
        """x (…, K) -> (…, O)."""
        rows = x if x.dim() == 2 else x.reshape(-1, x.shape[-1])
        if self.input_step is None:
            product = self._with_row_steps(rows)
        elif self.fused is not None:
            product = self.fused(filled(rounded_unsigned(rows, self.input_step)))[: len(rows)]
        elif self.packed is not None and 1 < rows.shape[0] <= _FEW_ROWS:
            product = self.packed(rows)
        else:
            product = self._scaled(torch._int_mm(rounded(rows, self.input_step), self._turned))
        return product if x.dim() == 2 else product.view(*x.shape[:-1], -1)

    def step_function(self, rows: int) -> Callable[[Tensor], Tensor]:
        """What `forward` computes for x (N, K), as little as possible around it; `rows`: what
        N is at most."""
        if self.packed is None or rows > _FEW_ROWS:
            return self.forward
        if rows > 1:
            return self.packed
        if self.input_step is None or self._one_step is None or self.bias is None:
            return self.forward
        return partial(_one_row, self.input_step, self._turned, self.bias, self._one_step)

    def over(self, candidates: Tensor) -> Int8Linear:
        """The same layer for the outputs in candidates (V',) only."""
        part = copy(self)
        part.weight = self.weight.index_select(0, candidates)
        part._turned = part.weight.t()
        part.step = self.step if self._one_step is not None else self.step[candidates]
        part.bias = None if self.bias is None else self.bias[candidates]
        part.fused = part.packed = None
        return part

    def _scaled(self, product: Tensor) -> Tensor:
        """int32 (N, O) -> float32."""
        if self._one_step is not None and self.bias is not None:
            return torch.add(self.bias, product, alpha=self._one_step)
        return self._biased(torch.mul(product, self.step))

    def _biased(self, product: Tensor) -> Tensor:
        return product if self.bias is None else product.add_(self.bias)

    def _with_row_steps(self, rows: Tensor) -> Tensor:
        # torch has a norm that says the same, in scalar code: twenty to a hundred times slower.
        largest = torch.maximum(rows.amax(1, keepdim=True), rows.amin(1, keepdim=True).neg_())
        steps = largest.clamp_min_(1e-12).div_(LARGEST)
        product = torch._int_mm((rows / steps).round_().to(torch.int8), self._turned)
        scaled = torch.mul(product, steps)
        if self.bias is None:
            return scaled.mul_(self.step)
        return torch.addcmul(self.bias, scaled, self.step)


def _one_row(input_step: float, turned: Tensor, bias: Tensor, step: float, x: Tensor) -> Tensor:
    """x (1, K) -> (1, O), where torch rounds in one pass."""
    x = torch.quantize_per_tensor(x, input_step, 0, torch.qint8).int_repr()
    return torch.add(bias, torch._int_mm(x, turned), alpha=step)


class FusedFeedForward(nn.Module):
    """relu(x·W₁ᵀ + b₁)·W₂ᵀ + b₂; what is between never leaves int8."""

    def __init__(self, inner: Int8Linear, out: Int8Linear) -> None:
        """Both layers are fused ones."""
        super().__init__()
        self.inner, self.out = inner, out

    def forward(self, x: Tensor) -> Tensor:
        """(…, D) -> (…, D)."""
        if x.dim() == 2:
            return self._of_rows(x)
        return self._of_rows(x.reshape(-1, x.shape[-1])).view(x.shape)

    def _of_rows(self, rows: Tensor) -> Tensor:
        """(N, D) -> (N, D)."""
        inner, out = self.inner.fused, self.out.fused
        if inner is None or out is None:
            raise TypeError("a part of layers that are not fused")
        entered = filled(rounded_unsigned(rows, inner.input_step))
        return out(inner.rectified(entered, out.input_step))[: len(rows)]


@dataclass(frozen=True)
class Steps:
    """weight (O,) or (1,): the value of one unit of the rows of W; input: of what comes in."""

    weight: Tensor
    input: float


def quantize_rows(weight: Tensor) -> tuple[Tensor, Tensor]:
    """Float (O, K) -> int8 (O, K) and the steps (O,), each row's largest value at 127."""
    step = weight.abs().amax(dim=1).clamp_min(1e-12) / LARGEST
    return (weight / step[:, None]).round().to(torch.int8), step


def quantize(model: nn.Module, steps: Mapping[str, Steps] | None = None) -> None:
    """Replace every linear layer of `model` by its int8 form, in place.

    `steps` by parameter name, and under OUTPUT for the output layer, are those that the
    checkpoint was made with; layers without get steps of their own.
    """
    steps = steps or {}
    for name, module in list(model.named_modules()):
        if isinstance(module, OutputLayer):
            _quantize_output(module, steps.get(OUTPUT))
        elif isinstance(module, nn.Linear):
            owner, _, last = name.rpartition(".")
            bias = None if module.bias is None else module.bias.detach()
            found, whole = steps.get(f"{name}.weight"), bool(_WHOLE_TEXTS.match(name))
            layer = _quantized(module.weight, bias, found, whole)
            setattr(model.get_submodule(owner), last, layer)
    for name, module in list(model.named_modules()):
        if isinstance(module, FeedForward):
            owner, _, last = name.rpartition(".")
            setattr(model.get_submodule(owner), last, _fused(module) or module)


def _fused(part: FeedForward) -> FusedFeedForward | None:
    """The part as one, where its layers and the activation between them allow it."""
    layers = dict(part.named_children())
    inner, out = layers["inner"], layers["out"]
    if part.gated or part.activation is not ACTIVATIONS["relu"]:
        return None
    if not isinstance(inner, Int8Linear) or not isinstance(out, Int8Linear):
        return None
    return FusedFeedForward(inner, out) if inner.fused and out.fused else None


def _quantized(
    weight: Tensor, bias: Tensor | None, steps: Steps | None, whole_texts: bool = False
) -> Int8Linear:
    if steps is None:
        return Int8Linear(*quantize_rows(weight.detach()), bias)
    values = (weight.detach() / steps.weight[:, None]).round_().to(torch.int8)
    return Int8Linear(values, steps.weight, bias, steps.input, whole_texts)


def _quantize_output(output: OutputLayer, steps: Steps | None) -> None:
    """A tied matrix stays as it is for the embedding, and has an int8 copy."""
    if output.scale != 1.0:
        return
    bias = None if output.bias is None else output.bias.detach()
    output.int8 = layer = _quantized(output.matrix, bias, steps)
    layer.packed = None  # steps use a part of it, and the rest would be packed for nothing
    output.own = None


def is_int8(model: nn.Module) -> bool:
    """Whether `model` was quantized."""
    return any(isinstance(module, Int8Linear) for module in model.modules())
