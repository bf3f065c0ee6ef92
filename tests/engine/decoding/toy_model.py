"""A model without a network: its scores are a table, filled by chance, over all beginnings.

It keeps the contract of encoder and decoder, so that the search can be driven over
vocabularies that are small enough to look through.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Self, cast

import torch
from torch import Tensor

from s2s_desktop.engine.network.config import (
    ModelConfig,
    NoPositions,
    SsruConfig,
    TransformerConfig,
)
from s2s_desktop.engine.network.draft_decoder import DraftDecoder
from s2s_desktop.engine.network.memory import Memory, StepOutput
from s2s_desktop.engine.network.seq2seq import Seq2Seq

START, EOS = -1, 0
Ids = tuple[int, ...]


@dataclass
class ToyState:
    """The beginnings (B·K) and, for each row, its source."""

    sources: list[Ids]
    beams: int
    candidates: Tensor | None
    written: list[Ids] = field(default_factory=list)

    def keep(self, rows: Tensor) -> Self:
        kept, k = rows.tolist(), self.beams
        self.sources = [self.sources[i] for i in kept]
        self.written = [self.written[i * k + j] for i in kept for j in range(k)]
        return self

    def reorder(self, parents: Tensor) -> Self:
        order = parents.tolist()
        assert all(i // self.beams == p // self.beams for i, p in enumerate(order))
        self.written = [self.written[p] for p in order]
        return self

    def size_bytes(self) -> int:
        return 0


class ToyDecoder:
    """Scores from a table; the attention of each step goes to one source piece."""

    def __init__(self, model: ToyModel) -> None:
        self.model = model

    def start(self, memory: Memory, beams: int = 1, candidates: Tensor | None = None) -> ToyState:
        sources = [
            tuple(ids[mask].tolist())
            for ids, mask in zip(memory.source_ids, memory.mask, strict=True)
        ]
        return ToyState(sources, beams, candidates, [()] * (len(sources) * beams))

    def step(self, tokens: Tensor, state: ToyState, want_attention: bool = True) -> StepOutput:
        given = tokens.tolist()
        state.written = [(*w, t) for w, t in zip(state.written, given, strict=True)]
        rows = [state.sources[i // state.beams] for i in range(len(given))]
        logits = torch.stack(
            [self.model.logits(row, w[1:]) for row, w in zip(rows, state.written, strict=True)]
        )
        if state.candidates is not None:
            logits = logits[:, state.candidates]
        attention = torch.zeros(len(given), 1, 1, max(map(len, state.sources)))
        for i, (row, written) in enumerate(zip(rows, state.written, strict=True)):
            attention[i, 0, 0, (len(written) - 1) % len(row)] = 1
        return StepOutput(logits, logits, attention if want_attention else None)


class ToyModel:
    """`vocabulary` pieces, 0 ends. `spread` makes some beginnings much likelier than others;
    `table` gives logits for beginnings instead of chance."""

    device = torch.device("cpu")

    def __init__(
        self,
        vocabulary: int,
        seed: int = 0,
        spread: float = 1.5,
        suppressed: Ids = (),
        eos_bias: float = 0.0,
        start_id: int = START,
    ) -> None:
        network = TransformerConfig(1, 1, 1, positions=NoPositions())
        self.config = ModelConfig(
            width=4,
            source_vocabulary=vocabulary,
            target_vocabulary=vocabulary,
            encoder=network,
            decoder=SsruConfig(1, 1, 1),
            start_id=start_id,
            eos_id=EOS,
            suppressed_ids=suppressed,
        )
        self._seed, self._spread, self._eos_bias = seed, spread, eos_bias
        self.logits = cache(self._logits)
        self.decoder = ToyDecoder(self)
        self.draft_decoder: Any = DraftDecoder(self.decoder)  # whose weights nobody has settled

    def _logits(self, source: Ids, written: Ids) -> Tensor:
        """Logits (V,) after what was written."""
        generator = torch.Generator().manual_seed(hash((self._seed, source, written)) % 2**40)
        logits = torch.randn(self.config.target_vocabulary, generator=generator) * self._spread
        logits[EOS] += self._eos_bias
        return logits

    def encode(self, sources: list[list[int]]) -> Memory:
        longest = max(map(len, sources))
        ids = torch.tensor([[*s, *[-9] * (longest - len(s))] for s in sources])
        return Memory(torch.zeros(*ids.shape, 2), ids >= 0, ids)

    def logprobs(self, source: Ids, written: Ids) -> list[float]:
        """What the model thinks of the next piece, without those that it never writes."""
        logits = self.logits(source, written).double()
        logits[list(self.config.suppressed_ids)] = float("-inf")
        found: list[float] = logits.log_softmax(dim=0).tolist()
        return found


def as_seq2seq(model: Any) -> Seq2Seq:
    """A stand-in, typed as what the search drives."""
    return cast("Seq2Seq", model)
