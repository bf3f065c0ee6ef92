"""The product of a matrix with a few rows, as a step of a search has them.

For two to eight rows the library takes as long as for twelve, and for one half as long again as
memory needs for the weights. As the product of the matrix with columns it takes what memory
does: 58,101 × 512 with one, two, four and eight rows 5.0, 4.9, 5.9 and 10.9 ms instead of 7.9,
15.4, 13.0 and 14.1.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

_MOST_ROWS = ((512, 8), (1024, 5))
"""Widths of rows, and with how many at most it is faster; in matrices that are not wider than
they are high."""

_LEAST_WEIGHTS = 1 << 18
"""Smaller ones take less time than the operations around."""

_SIZES = (1, *sorted(most for _, most in _MOST_ROWS))


def size_class(rows: int) -> int:
    """Numbers of rows of one class are multiplied in the same way."""
    return bisect_left(_SIZES, rows)


def product(x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    """x (…, K), weight (O, K), bias (O,) -> (…, O)."""
    if x.is_cpu and x.dtype == torch.float32 and not torch.is_grad_enabled():
        rows, height, width = x.numel() // x.shape[-1], *weight.shape
        most = next((most for widest, most in _MOST_ROWS if width <= widest), 0)
        large = weight.numel() >= _LEAST_WEIGHTS and width <= height
        if rows <= most and large and _is_measured():
            return _of_few(x, weight, bias)
    return functional.linear(x, weight, bias)


@cache
def _is_measured() -> bool:
    """Whether products are those of the library that was measured."""
    libraries: Any = torch.backends
    return bool(libraries.mkl.is_available())


def _of_few(x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    rows = x.reshape(-1, x.shape[-1])
    # One row is a product of another kind, and slower than two.
    columns = (torch.cat([rows, rows]) if rows.shape[0] == 1 else rows).t()
    out = weight @ columns if bias is None else torch.addmm(bias[:, None], weight, columns)
    return out.t()[: rows.shape[0]].contiguous().view(*x.shape[:-1], weight.shape[0])


class Linear(nn.Linear):
    """y = x·Wᵀ + b."""

    def forward(self, x: Tensor) -> Tensor:
        """x (…, K) -> (…, O)."""
        return product(x, self.weight, self.bias)
