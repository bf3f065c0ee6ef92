"""The product with a matrix that lies in memory as oneDNN reads it.

Compiled by torch, since a trace cannot hold the library's operation itself for the list that
it is given. So annotations are no strings here.
"""

import sys
import warnings
from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from s2s_desktop.engine.arithmetic.processor import has_any, has_onednn
from s2s_desktop.engine.arithmetic.tracing import NO_LONGER

_JIT: Any = torch.jit  # without types
_LIBRARY: Any = torch.ops.mkldnn

_TYPICAL_ROWS = 8
"""The order that is best for a single row is another one, and half as fast with more."""

_NUMBERS = (1, 2, 3, 4, 6, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256)
"""Of rows. For each one that it is given the library makes a program of half a megabyte in half
a millisecond, and keeps it."""

_AS_DEAR = 16
"""To read the weights once more takes as long as so many rows."""

Multiply = Callable[[Tensor, Tensor, Tensor | None], Tensor]


@cache
def is_at_hand() -> bool:
    """Whether torch has the product, and the processor what makes it fast."""
    return (
        has_any("avx2")
        and has_onednn()
        and hasattr(_LIBRARY, "_reorder_linear_weight")
        and hasattr(_LIBRARY, "_linear_pointwise")
        and _compiles()
    )


def in_order(weight: Tensor) -> Tensor:
    """W (O, K), float32 on the CPU, in an order that `to_dense` undoes."""
    ordered: Tensor = _LIBRARY._reorder_linear_weight(weight, _TYPICAL_ROWS)
    return ordered


@cache
def multiply() -> Multiply:
    """x (…, K), W in order, bias (O,) or None -> x·Wᵀ + b (…, O)."""
    if sys.version_info >= NO_LONGER:
        return _product
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it will be taken away some day
        compiled: Multiply = _JIT.script(_product)
    return compiled


def _compiles() -> bool:
    try:
        multiply()
    except OSError:  # the program was packed without its sources
        return False
    return True


def _product(x: Tensor, ordered: Tensor, bias: Tensor | None) -> Tensor:
    # `_NUMBERS`, and none; written out, since it is compiled.
    if x.numel() // x.shape[-1] in [0, 1, 2, 3, 4, 6, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256]:
        product: Tensor = torch.ops.mkldnn._linear_pointwise(x, ordered, bias, "none", [], "")
    else:
        product = _of_filled_rows(x, ordered, bias)
    return product


@_JIT.ignore  # type: ignore[untyped-decorator]
def _of_filled_rows(x: Tensor, ordered: Tensor, bias: Tensor | None) -> Tensor:
    """The product for another number of rows."""
    rows, made = x.reshape(-1, x.shape[-1]), list[Tensor]()
    while count := rows.shape[0]:
        size = _next_size(count)
        part = functional.pad(rows[:size], (0, 0, 0, max(size - count, 0)))
        made.append(_LIBRARY._linear_pointwise(part, ordered, bias, "none", [], "")[:count])
        rows = rows[size:]
    whole = made[0] if len(made) == 1 else torch.cat(made)
    return whole.view(*x.shape[:-1], ordered.shape[0])


def _next_size(rows: int) -> int:
    """How many of the rows to multiply at once; more than there are: they are filled up."""
    at = bisect_left(_NUMBERS, rows)
    fits = at < len(_NUMBERS) and _NUMBERS[at] - rows <= _AS_DEAR
    return _NUMBERS[at] if fits else _NUMBERS[at - 1]
