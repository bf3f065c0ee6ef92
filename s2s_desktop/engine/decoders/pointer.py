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

from s2s_desktop.engine.layers import TokenEmbedding
from s2s_desktop.engine.memory import Decoder, DecoderState, ForcedOutput, Memory, StepOutput


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
        spread = ForcedOutput(
            _by_row(found.logits, rows),
            _by_row(found.hidden, rows),
            None if found.attention is None else _by_row(found.attention, rows),
        )
        logits, copy = self._mix(_by_row(tokens, rows), spread, state.states, state.source_ids)
        if state.candidates is not None:
            logits = logits[..., state.candidates]
        return StepOutput(
            logits=logits.flatten(0, 1),
            hidden=found.hidden,
            attention=found.attention if want_attention else None,
            copy=copy.flatten(0, 1),
        )

    def force(self, tokens: Tensor, memory: Memory) -> ForcedOutput:
        """tokens (B, T) -> log-probabilities (B, T, V), copy (B, T, S)."""
        found = self.inner.force(tokens, memory)
        logits, copy = self._mix(tokens, found, memory.states, memory.source_ids)
        return replace(found, logits=logits, copy=copy)

    def _mix(
        self, tokens: Tensor, found: ForcedOutput, states: Tensor, source_ids: Tensor
    ) -> tuple[Tensor, Tensor]:
        """log(p P_vocabulary(w) + (1 - p) Σ of the attention to the pieces w), in float32.

        tokens (B, T), states (B, S, D), source_ids (B, S) -> log-probabilities (B, T, V) and
        the copy distribution (B, T, S).
        """
        pointing = _pointing(found.attention)
        seen = torch.cat([pointing @ states, found.hidden, self.embedding(tokens)], dim=-1)
        gate = self.generation(seen).float()
        copy = gate.neg().sigmoid() * pointing.float()
        generated = functional.logsigmoid(gate) + found.logits.float().log_softmax(dim=-1)
        pieces = source_ids[:, None].expand_as(copy)
        copied = torch.zeros_like(generated).scatter_add(-1, pieces, copy)
        tiny = torch.finfo(copied.dtype).tiny  # so that zero has a logarithm, and a gradient
        return torch.logaddexp(generated, copied.clamp(min=tiny).log()), copy


def _by_row(x: Tensor, rows: int) -> Tensor:
    """(B·K, …) -> (B, K, …): the beams of a row are positions of one target to the pointer."""
    return x.reshape(rows, -1, *x.shape[1:])


def _pointing(attention: Tensor | None) -> Tensor:
    """attention (…, L, H, S) -> (…, S)."""
    if attention is None:
        raise TypeError("a pointer needs a decoder with attention")
    return attention[..., -1, :, :].mean(dim=-2)
