"""Linear layers in 8-bit integers, for processors that multiply these faster.

Weights are int8 with one scale a row of the matrix; inputs are rounded to int8 either with
the scale that the checkpoint states (calibrated when it was made) or with one scale a row of
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
from s2s_desktop.engine.arithmetic.tracing import Tracer, is_tracing
from s2s_desktop.engine.network.layers import ACTIVATIONS, FeedForward
from s2s_desktop.engine.network.output_layer import OutputLayer, PackedOutput

OUTPUT = "output"
"""The name of the output layer's scales."""

_BLOCK = 128
"""So many rows of what is inside of a feed-forward stay in the processor's cache."""


class Int8Linear(nn.Module):
    """y = x·Wᵀ + b with int8 W (O, K) and x; accumulates in int32, gives float32."""

    def __init__(
        self,
        weight: Tensor,
        scale: Tensor,
        bias: Tensor | None = None,
        input_scale: float | None = None,
        one_row: bool = False,
    ) -> None:
        """`scale` (O,) or (1,): the value of one unit of W's rows; `input_scale` that of x's,
        None to take it from each row of x, of which there never is but one if `one_row`."""
        super().__init__()
        self.inputs = weight.shape[1]
        # By one way whatever the number of rows: the other may differ in the last bit of a sum,
        # and no sentence is to depend on its company.
        self.product: Product | PackedProduct | OneRowProduct
        self.product = Product(weight, scale, bias, input_scale)
        if has_packed_product():
            scale = self.product.scale
            self.product = (
                OneRowProduct(weight, scale, bias)
                if one_row
                else PackedProduct(weight, scale, bias, input_scale)
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
        if is_tracing() or x.numel() <= 2 * _BLOCK * x.shape[-1]:
            out: Tensor = self.out(self.inner.rectified(x))
            return out
        blocks = torch.split(x.reshape(-1, x.shape[-1]), _BLOCK)
        return torch.cat([self.out(self.inner.rectified(block)) for block in blocks]).view(x.shape)


@dataclass(frozen=True)
class QuantizationScales:
    """weight (O,) or (1,): the value of one unit of the rows of W; input: of what comes in."""

    weight: Tensor
    input: float


def quantize_rows(weight: Tensor) -> tuple[Tensor, Tensor]:
    """Float (O, K) -> int8 (O, K) and the scales (O,), each row's largest value at 127."""
    values, scale = torch.empty(weight.shape, dtype=torch.int8), torch.empty(len(weight))
    # Some rows at a time, which stay in the processor's cache.
    parts = (torch.split(whole, 256) for whole in (weight, values, scale))
    for rows, made, scales in zip(*parts, strict=True):
        torch.div(rows.abs().amax(dim=1).clamp_min(1e-12), LARGEST, out=scales)
        made.copy_((rows / scales[:, None]).round_())
    return values, scale


def quantize(
    model: nn.Module, scales: Mapping[str, QuantizationScales] | None = None, one_row: bool = False
) -> None:
    """Replace every linear layer of `model` by its int8 form, in place.

    `scales` by parameter name, and under OUTPUT for the output layer, are those that the
    checkpoint was made with; layers without get scales of their own.
    `one_row`: they are never given more.
    """
    scales = scales or {}
    for output in [module for module in model.modules() if isinstance(module, OutputLayer)]:
        _quantize_output(output, scales.get(OUTPUT))
    for name, module in list(model.named_modules()):
        if isinstance(module, nn.Linear | PackedLinear):
            bias = None if module.bias is None else module.bias.detach()
            weight, scale, input_scale = _quantized(module.weight, scales.get(f"{name}.weight"))
            model.set_submodule(name, Int8Linear(weight, scale, bias, input_scale, one_row))
    for name, module in list(model.named_modules()):
        if isinstance(module, FeedForward):
            model.set_submodule(name, _fused(module) or module)


def _fused(part: FeedForward) -> Int8FeedForward | None:
    """The part as one, where its layers and the activation between them allow it."""
    layers = dict(part.named_children())
    inner, out = layers["inner"], layers["out"]
    if part.gated or part.activation is not ACTIVATIONS["relu"]:
        return None
    if not isinstance(inner, Int8Linear) or not isinstance(out, Int8Linear):
        return None
    return Int8FeedForward(inner, out)


def _quantized(
    weight: Tensor, scales: QuantizationScales | None
) -> tuple[Tensor, Tensor, float | None]:
    """Float (O, K) -> int8 (O, K), the scales of its rows and that of what comes in."""
    weight = weight.detach()
    if scales is None:
        return *quantize_rows(weight), None
    values = (weight / scales.weight[:, None]).round_().to(torch.int8)
    return values, scales.weight, scales.input


def _quantize_output(output: OutputLayer, scales: QuantizationScales | None) -> None:
    """A tied matrix stays as it is for the embedding, and has an int8 copy."""
    bias = None if output.bias is None else output.bias.detach()
    weight, scale, input_scale = _quantized(output.matrix, scales)
    scale = scale * output.scale
    product = Product(weight, scale, bias, input_scale)
    # Where scales are stated there is a shortlist, as a rule, and the whole is hardly used.
    packs = input_scale is None and has_packed_product()
    del output.whole  # a module's place takes modules only
    output.whole = (
        PackedOutput(PackedProduct(weight, product.scale, bias, None), product)
        if packs
        else product
    )
    output.own = None


def in_int8(part: nn.Module) -> nn.Module:
    """A part of a model with int8 forms of its linear layers, for a single row at a time; all
    else it shares with the part."""
    draft_decoder = _shell(part)
    quantize(draft_decoder, one_row=True)
    return draft_decoder


def _shell(part: nn.Module) -> nn.Module:
    """Modules of its own, with the same weights."""
    shell = copy(part)
    shell._modules = {name: inner and _shell(inner) for name, inner in part._modules.items()}
    tracer = getattr(part, "tracer", None)
    if isinstance(tracer, Tracer):
        shell.__dict__["tracer"] = tracer.fresh()
    return shell


def is_int8(model: nn.Module) -> bool:
    """Whether `model` was quantized."""
    return any(isinstance(module, Int8Linear) for module in model.modules())
