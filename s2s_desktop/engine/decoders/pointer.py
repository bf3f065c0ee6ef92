"""The pointer: any decoder with attention may also copy from the source.

See et al. 2017, "Get To The Point: Summarization with Pointer-Generator Networks". Source and
target share one vocabulary, so what is copied is always a piece that could be generated too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

import torch
from torch import Tensor, nn
from torch.nn import functional

from s2s_desktop.engine.network.layers import TokenEmbedding
from s2s_desktop.engine.network.memory import (
    Decoder,
    DecoderState,
    ForcedOutput,
    Memory,
    StepOutput,
)


@dataclass
class PointerState:
    """The inner decoder's state, and the source: states (B, S, D) and ids (B, S)."""

    inner: DecoderState
    states: Tensor
    source_ids: Tensor
    candidates: Tensor | None

    def keep(self, rows: Tensor) -> Self:
        """Only these rows (B',), with all of their hypotheses."""
        self.inner = self.inner.keep(rows)
        self.states, self.source_ids = self.states[rows], self.source_ids[rows]
        return self

    def reorder(self, parents: Tensor) -> Self:
        """Hypotheses by their parents; rows stay where they are."""
        self.inner = self.inner.reorder(parents)
        return self

    def size_bytes(self) -> int:
        """Memory of the inner state and of the source."""
        return self.inner.size_bytes() + self.states.nbytes + self.source_ids.nbytes


@dataclass(frozen=True)
class Pointed:
    """Where a pointer points: pointing (B, T, S), shares of the source, and the gate
    (B, T, 1), the logit of generating. Both are in float32."""

    pointing: Tensor
    gate: Tensor

    @property
    def copy(self) -> Tensor:
        """The copy distribution (B, T, S) times the probability of copying."""
        return self.gate.neg().sigmoid() * self.pointing

    def mix(self, logits: Tensor, source_ids: Tensor) -> Tensor:
        """log(p P_vocabulary(w) + (1 - p) Σ of the attention to the pieces w), in float32.

        logits (B, T, V), source_ids (B, S) -> log-probabilities (B, T, V).
        """
        copy = self.copy
        generated = functional.logsigmoid(self.gate) + logits.float().log_softmax(dim=-1)
        pieces = source_ids[:, None].expand_as(copy)
        copied = torch.zeros_like(generated).scatter_add(-1, pieces, copy)
        tiny = torch.finfo(copied.dtype).tiny  # so that zero has a logarithm, and a gradient
        return torch.logaddexp(generated, copied.clamp(min=tiny).log())


class PointerDecoder(nn.Module):
    """Wraps a decoder; `logits` are then log-probabilities of the mixture.

    The attention that points is the mean over the heads of the last layer.
    """

    def __init__(self, inner: Decoder[Any], embedding: TokenEmbedding, memory_width: int) -> None:
        super().__init__()
        width = embedding.embedding_dim
        self.inner = inner
        self.embedding = embedding
        self.generation = nn.Linear(memory_width + 2 * width, 1)

    def start(
        self, memory: Memory, beams: int = 1, candidates: Tensor | None = None
    ) -> PointerState:
        """State for B rows of K hypotheses; logits cover `candidates` (V',) if given."""
        # Inside, all pieces are scored: otherwise how much is copied in one row would depend
        # on what the candidates of the other rows leave to be generated.
        inner = self.inner.start(memory, beams)
        return PointerState(inner, memory.states, memory.source_ids, candidates)

    def step(self, tokens: Tensor, state: PointerState, want_attention: bool = True) -> StepOutput:
        """tokens (B·K,) -> log-probabilities (B·K, V), copy (B·K, S)."""
        found = self.inner.step(tokens, state.inner)
        rows = len(state.source_ids)
        attention = None if found.attention is None else _by_row(found.attention, rows)
        pointed = self._point(
            _by_row(tokens, rows), _by_row(found.hidden, rows), attention, state.states
        )
        logits = pointed.mix(_by_row(found.logits, rows), state.source_ids)
        if state.candidates is not None:
            logits = logits[..., state.candidates]
        return StepOutput(
            logits=logits.flatten(0, 1),
            hidden=found.hidden,
            attention=found.attention if want_attention else None,
            copy=pointed.copy.flatten(0, 1),
        )

    def force(self, tokens: Tensor, memory: Memory) -> ForcedOutput:
        """tokens (B, T) -> log-probabilities (B, T, V), copy (B, T, S)."""
        found, pointed = self.point(tokens, memory)

        def project(hidden: Tensor) -> Tensor:
            return pointed.mix(found.project(hidden), memory.source_ids)

        return replace(found, project=project, copy=pointed.copy)

    def point(self, tokens: Tensor, memory: Memory) -> tuple[ForcedOutput, Pointed]:
        """tokens (B, T) -> the inner decoder's pass and where it points; training needs no
        more than these."""
        found = self.inner.force(tokens, memory)
        return found, self._point(tokens, found.hidden, found.attention, memory.states)

    def _point(
        self, tokens: Tensor, hidden: Tensor, attention: Tensor | None, states: Tensor
    ) -> Pointed:
        """tokens (B, T), hidden (B, T, D), attention (B, T, L, H, S), states (B, S, D)."""
        pointing = _pointing(attention)
        seen = torch.cat([pointing @ states, hidden, self.embedding(tokens)], dim=-1)
        return Pointed(pointing.float(), self.generation(seen).float())


def _by_row(x: Tensor, rows: int) -> Tensor:
    """(B·K, …) -> (B, K, …): the beams of a row are positions of one target to the pointer."""
    return x.reshape(rows, -1, *x.shape[1:])


def _pointing(attention: Tensor | None) -> Tensor:
    """attention (…, L, H, S) -> (…, S)."""
    if attention is None:
        raise TypeError("a pointer needs a decoder with attention")
    return attention[..., -1, :, :].mean(dim=-2)
