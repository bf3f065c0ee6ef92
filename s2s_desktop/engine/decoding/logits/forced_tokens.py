"""Tokens that must come next, whatever the model thinks: prefixes, first and last tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from s2s_desktop.engine.decoding.logits.candidates import CandidateTokens
from s2s_desktop.engine.decoding.logits.logits_processors import BARRED, Partial, cells_of
from s2s_desktop.engine.decoding.options import SearchOptions


@dataclass(frozen=True)
class ForcedTokens:
    """Bars all but the forced token of those hypotheses that have one.

    The tokens of a prefix count at the model's own score; the forced first and last ones are
    free (score 0), as in `transformers`.
    """

    options: SearchOptions
    candidate_tokens: CandidateTokens

    @staticmethod
    def ids(options: SearchOptions) -> set[int]:
        """All ids that may be forced."""
        ends = (options.forced_bos_id, options.forced_eos_id)
        return {i for i in ends if i is not None}.union(*options.prefix)

    def lift(self, restricted: Tensor, logits: Tensor, partials: Sequence[Partial]) -> Tensor:
        """Restricted logits (N, V') with the logits of the forced tokens as they were.

        A forced token is scored even where the model would never write it.
        """
        forced = self._forced(partials)
        if not forced:
            return restricted
        cells = cells_of(forced.items(), logits.device)
        return restricted.index_put(cells, logits[cells])

    def __call__(self, processed: Tensor, own: Tensor, partials: Sequence[Partial]) -> Tensor:
        """Scores (N, V') after the other processors, `own` before them."""
        forced = self._forced(partials)
        if not forced:
            return processed
        places, columns = cells_of(forced.items(), own.device)
        free = [not self._in_prefix(p) for p in partials if p.place in forced]
        values = own[places, columns].masked_fill(torch.tensor(free, device=own.device), 0.0)
        return processed.index_fill(0, places, BARRED).index_put((places, columns), values)

    def _forced(self, partials: Sequence[Partial]) -> dict[int, int]:
        """Hypothesis -> column of the token that must come next."""
        found: dict[int, int] = {}
        for partial in partials:
            token = self._token(partial)
            column = None if token is None else self.candidate_tokens.column(token)
            if column is not None:
                found[partial.place] = column
        return found

    def _token(self, partial: Partial) -> int | None:
        written, options = len(partial.tokens), self.options
        if self._in_prefix(partial):
            return options.row_prefix(partial.row)[written]
        if written == 0 and options.forced_bos_id is not None:
            return options.forced_bos_id
        return options.forced_eos_id if written == partial.limit - 1 else None

    def _in_prefix(self, partial: Partial) -> bool:
        return len(partial.tokens) < len(self.options.row_prefix(partial.row))
