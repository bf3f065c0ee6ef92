"""Modules as plain functions of one tensor, for the steps of a search.

A step is a hundred operations of a few microseconds; hooks and the look-up of parameters,
which modules do around each call, would be a good part of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor, nn
from torch.nn import functional

from s2s_desktop.engine.int8 import Int8Linear
from s2s_desktop.engine.int8_product import PackedProduct
from s2s_desktop.engine.layers import ACTIVATIONS, FeedForward

Function = Callable[[Tensor], Tensor]


def function_of(module: nn.Module, rows: int) -> Function:
    """What a module computes of x (N, …), N at most `rows`, with the parameters of now."""
    if isinstance(module, Int8Linear):
        return module.step_function(rows)
    if isinstance(module, nn.Linear):
        return partial(functional.linear, weight=module.weight, bias=module.bias)
    if isinstance(module, nn.LayerNorm):
        return partial(
            torch.layer_norm,
            normalized_shape=module.normalized_shape,
            weight=module.weight,
            bias=module.bias,
            eps=module.eps,
        )
    if isinstance(module, FeedForward) and not module.gated:
        inner, out = function_of(module.inner, rows), function_of(module.out, rows)
        if isinstance(inner, PackedProduct) and module.activation is ACTIVATIONS["relu"]:
            return partial(_in_turn, inner.rectified, out)
        return partial(_feed_forward, inner, module.activation, out)
    forward: Function = module.forward
    return forward


def _in_turn(first: Function, second: Function, x: Tensor) -> Tensor:
    return second(first(x))


def _feed_forward(inner: Function, activation: Function, out: Function, x: Tensor) -> Tensor:
    return out(activation(inner(x)))
