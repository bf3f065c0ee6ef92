"""Log-probabilities of given targets without the logits of all pieces in memory at once.

The logits of some thousand targets are tens of megabytes that are written and read half a
dozen times; a block of them at a time stays in the processor's cache (the idea of "cut
cross-entropy", Wijmans et al. 2024). Going back, the logits are computed again.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from s2s_desktop.training.optimisation.autograd_context import Context

_BLOCK = 64


class _Scored(torch.autograd.Function):
    @staticmethod
    def forward(
        ctx: Context, hidden: Tensor, weight: Tensor, bias: Tensor, targets: Tensor, half: bool
    ) -> tuple[Tensor, Tensor]:
        kind = torch.bfloat16 if half else weight.dtype
        narrow, matrix = hidden.to(kind), weight.to(kind)
        found, means, norms = (bias.new_empty(len(hidden)) for _ in range(3))
        for start in range(0, len(hidden), _BLOCK):
            rows = slice(start, start + _BLOCK)
            logits = (narrow[rows] @ matrix.T).to(bias.dtype) + bias
            norms[rows] = logits.logsumexp(dim=-1)
            found[rows] = logits.gather(-1, targets[rows, None]).squeeze(-1)
            means[rows] = logits.mean(dim=-1)
        ctx.save_for_backward(narrow, matrix, bias, targets, norms)
        return found - norms, means - norms

    @staticmethod
    def backward(ctx: Context, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        of_found, of_means = gradients
        narrow, matrix, bias, targets, norms = ctx.saved_tensors
        of_hidden = torch.empty(narrow.shape, dtype=bias.dtype, device=narrow.device)
        of_weight = torch.zeros(matrix.shape, dtype=bias.dtype, device=narrow.device)
        of_bias = torch.zeros_like(bias)
        total = of_found + of_means
        share = of_means / len(matrix)
        for start in range(0, len(narrow), _BLOCK):
            rows = slice(start, start + _BLOCK)
            logits = (narrow[rows] @ matrix.T).to(bias.dtype) + bias
            # What a logit does: -p of both sums, 1 for the target's own, 1 / V for the mean.
            change = logits.sub_(norms[rows, None]).exp_().mul_(-total[rows, None])
            change += share[rows, None]
            change.scatter_add_(-1, targets[rows, None], of_found[rows, None])
            back = change.to(matrix.dtype)
            of_hidden[rows] = (back @ matrix).to(bias.dtype)
            of_weight += back.T @ narrow[rows]
            of_bias += change.sum(dim=0)
        return of_hidden, of_weight, of_bias, None, None


_scored: Callable[..., tuple[Tensor, Tensor]] = _Scored.apply


def score_targets(
    hidden: Tensor, weight: Tensor, bias: Tensor | None, targets: Tensor, half: bool = False
) -> tuple[Tensor, Tensor]:
    """hidden (N, D), weight (V, D), bias (V,), targets (N,) -> the log-probability of each
    target and the mean log-probability of all pieces, both (N,).

    `half` multiplies in bfloat16.
    """
    if bias is None:
        bias = weight.new_zeros(len(weight))
    return _scored(hidden, weight, bias, targets, half)
