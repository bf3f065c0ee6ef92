"""All rules of one search together: what may be written, what is changed, what is forced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from torch import Tensor

from s2s_desktop.engine.decoding.logits.candidates import SearchSpace
from s2s_desktop.engine.decoding.logits.forced_tokens import Forcing
from s2s_desktop.engine.decoding.logits.logits_processors import Partial, Processor, processors
from s2s_desktop.engine.decoding.options import SearchOptions


@dataclass(frozen=True)
class Rules:
    """Processors and the tokens that are forced in spite of them; often there are none."""

    processors: Sequence[Processor]
    forcing: Forcing | None

    @classmethod
    def of(
        cls, options: SearchOptions, start_id: int, eos_ids: Sequence[int], space: SearchSpace
    ) -> Rules:
        """The rules that the options turn on."""
        forcing = Forcing(options, space) if Forcing.ids(options) else None
        return cls(processors(options, start_id, eos_ids, space), forcing)

    def __bool__(self) -> bool:
        return bool(self.processors) or self.forcing is not None

    def lift(self, restricted: Tensor, logits: Tensor, partials: Sequence[Partial]) -> Tensor:
        """Restricted logits (N, V') with the logits of forced tokens as they were."""
        if self.forcing is None:
            return restricted
        return self.forcing.lift(restricted, logits, partials)

    def apply(self, scores: Tensor, partials: Sequence[Partial]) -> Tensor:
        """Scores (N, V') -> scores after all rules."""
        processed = scores
        for processor in self.processors:
            processed = processor(processed, partials)
        if self.forcing is None:
            return processed
        return self.forcing(processed, scores, partials)
