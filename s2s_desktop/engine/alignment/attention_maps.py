"""All attention of a model as it reads one source and one target, head by head."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from s2s_desktop.engine.arithmetic.tracing import Tracer
from s2s_desktop.engine.network.layers import SelfAttention
from s2s_desktop.engine.network.seq2seq import Seq2Seq


@dataclass(frozen=True)
class AttentionMaps:
    """Weights on the CPU in float32; None where the model has no such attention.

    cross (L, H, T, S): at the step that writes target piece t; a convolutional or recurrent
    decoder has its attention here. encoder (L, H, S, S), decoder (L, H, T, T): row i looks at
    column j; the decoder's columns are what it was given, one behind what it writes. copy (T, S):
    a pointer's distribution over the source, times the probability of copying.
    """

    cross: Tensor | None
    encoder: Tensor | None
    decoder: Tensor | None
    copy: Tensor | None


@torch.inference_mode()
def attention_maps(model: Seq2Seq, source: Sequence[int], target: Sequence[int]) -> AttentionMaps:
    """One forced pass over framed ids, the end of the target included."""
    with _observed(model.encoder) as encoder, _observed(model.decoder) as decoder:
        forced = model.force([source], [target])
    cross = None if forced.attention is None else forced.attention[0].permute(1, 2, 0, 3)
    copy = None if forced.copy is None else forced.copy[0]
    return AttentionMaps(_plain(cross), _stacked(encoder), _stacked(decoder), _plain(copy))


@contextmanager
def _observed(part: object) -> Iterator[list[Tensor]]:
    """The weights of each self-attention of a part of a network, in the order of its layers.

    Traces know nothing of whoever looks on, so that nothing is run as one meanwhile.
    """
    assert isinstance(part, nn.Module)
    seen: list[Tensor] = []
    hooks, traced = [], list[tuple[Any, Tracer]]()
    found: Iterator[Any] = part.modules()
    for module in found:
        if isinstance(module, SelfAttention):
            hooks.append(module.register_forward_pre_hook(_looker(seen), with_kwargs=True))
        tracer = getattr(module, "tracer", None)
        if isinstance(tracer, Tracer):
            traced.append((module, tracer))
            module.tracer = Tracer()
    try:
        yield seen
    finally:
        for hook in hooks:
            hook.remove()
        for module, tracer in traced:
            module.tracer = tracer


def _looker(seen: list[Tensor]) -> Callable[..., None]:
    def look(attention: SelfAttention, given: tuple[Any, ...], named: dict[str, Any]) -> None:
        seen.append(attention.weights(*given, **named)[0])

    return look


def _stacked(seen: Sequence[Tensor]) -> Tensor | None:
    return _plain(torch.stack(list(seen))) if seen else None


def _plain(weights: Tensor | None) -> Tensor | None:
    return None if weights is None else weights.float().cpu()
