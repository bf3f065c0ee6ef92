"""Linear layers in 16 bits, everything else in 32.

Where the processor has products of bfloat16 they are four times as fast as those of float32;
automatic mixed precision loses most of that again on the CPU, for attention and sums of
unlike numbers are slow there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.overrides import TorchFunctionMode

from s2s_desktop.training.optimisation.autograd_context import Context

_linear = functional.linear
_conv1d: Callable[..., Tensor] = functional.conv1d


class _HalfLinear(torch.autograd.Function):
    """x W' + b with products in bfloat16, summed in float32 where the processor does."""

    @staticmethod
    def forward(ctx: Context, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        half, half_weight = x.bfloat16(), weight.bfloat16()
        ctx.save_for_backward(half, half_weight)
        product = _linear(half, half_weight).float()
        return product if bias is None else product.add_(bias)

    @staticmethod
    def backward(ctx: Context, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        (gradient,) = gradients
        half, half_weight = ctx.saved_tensors
        flat = gradient.flatten(0, -2)
        back = flat.bfloat16()
        of_x = (back @ half_weight).view(half.shape).float() if ctx.needs_input_grad[0] else None
        of_weight = (back.T @ half.flatten(0, -2)).float()
        return of_x, of_weight, flat.sum(dim=0) if ctx.needs_input_grad[2] else None


_half_linear: Callable[..., Tensor] = _HalfLinear.apply


def _cheap_dropout(x: Tensor, share: float) -> Tensor:
    """Dropout from one random byte a number: the generator's 64 bits serve eight of them.

    The share is rounded to 1/256.
    """
    threshold = round(share * 256)
    numbers = torch.empty((x.numel() + 7) // 8, dtype=torch.int64)
    numbers.random_(-(2**63), None)
    kept = numbers.view(torch.uint8)[: x.numel()].view(x.shape) >= threshold
    return x * kept.to(x.dtype).mul_(256 / (256 - threshold))


class HalfProducts(TorchFunctionMode):
    """Within this context layers multiply in bfloat16, and dropout is cheap."""

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Sequence[type],
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> object:
        """Take over `linear`, `conv1d` and `dropout`."""
        if func is functional.linear:
            x, weight, bias = (*args, *(kwargs or {}).values(), None)[:3]
            return _half_linear(x, weight, bias)
        if func is functional.conv1d:
            narrow = (arg.bfloat16() if isinstance(arg, Tensor) else arg for arg in args)
            return _conv1d(*narrow, **(kwargs or {})).float()
        if func is functional.dropout:
            x, share, training = (*args, *(kwargs or {}).values())[:3]
            return _cheap_dropout(x, share) if training else x
        return func(*args, **(kwargs or {}))
