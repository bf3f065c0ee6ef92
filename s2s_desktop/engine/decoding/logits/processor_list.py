"""All logits processors of one search: what is changed, barred and forced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from torch import Tensor

from s2s_desktop.engine.decoding.logits.candidates import CandidateTokens
from s2s_desktop.engine.decoding.logits.forced_tokens import ForcedTokens
from s2s_desktop.engine.decoding.logits.logits_processors import (
    LogitsProcessor,
    Partial,
    processors,
)
from s2s_desktop.engine.decoding.options import SearchOptions


@dataclass(frozen=True)
class LogitsProcessorList:
    """Processors and the tokens that are forced in spite of them; often there are none."""

    processors: Sequence[LogitsProcessor]
    forced_tokens: ForcedTokens | None

    @classmethod
    def of(
        cls,
        options: SearchOptions,
        start_id: int,
        eos_ids: Sequence[int],
        candidate_tokens: CandidateTokens,
    ) -> LogitsProcessorList:
        """The processors that the options turn on."""
        forced_tokens = (
            ForcedTokens(options, candidate_tokens) if ForcedTokens.ids(options) else None
        )
        return cls(processors(options, start_id, eos_ids, candidate_tokens), forced_tokens)

    def __bool__(self) -> bool:
        return bool(self.processors) or self.forced_tokens is not None

    def lift(self, restricted: Tensor, logits: Tensor, partials: Sequence[Partial]) -> Tensor:
        """Restricted logits (N, V') with the logits of forced tokens as they were."""
        if self.forced_tokens is None:
            return restricted
        return self.forced_tokens.lift(restricted, logits, partials)

    def apply(self, scores: Tensor, partials: Sequence[Partial]) -> Tensor:
        """Scores (N, V') -> scores after all processors."""
        processed = scores
        for processor in self.processors:
            processed = processor(processed, partials)
        if self.forced_tokens is None:
            return processed
        return self.forced_tokens(processed, scores, partials)
