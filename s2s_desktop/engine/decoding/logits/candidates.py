"""What the output may be: the columns of the logits."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import torch
from torch import Tensor

from s2s_desktop.engine.network.config import ModelConfig
from s2s_desktop.engine.text.shortlist import Shortlist


@dataclass(frozen=True)
class CandidateTokens:
    """candidates (V',) or None for the whole vocabulary (V,); barred (B, V'), minus infinity
    where a row may not go and zero elsewhere (to add it is ten times faster than to mask);
    suppressed (n,): the columns where no row may go.
    """

    vocabulary: int
    candidates: Tensor | None
    barred: Tensor | None
    suppressed: Tensor | None

    @classmethod
    def of(
        cls,
        config: ModelConfig,
        sources: Sequence[Sequence[int]],
        shortlist: Shortlist | None,
        device: torch.device,
        forced: Collection[int] = (),
        wanted: Sequence[Collection[int]] = (),
    ) -> CandidateTokens:
        """The shortlist's candidates of each row, without what the model never writes.

        `forced` ids have columns too, so that they can be scored where they are forced; `wanted`
        ids are candidates of their row.
        """
        vocabulary, never = config.target_vocabulary, config.suppressed_ids
        if shortlist is None:
            suppressed = torch.tensor(never, device=device) if never else None
            return cls(vocabulary, None, None, suppressed)
        candidates, barred = shortlist.candidates(sources, never, forced, wanted)
        if barred is None:
            return cls(vocabulary, candidates.to(device), None, None)
        allowed = torch.zeros(barred.shape, device=device)
        penalty = allowed.masked_fill_(barred.to(device), float("-inf"))
        return cls(vocabulary, candidates.to(device), penalty, None)

    def keep(self, rows: Tensor) -> CandidateTokens:
        """Only these rows."""
        return self if self.barred is None else replace(self, barred=self.barred[rows])

    def restrict(self, logits: Tensor, beams: int) -> Tensor:
        """logits (B·K, V') with minus infinity where a row may not go."""
        if self.suppressed is not None:
            logits = logits.index_fill(1, self.suppressed, float("-inf"))
        if self.barred is None:
            return logits
        if beams == 1:
            return logits + self.barred
        by_row = logits.view(-1, beams, logits.shape[1])  # (B·K, V') -> (B, K, V')
        return (by_row + self.barred[:, None]).view_as(logits)

    def token_ids(self, columns: Tensor) -> Tensor:
        """Columns of the logits -> ids of the vocabulary."""
        return columns if self.candidates is None else self.candidates.take(columns)

    def column(self, token: int) -> int | None:
        """Where an id stands in the logits; None when it is not there."""
        if self.candidates is None:
            return token if 0 <= token < self.vocabulary else None
        return self._columns.get(token)

    def columns(self, tokens: Iterable[int]) -> list[int]:
        """The columns of those ids that are there."""
        found = map(self.column, tokens)
        return [column for column in found if column is not None]

    def columns_where(self, test: Callable[[int], bool]) -> list[int]:
        """The columns of all ids that `test` is true of."""
        ids = range(self.vocabulary) if self.candidates is None else self.candidates.tolist()
        return [column for column, token in enumerate(ids) if test(token)]

    @cached_property
    def _columns(self) -> dict[int, int]:
        ids = [] if self.candidates is None else self.candidates.tolist()
        return {token: column for column, token in enumerate(ids)}
