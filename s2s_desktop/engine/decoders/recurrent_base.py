"""What all recurrent decoders share: their state, the step and the loop over steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor, nn

from s2s_desktop.engine.decoders.global_attention import (
    AdditiveAttention,
    Attended,
    Context,
    MultiplicativeAttention,
)
from s2s_desktop.engine.network.layers import TokenEmbedding
from s2s_desktop.engine.network.memory import ForcedOutput, Memory, StepOutput, hypotheses_of
from s2s_desktop.engine.network.output_layer import OutputLayer, Projection


@dataclass
class RecurrentState:
    """Cells (P, L, B·K, D), P being 1 for a GRU and 2 for an LSTM.

    `extra` (B·K, 1, F) is read at each step beside the token: the source's summary, or what
    input feeding brings back.
    """

    cells: Tensor
    attended: Attended | None
    output: Projection
    beams: int
    extra: Tensor | None = None

    def keep(self, rows: Tensor) -> Self:
        """Only these rows (B',), with all of their hypotheses."""
        if self.attended is not None:
            self.attended = self.attended.keep(rows)
        return self.reorder(hypotheses_of(rows, self.beams))

    def reorder(self, parents: Tensor) -> Self:
        """Hypotheses by their parents."""
        self.cells = self.cells[:, :, parents]
        self.extra = None if self.extra is None else self.extra[parents]
        return self

    def size_bytes(self) -> int:
        """Memory of cells, keys and values."""
        extra = 0 if self.extra is None else self.extra.nbytes
        return self.cells.nbytes + extra + (self.attended.size_bytes() if self.attended else 0)


class RecurrentDecoder(nn.Module):
    """A bridge from the source to the first cells, and steps from cells to cells.

    Each kind adds `advance`: the equations of its paper.
    """

    feeds_back = False
    """Whether a step reads what the step before it found, so that T steps are a loop."""

    def __init__(
        self, embedding: TokenEmbedding, output: OutputLayer, bridge: nn.Module, dropout: float
    ) -> None:
        """`bridge` makes the first cells (P, L, B, D) of a Memory."""
        super().__init__()
        self.attention: AdditiveAttention | MultiplicativeAttention | None = None
        self.embedding = embedding
        self.output = output
        self.bridge = bridge
        self.dropout = nn.Dropout(dropout)

    def start(
        self, memory: Memory, beams: int = 1, candidates: Tensor | None = None
    ) -> RecurrentState:
        """State for B rows of K hypotheses; logits cover `candidates` (V',) if given."""
        return RecurrentState(
            cells=self.bridge(memory).repeat_interleave(beams, dim=2),
            attended=None if self.attention is None else self.attention.attend(memory),
            output=self.output.over(candidates),
            beams=beams,
        )

    def step(
        self, tokens: Tensor, state: RecurrentState, want_attention: bool = True
    ) -> StepOutput:
        """tokens (B·K,) -> logits (B·K, V), attention (B·K, 1, 1, S)."""
        embedded = self.embedding(tokens[:, None])
        hidden, weights = self.advance(self.dropout(embedded), state)
        attention = weights[:, :, None] if want_attention and weights is not None else None
        return StepOutput(state.output(hidden[:, 0]), hidden[:, 0], attention)

    def force(self, tokens: Tensor, memory: Memory) -> ForcedOutput:
        """tokens (B, T) -> logits (B, T, V), attention (B, T, 1, 1, S)."""
        state = self.start(memory)
        embedded = self.dropout(self.embedding(tokens))
        pieces = embedded.split(1, dim=1) if self.feeds_back else [embedded]
        hiddens, weights = zip(*(self.advance(x, state) for x in pieces), strict=True)
        hidden = torch.cat(hiddens, dim=1)
        attention = None if weights[0] is None else torch.cat(weights, dim=1)[:, :, None, None]
        return ForcedOutput(hidden, attention, state.output)

    def advance(self, x: Tensor, state: RecurrentState) -> tuple[Tensor, Tensor | None]:
        """Embedded tokens x (N, T, E) -> hidden (N, T, width) and weights (N, T, S).

        `state` is changed in place; T is 1 where `feeds_back`.
        """
        raise NotImplementedError

    def attend(self, queries: Tensor, state: RecurrentState) -> Context:
        """queries (N, T, D) -> contexts (N, T, D of the memory) and weights (N, T, S)."""
        if self.attention is None or state.attended is None:
            raise TypeError("this decoder has no attention")
        contexts, weights = self.attention(queries, state.attended)
        return contexts, weights
