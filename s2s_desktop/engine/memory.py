"""What an encoder hands to a decoder, and what a decoder hands to the search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, Self, TypeVar

from torch import Tensor


@dataclass(frozen=True)
class Memory:
    """Encoded sources: states (B, S, D) and mask (B, S), True where there is a piece."""

    states: Tensor
    mask: Tensor

    @property
    def padded(self) -> bool:
        """Whether any row is shorter than the longest."""
        return not bool(self.mask.all())


@dataclass(frozen=True)
class StepOutput:
    """One decoding step: logits (B·K, V) and cross-attention (B·K, L, H, S).

    When `start` was given candidates, V counts these instead of the whole vocabulary.
    `attention` is None when it was not asked for.
    """

    logits: Tensor
    attention: Tensor | None


@dataclass(frozen=True)
class ForcedOutput:
    """A teacher-forced pass: logits (B, T, V) and cross-attention (B, T, L, H, S)."""

    logits: Tensor
    attention: Tensor


class DecoderState(Protocol):
    """Everything a decoder remembers between steps; K hypotheses stand for each row."""

    def keep(self, rows: Tensor) -> Self:
        """Only these rows (B',) of the batch, with all of their hypotheses."""

    def reorder(self, parents: Tensor) -> Self:
        """New hypotheses from old: parents (B·K,) are indices into the B·K hypotheses."""

    def size_bytes(self) -> int:
        """Memory that the state holds."""


State = TypeVar("State", bound=DecoderState)


class Encoder(Protocol):
    """Any encoder."""

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
