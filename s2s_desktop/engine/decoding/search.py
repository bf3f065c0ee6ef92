"""One search loop over any encoder and decoder.

`search` is a generator over steps: to cancel is to stop iterating. Rows of a batch are
independent: each has its own candidates, its own length limit and its own end, and leaves
the batch when it is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import torch
from torch import Tensor

from s2s_desktop.engine.alignment import AlignmentProfile
from s2s_desktop.engine.decoding.beam import Beam
from s2s_desktop.engine.decoding.greedy import Greedy
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.scores import Scores
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.seq2seq import Seq2Seq
from s2s_desktop.engine.shortlist import Shortlist

# Finished rows are carried along until this share of the batch is finished: making it
# smaller costs a copy of all keys and values.
_LEAVE_SHARE = 0.25


class Strategy(Protocol):
    """How the next tokens are chosen; it keeps the hypotheses of all rows."""

    def advance(self, scores: Scores) -> Iterator[Step]:
        """Take the scores of one step, choose, and tell the news of each living row."""

    @property
    def tokens(self) -> list[int]:
        """The tokens (B·K) that the decoder is to be given next."""

    @property
    def parents(self) -> list[int] | None:
        """For each hypothesis (B·K) the one that it continues; None when each its own."""

    @property
    def finished(self) -> list[bool]:
        """Which rows (B) are done."""

    def keep(self, rows: list[int]) -> None:
        """Forget all rows but these (positions in the batch)."""


@dataclass(frozen=True)
class SearchSpace:
    """What the output may be.

    candidates (V',) or None for the whole vocabulary; barred (B, V'), True where a row may
    not go; suppressed: the columns where no row may go.
    """

    candidates: Tensor | None
    barred: Tensor | None
    suppressed: Tensor

    @classmethod
    def of(
        cls, model: Seq2Seq, sources: Sequence[Sequence[int]], shortlist: Shortlist | None
    ) -> SearchSpace:
        """The shortlist's candidates of each row, without what the model never writes."""
        suppressed = torch.tensor(model.config.suppressed_ids, dtype=torch.long)
        if shortlist is None:
            return cls(None, None, suppressed.to(model.device))
        candidates, barred = shortlist.candidates(sources)
        columns = torch.isin(candidates, suppressed).nonzero().flatten()
        return cls(
            candidates.to(model.device),
            None if barred is None else barred.to(model.device),
            columns.to(model.device),
        )

    def keep(self, rows: Tensor) -> SearchSpace:
        """Only these rows."""
        barred = None if self.barred is None else self.barred[rows]
        return replace(self, barred=barred)

    def restrict(self, logits: Tensor, beams: int) -> Tensor:
        """logits (B·K, V') with minus infinity where a row may not go."""
        logits = logits.index_fill(1, self.suppressed, float("-inf"))
        if self.barred is None:
            return logits
        barred = self.barred.repeat_interleave(beams, dim=0) if beams > 1 else self.barred
        return logits.masked_fill(barred, float("-inf"))


@torch.inference_mode()
def search(
    model: Seq2Seq,
    sources: Sequence[Sequence[int]],
    options: SearchOptions,
    shortlist: Shortlist | None = None,
    profile: AlignmentProfile | None = None,
) -> Iterator[Step]:
    """Translate sources (piece ids, end of sentence included), one row each.

    With a `profile`, tokens carry their alignment rows. Yields the news of the rows step by
    step; the last `Step` of each row has `finished`.
    """
    beams, device = options.beam_size, model.device
    strategy = _strategy(model, sources, options, profile.lag if profile else 0)
    space = SearchSpace.of(model, sources, shortlist)
    state = model.decoder.start(model.encode(sources), beams, space.candidates)
    while not all(strategy.finished):
        tokens = torch.tensor(strategy.tokens, device=device)
        output = model.decoder.step(tokens, state, want_attention=profile is not None)
        logits = space.restrict(output.logits, beams)
        yield from strategy.advance(Scores(logits, space.candidates, output.attention, profile))
        if strategy.parents is not None:
            state = state.reorder(torch.tensor(strategy.parents, device=device))
        living = [i for i, done in enumerate(strategy.finished) if not done]
        if 0 < len(living) <= (1 - _LEAVE_SHARE) * len(strategy.finished):
            rows = torch.tensor(living, device=device)
            strategy.keep(living)
            state, space = state.keep(rows), space.keep(rows)


def _strategy(
    model: Seq2Seq, sources: Sequence[Sequence[int]], options: SearchOptions, lag: int
) -> Strategy:
    kind = Greedy if options.beam_size == 1 else Beam
    lengths = [len(source) for source in sources]
    return kind(lengths, model.config.start_id, model.config.eos_id, options, lag)
