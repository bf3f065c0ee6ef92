"""Linear layers in 8-bit integers, for processors that multiply these faster.

Weights are int8 with one step a row of the matrix; inputs are rounded to int8 either with
the step that the checkpoint states (calibrated when it was made) or with one step a row of
the input, so that a sentence's result never depends on its neighbours in the batch.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from s2s_desktop.engine.arithmetic.int8_product import (
    LARGEST,
    OneRowProduct,
    PackedProduct,
    Product,
    has_packed_product,
)
from s2s_desktop.engine.arithmetic.packed_layers import PackedLinear
from s2s_desktop.engine.arithmetic.tracing import Recorder, is_recording
from s2s_desktop.engine.network.layers import ACTIVATIONS, FeedForward
from s2s_desktop.engine.network.output_layer import OutputLayer, PackedOutput

OUTPUT = "output"
"""The name of the output layer's steps."""

_BLOCK = 128
"""So many rows of what is inside of a feed-forward stay in the processor's cache."""


class Int8Linear(nn.Module):
    """y = x·Wᵀ + b with int8 W (O, K) and x; accumulates in int32, gives float32."""

    def __init__(
        self,
        weight: Tensor,
        step: Tensor,
        bias: Tensor | None = None,
        input_step: float | None = None,
        one_row: bool = False,
    ) -> None:
        """`step` (O,) or (1,): the value of one unit of W's rows; `input_step` that of x's,
        None to take it from each row of x, of which there never is but one if `one_row`."""
        super().__init__()
        self.inputs = weight.shape[1]
        # By one way whatever the number of rows: the other may differ in the last bit of a sum,
        # and no sentence is to depend on its company.
        self.product: Product | PackedProduct | OneRowProduct
        self.product = Product(weight, step, bias, input_step)
        if has_packed_product():
            step = self.product.step
            self.product = (
                OneRowProduct(weight, step, bias)
                if one_row
                else PackedProduct(weight, step, bias, input_step)
            )

    def forward(self, x: Tensor) -> Tensor:
        """x (…, K) -> (…, O)."""
        product: Tensor = self.product(x)
        return product

    def rectified(self, x: Tensor) -> Tensor:
        """x (…, K) -> relu of the same (…, O)."""
        return self.product.rectified(x)


class Int8FeedForward(nn.Module):
    """relu(x·W₁ᵀ + b₁)·W₂ᵀ + b₂."""

    def __init__(self, inner: Int8Linear, out: Int8Linear) -> None:
        super().__init__()
        self.inner, self.out = inner, out

    def forward(self, x: Tensor) -> Tensor:
        """(…, D) -> (…, D)."""
        if is_recording() or x.numel() <= 2 * _BLOCK * x.shape[-1]:
            out: Tensor = self.out(self.inner.rectified(x))
            return out
        blocks = torch.split(x.reshape(-1, x.shape[-1]), _BLOCK)
        return torch.cat([self.out(self.inner.rectified(block)) for block in blocks]).view(x.shape)


@dataclass(frozen=True)
class Steps:
    """weight (O,) or (1,): the value of one unit of the rows of W; input: of what comes in."""

    weight: Tensor
    input: float


def quantize_rows(weight: Tensor) -> tuple[Tensor, Tensor]:
    """Float (O, K) -> int8 (O, K) and the steps (O,), each row's largest value at 127."""
    values, step = torch.empty(weight.shape, dtype=torch.int8), torch.empty(len(weight))
    # Some rows at a time, which stay in the processor's cache.
    parts = (torch.split(whole, 256) for whole in (weight, values, step))
    for rows, made, steps in zip(*parts, strict=True):
        torch.div(rows.abs().amax(dim=1).clamp_min(1e-12), LARGEST, out=steps)
        made.copy_((rows / steps[:, None]).round_())
    return values, step


def quantize(
    model: nn.Module, steps: Mapping[str, Steps] | None = None, one_row: bool = False
) -> None:
    """Replace every linear layer of `model` by its int8 form, in place.

    `steps` by parameter name, and under OUTPUT for the output layer, are those that the
    checkpoint was made with; layers without get steps of their own.
    `one_row`: they are never given more.
    """
    steps = steps or {}
    for output in [module for module in model.modules() if isinstance(module, OutputLayer)]:
        _quantize_output(output, steps.get(OUTPUT))
    for name, module in list(model.named_modules()):
        if isinstance(module, nn.Linear | PackedLinear):
            bias = None if module.bias is None else module.bias.detach()
            weight, step, input_step = _in_bytes(module.weight, steps.get(f"{name}.weight"))
            model.set_submodule(name, Int8Linear(weight, step, bias, input_step, one_row))
    for name, module in list(model.named_modules()):
        if isinstance(module, FeedForward):
            model.set_submodule(name, _in_int8(module) or module)


def _in_int8(part: FeedForward) -> Int8FeedForward | None:
    """The part as one, where its layers and the activation between them allow it."""
    layers = dict(part.named_children())
    inner, out = layers["inner"], layers["out"]
    if part.gated or part.activation is not ACTIVATIONS["relu"]:
        return None
    if not isinstance(inner, Int8Linear) or not isinstance(out, Int8Linear):
        return None
    return Int8FeedForward(inner, out)


def _in_bytes(weight: Tensor, steps: Steps | None) -> tuple[Tensor, Tensor, float | None]:
    """Float (O, K) -> int8 (O, K), the steps of its rows and that of what comes in."""
    weight = weight.detach()
    if steps is None:
        return *quantize_rows(weight), None
    values = (weight / steps.weight[:, None]).round_().to(torch.int8)
    return values, steps.weight, steps.input


def _quantize_output(output: OutputLayer, steps: Steps | None) -> None:
    """A tied matrix stays as it is for the embedding, and has an int8 copy."""
    bias = None if output.bias is None else output.bias.detach()
    weight, step, input_step = _in_bytes(output.matrix, steps)
    step = step * output.scale
    product = Product(weight, step, bias, input_step)
    # Where steps are stated there is a shortlist, as a rule, and the whole is hardly used.
    packs = input_step is None and has_packed_product()
    del output.whole  # a module's place takes modules only
    output.whole = (
        PackedOutput(PackedProduct(weight, product.step, bias, None), product) if packs else product
    )
    output.own = None


def in_bytes(part: nn.Module) -> nn.Module:
    """A part of a model with int8 forms of its linear layers, for a single row at a time; all
    else it shares with the part."""
    twin = _shell(part)
    quantize(twin, one_row=True)
    return twin


def _shell(part: nn.Module) -> nn.Module:
    """Modules of its own, with the same weights."""
    shell = copy(part)
    shell._modules = {name: inner and _shell(inner) for name, inner in part._modules.items()}
    recorder = getattr(part, "recorder", None)
    if isinstance(recorder, Recorder):
        shell.__dict__["recorder"] = recorder.fresh()
    return shell


def is_int8(model: nn.Module) -> bool:
    """Whether `model` was quantized."""
    return any(isinstance(module, Int8Linear) for module in model.modules())
