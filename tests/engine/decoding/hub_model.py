"""A `transformers` model behind the contract of encoder and decoder.

Every step computes the whole beginning anew: slow, but with nothing to go wrong, so that our
search and the one of `transformers` see the same logits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Self

import torch
from torch import Tensor

from s2s_desktop.engine.network.memory import Memory, StepOutput, hypotheses_of
from s2s_desktop.engine.network.seq2seq import pad


@dataclass
class HubState:
    """memory (B·K, S, D), mask (B·K, S) and the beginnings (B·K, T)."""

    memory: Tensor
    mask: Tensor
    written: Tensor
    beams: int

    def keep(self, rows: Tensor) -> Self:
        kept = hypotheses_of(rows, self.beams)
        self.memory, self.mask = self.memory[kept], self.mask[kept]
        self.written = self.written[kept]
        return self

    def reorder(self, parents: Tensor) -> Self:
        self.written = self.written[parents]
        return self

    def size_bytes(self) -> int:
        return 0


class HubModel:
    """What the search needs of a model; it is its own decoder."""

    device = torch.device("cpu")

    def __init__(self, network: Any) -> None:
        config = network.config
        self.network, self.decoder = network, self
        self.config = SimpleNamespace(
            target_vocabulary=config.vocab_size,
            start_id=config.decoder_start_token_id,
            eos_id=config.eos_token_id,
            pad_id=config.pad_token_id,
            suppressed_ids=(),
        )

    def encode(self, sources: Sequence[Sequence[int]]) -> Memory:
        ids, mask = pad(sources, self.config.pad_id)
        encoded = self.network.get_encoder()(input_ids=ids, attention_mask=mask.long())
        return Memory(encoded.last_hidden_state, mask, ids)

    def start(self, memory: Memory, beams: int = 1, candidates: Tensor | None = None) -> HubState:
        assert candidates is None
        rows = hypotheses_of(torch.arange(len(memory.states)), 1).repeat_interleave(beams)
        written = torch.zeros(len(rows), 0, dtype=torch.long)
        return HubState(memory.states[rows], memory.mask[rows], written, beams)

    def step(self, tokens: Tensor, state: HubState, want_attention: bool = True) -> StepOutput:
        state.written = torch.cat([state.written, tokens[:, None]], dim=1)
        logits = self.network(
            encoder_outputs=(state.memory,),
            attention_mask=state.mask.long(),
            decoder_input_ids=state.written,
            use_cache=False,
        ).logits[:, -1]
        return StepOutput(logits, logits, None)
