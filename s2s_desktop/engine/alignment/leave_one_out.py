"""What each part of a source does to the probability of a target: it is left out (occlusion, Zeiler
and Fergus 2014; for translation Alvarez-Melis and Jaakkola 2017)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from s2s_desktop.engine.network.seq2seq import Seq2Seq

_MOST_ROWS = 8
"""Of one pass: each has scores of the whole vocabulary at every position of the target."""


def left_out(
    model: Seq2Seq, source: Sequence[int], target: Sequence[int], parts: Sequence[Sequence[int]]
) -> Iterator[list[Tensor]]:
    """How much less likely, in nats, each piece of the target is without each part of the source.

    `source` and `target` are framed ids, `parts` the positions of the source that are left out
    together. Yields batches of (T,), in the order of the parts; a source is never left empty.
    """
    with torch.inference_mode():
        whole = _logprobs(model, [source], target)[0]
    for start in range(0, len(parts), _MOST_ROWS):
        sources = [_without(source, part) for part in parts[start : start + _MOST_ROWS]]
        with torch.inference_mode():
            yield [whole - rest for rest in _logprobs(model, sources, target)]


def _logprobs(model: Seq2Seq, sources: Sequence[Sequence[int]], target: Sequence[int]) -> Tensor:
    """Of each piece of the target after each of the sources, (B, T)."""
    forced = model.force(sources, [target] * len(sources))
    pieces = torch.tensor(list(target), device=forced.hidden.device).expand(len(sources), -1)
    scores = forced.logits.float().log_softmax(dim=-1)
    return scores.gather(-1, pieces.unsqueeze(-1)).squeeze(-1).cpu()


def _without(source: Sequence[int], part: Sequence[int]) -> list[int]:
    positions = set(part)
    kept = [piece for position, piece in enumerate(source) if position not in positions]
    return kept or list(source)
