"""The contract of encoders and decoders: what they hand to each other and to the search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, Self, TypeVar, runtime_checkable

import torch
from torch import Tensor


@dataclass(frozen=True)
class Memory:
    """Encoded sources.

    states (B, S, D) are what attention looks at; mask (B, S) is True where there is a
    piece; source_ids (B, S). `values` (B, S, D) are what attention mixes where that differs
    from the states (convolutional encoders). `summary` is the final state of a recurrent
    encoder's layers, (B, L, D) or, of an LSTM, two of these; other encoders have none.
    """

    states: Tensor
    mask: Tensor
    source_ids: Tensor
    values: Tensor | None = None
    summary: tuple[Tensor, ...] = ()

    @property
    def padded(self) -> bool:
        """Whether any row is shorter than the longest."""
        return not bool(self.mask.all())

    def mean(self) -> Tensor:
        """The mean of each row's states, (B, D)."""
        present = self.mask.unsqueeze(-1).to(self.states)
        return (self.states * present).sum(dim=1) / present.sum(dim=1)


def hypotheses_of(rows: Tensor, beams: int) -> Tensor:
    """Rows (B',) of a batch -> their hypotheses (B'·K,)."""
    if beams == 1:
        return rows
    return (rows[:, None] * beams + torch.arange(beams, device=rows.device)).flatten()


@dataclass(frozen=True)
class StepOutput:
    """One decoding step of N = B·K hypotheses.

    logits (N, V) or over the candidates that `start` was given; hidden (N, D) is what
    entered the output layer; attention (N, L, H, S), None when it was not asked for (or the
    decoder has none); copy (N, S) the pointer's distribution over the source, times the
    probability of copying.
    """

    logits: Tensor
    hidden: Tensor
    attention: Tensor | None
    copy: Tensor | None = None


@dataclass(frozen=True)
class ForcedOutput:
    """A teacher-forced pass: as `StepOutput`, with T positions after the rows.

    hidden (B, T, D), attention (B, T, L, H, S), copy (B, T, S). `project` makes logits of what
    is hidden: they are dear, and who wants the attention does not need them.
    """

    hidden: Tensor
    attention: Tensor | None
    project: Callable[[Tensor], Tensor]
    copy: Tensor | None = None

    @cached_property
    def logits(self) -> Tensor:
        """(B, T, V)."""
        return self.project(self.hidden)


class DecoderState(Protocol):
    """Everything a decoder remembers between steps; K hypotheses stand for each row."""

    def keep(self, rows: Tensor) -> Self:
        """Only these rows (B',) of the batch, with all of their hypotheses."""

    def reorder(self, parents: Tensor) -> Self:
        """New hypotheses from old: parents (B·K,) index the B·K hypotheses, within rows."""

    def size_bytes(self) -> int:
        """Memory that the state holds."""


State = TypeVar("State", bound=DecoderState)


class Encoder(Protocol):
    """Any encoder; `width` is that of the states it makes."""

    width: int

    def __call__(self, source_ids: Tensor, source_mask: Tensor) -> Memory:
        """source_ids (B, S), source_mask (B, S) -> Memory."""


class Decoder(Protocol[State]):
    """Any decoder, driven one step at a time or over a whole given target."""

    def start(self, memory: Memory, beams: int = 1, candidates: Tensor | None = None) -> State:
        """The state before the first token. `candidates` (V',) restricts the output."""

    def step(self, tokens: Tensor, state: State, want_attention: bool = True) -> StepOutput:
        """Advance by tokens (B·K,); `state` is changed in place."""

    def force(self, tokens: Tensor, memory: Memory) -> ForcedOutput:
        """All positions of the decoder inputs tokens (B, T) at once."""


class RewindableState(DecoderState, Protocol):
    """A state that can go back."""

    @property
    def position(self) -> int:
        """Tokens that the decoder was given."""

    def rewind(self, position: int) -> None:
        """Forget all tokens but the first so many."""


@runtime_checkable
class VerifyingDecoder(Decoder[RewindableState], Protocol):
    """A decoder that can verify several tokens in one pass, and take some back."""

    def verify(
        self, tokens: Tensor, state: RewindableState, want_attention: bool = True
    ) -> StepOutput:
        """Advance a single hypothesis by tokens (T,), which are not its first; the output has T
        for N."""

    def share(self, state: RewindableState, candidates: Tensor | None = None) -> RewindableState:
        """The same state for another decoder of this shape: who advances one advances both.
        What is given back has this decoder's own output."""
