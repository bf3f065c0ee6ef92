"""Linear layers in 8-bit integers, for processors that multiply these faster.

Weights are int8 with one step a row of the matrix; inputs are rounded to int8 either with
the step that the checkpoint states (calibrated when it was made) or with one step a row of
the input, so that a sentence's result never depends on its neighbours in the batch.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any

import torch
from torch import Tensor, nn

from s2s_desktop.engine.output import OutputLayer

OUTPUT = "output"
"""The name of the output layer's steps."""

_LARGEST = 127


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
    ) -> None:
        """`step` (O,) or (1,): the value of one unit of W's rows; `input_step` that of x's,
        None to take it from each row of x."""
        super().__init__()
        if weight.dtype != torch.int8:
            raise TypeError(f"weights of {weight.dtype}, not int8")
        if bool((step == step[0]).all()):
            step = step[:1]
        # No buffers: these are looked up at every step, and never leave the CPU.
        self.input_step = input_step
        self.weight = weight.contiguous()
        self.step = step if input_step is None else step * input_step
        self.bias = bias
        self._one_step = float(self.step) if self.step.numel() == 1 else None

    def forward(self, x: Tensor) -> Tensor:
        """x (…, K) -> (…, O)."""
        rows = x.reshape(-1, x.shape[-1])
        if self.input_step is None:
            product = self._with_row_steps(rows)
        else:
            quantized = _rounded(rows, self.input_step)
            product = self._scaled(torch._int_mm(quantized, self.weight.t()))
        return product.view(*x.shape[:-1], -1)

    def over(self, candidates: Tensor) -> Int8Linear:
        """The same layer for the outputs in candidates (V',) only."""
        part = copy(self)
        part.weight = self.weight[candidates]
        part.step = self.step if self._one_step is not None else self.step[candidates]
        part.bias = None if self.bias is None else self.bias[candidates]
        return part

    def _scaled(self, product: Tensor) -> Tensor:
        """int32 (N, O) -> float32."""
        if self._one_step is not None and self.bias is not None:
            return torch.add(self.bias, product, alpha=self._one_step)
        return self._biased(torch.mul(product, self.step))

    def _biased(self, product: Tensor) -> Tensor:
        return product if self.bias is None else product.add_(self.bias)

    def _with_row_steps(self, rows: Tensor) -> Tensor:
        largest = torch.linalg.vector_norm(rows, float("inf"), dim=1, keepdim=True)
        steps = largest.clamp_min_(1e-12).div_(_LARGEST)
        product = torch._int_mm((rows / steps).round_().to(torch.int8), self.weight.t())
        return self._biased(torch.mul(product, steps).mul_(self.step))


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


def _rounded(x: Tensor, step: float) -> Tensor:
    """x / step, rounded and clipped to int8."""
    if _rounds_in_one_pass():
        return torch.quantize_per_tensor(x, step, 0, torch.qint8).int_repr()
    return (x / step).round_().clamp_(-128, _LARGEST).to(torch.int8)


@dataclass(frozen=True)
class Steps:
    """weight (O,) or (1,): the value of one unit of the rows of W; input: of what comes in."""

    weight: Tensor
    input: float


def quantize_rows(weight: Tensor) -> tuple[Tensor, Tensor]:
    """Float (O, K) -> int8 (O, K) and the steps (O,), each row's largest value at 127."""
    step = weight.abs().amax(dim=1).clamp_min(1e-12) / _LARGEST
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
            found = steps.get(f"{name}.weight")
            setattr(model.get_submodule(owner), last, _quantized(module.weight, bias, found))


def _quantized(weight: Tensor, bias: Tensor | None, steps: Steps | None) -> Int8Linear:
    if steps is None:
        return Int8Linear(*quantize_rows(weight.detach()), bias)
    values = (weight.detach() / steps.weight[:, None]).round_().to(torch.int8)
    return Int8Linear(values, steps.weight, bias, steps.input)


def _quantize_output(output: OutputLayer, steps: Steps | None) -> None:
    """A tied matrix stays as it is for the embedding, and has an int8 copy."""
    if output.scale != 1.0:
        return
    bias = None if output.bias is None else output.bias.detach()
    output.int8 = _quantized(output.matrix, bias, steps)
    output.own = None


def is_int8(model: nn.Module) -> bool:
    """Whether `model` was quantized."""
    return any(isinstance(module, Int8Linear) for module in model.modules())


@cache
def is_faster() -> bool:
    """Whether this processor multiplies int8 much faster than float32.

    Told by its instructions, not by a measurement, so that results are the same in every run.
    """
    told: dict[str, Any] = getattr(torch.cpu, "get_capabilities", dict)()
    libraries: Any = torch.backends
    has_dot_products = bool(told.get("avx512_vnni") or told.get("avx_vnni"))
    return has_dot_products and bool(libraries.mkldnn.is_available())
