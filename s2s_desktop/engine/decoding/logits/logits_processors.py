"""Logits processors: they change the scores of the next tokens before one is chosen.

A processor takes scores (N, V') of all hypotheses, logits in greedy search and sampling,
log-probabilities in beam search, and the living hypotheses as `Partial`s; each of them is
treated by itself. They are composed in one loop, in the order in which they are listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from s2s_desktop.engine.decoding.logits.candidates import CandidateTokens
from s2s_desktop.engine.decoding.logits.constraint import Constraint
from s2s_desktop.engine.decoding.options import SearchOptions

BARRED = float("-inf")
"""The score of what may not come next."""


@dataclass(frozen=True)
class Partial:
    """A living hypothesis: its place among the N of the batch, its row (counted as the sources
    are), the tokens written so far and the most that it may write."""

    place: int
    row: int
    tokens: Sequence[int]
    limit: int

    @property
    def room(self) -> int:
        """Tokens that may follow and be followed by another one."""
        return self.limit - len(self.tokens) - 1


class LogitsProcessor(Protocol):
    """A rule."""

    def __call__(self, scores: Tensor, partials: Sequence[Partial], /) -> Tensor:
        """Changed scores (N, V'); those given stay as they are."""


@dataclass(frozen=True)
class RepetitionPenalty:
    """Makes tokens less likely that were written already, the start token among them."""

    penalty: float
    start_id: int
    candidate_tokens: CandidateTokens

    def __call__(self, scores: Tensor, partials: Sequence[Partial]) -> Tensor:
        """Scores below zero are multiplied by the penalty, others divided."""
        written_columns = [
            (p.place, column)
            for p in partials
            for column in self.candidate_tokens.columns({self.start_id, *p.tokens})
        ]
        cells = cells_of(written_columns, scores.device)
        written = scores[cells]
        penalised = torch.where(written < 0, written * self.penalty, written / self.penalty)
        return scores.index_put(cells, penalised)


@dataclass(frozen=True)
class NoRepeatNgram:
    """Bars every token that would write an n-gram of `size` for the second time."""

    size: int
    start_id: int
    candidate_tokens: CandidateTokens

    def __call__(self, scores: Tensor, partials: Sequence[Partial]) -> Tensor:
        """The start token counts as a part of the first n-gram."""
        return fill(
            scores,
            [
                (p.place, column)
                for p in partials
                for column in self.candidate_tokens.columns(
                    self._seconds([self.start_id, *p.tokens])
                )
            ],
        )

    def _seconds(self, tokens: list[int]) -> set[int]:
        """What followed the last tokens where they stood before."""
        before = self.size - 1
        last = tokens[len(tokens) - before :]
        starts = range(len(tokens) - before)
        return {tokens[i + before] for i in starts if tokens[i : i + before] == last}


@dataclass(frozen=True)
class Suppression:
    """Bars some tokens everywhere."""

    columns: Sequence[int]

    def __call__(self, scores: Tensor, _partials: Sequence[Partial], /) -> Tensor:
        """All hypotheses alike."""
        return bar(scores, self.columns)


@dataclass(frozen=True)
class NotAfterPrefix:
    """Bars tokens directly behind a row's prefix."""

    columns: Sequence[int]
    options: SearchOptions

    def __call__(self, scores: Tensor, partials: Sequence[Partial]) -> Tensor:
        """Elsewhere they may come."""
        lengths = [(p, len(self.options.row_prefix(p.row))) for p in partials]
        behind = [p.place for p, length in lengths if length and len(p.tokens) == length]
        return fill(scores, [(place, column) for place in behind for column in self.columns])


@dataclass(frozen=True)
class MinLength:
    """Bars the ends of sentence as long as the target would be too short."""

    least: int
    eos_columns: Sequence[int]

    def __call__(self, scores: Tensor, partials: Sequence[Partial]) -> Tensor:
        """The end itself counts."""
        short = [p for p in partials if len(p.tokens) + 1 < self.least]
        return fill(scores, [(p.place, column) for p in short for column in self.eos_columns])


@dataclass(frozen=True)
class Constrained:
    """Bars what a constraint does not allow."""

    constraint: Constraint
    candidate_tokens: CandidateTokens

    def __call__(self, scores: Tensor, partials: Sequence[Partial]) -> Tensor:
        """Where a row could not go on otherwise, what is allowed is free (score 0), even if
        another rule bars it."""
        allowed = {p.place: self._columns(p) for p in partials}
        cells = [(place, column) for place, columns in allowed.items() for column in columns]
        mask = fill(torch.full_like(scores, BARRED), cells, 0.0)
        constrained = scores + mask
        best = constrained.amax(dim=1).tolist()
        going = {p.row for p in partials if best[p.place] > BARRED}
        stuck = [p.place for p in partials if p.row not in going]
        return fill(constrained, [(place, c) for place in stuck for c in allowed[place]], 0.0)

    def _columns(self, partial: Partial) -> list[int]:
        columns = self.candidate_tokens.columns(self.constraint(partial.row, partial.tokens))
        if not columns:
            written = list(partial.tokens)
            raise ValueError(f"the constraint lets nothing follow {written} in row {partial.row}")
        return columns


@dataclass(frozen=True)
class Renormalization:
    """Log-softmax once more: what is left after the other rules shares the whole probability."""

    def __call__(self, scores: Tensor, _partials: Sequence[Partial], /) -> Tensor:
        """Where nothing is left, nothing changes."""
        total = scores.logsumexp(dim=1, keepdim=True)
        return scores - total.masked_fill(total == BARRED, 0.0)


def processors(
    options: SearchOptions, start_id: int, eos_ids: Sequence[int], candidate_tokens: CandidateTokens
) -> list[LogitsProcessor]:
    """The processors that are on, in the order in which `transformers` applies them."""
    processors: list[LogitsProcessor] = []
    if options.repetition_penalty != 1.0:
        processors.append(RepetitionPenalty(options.repetition_penalty, start_id, candidate_tokens))
    if options.no_repeat_ngram:
        processors.append(NoRepeatNgram(options.no_repeat_ngram, start_id, candidate_tokens))
    if options.suppressed_ids:
        processors.append(Suppression(candidate_tokens.columns(options.suppressed_ids)))
    if options.not_after_prefix and options.prefix:
        columns = candidate_tokens.columns_where(options.not_after_prefix)
        processors.append(NotAfterPrefix(columns, options))
    if options.min_length > 1:
        processors.append(MinLength(options.min_length, candidate_tokens.columns(eos_ids)))
    if options.constraint is not None:
        processors.append(Constrained(options.constraint, candidate_tokens))
    if options.renormalize and options.beam_size > 1:
        # One hypothesis a row goes on with the same token anyway. Forced tokens come later, for
        # first and last ones score 0 then too, and those of a prefix count as they are.
        processors.append(Renormalization())
    return processors


def bar(scores: Tensor, columns: Sequence[int]) -> Tensor:
    """scores (N, V') with columns where nothing may go."""
    index = torch.tensor(columns, dtype=torch.long, device=scores.device)
    return scores.index_fill(1, index, BARRED)


def cells_of(pairs: Iterable[tuple[int, int]], device: torch.device) -> tuple[Tensor, Tensor]:
    """Pairs (hypothesis, column) -> indices of a tensor (N, V')."""
    places, columns = torch.tensor(list(pairs), dtype=torch.long, device=device).view(-1, 2).T
    return places, columns


def fill(scores: Tensor, pairs: Sequence[tuple[int, int]], value: float = BARRED) -> Tensor:
    """scores (N, V') with `value` at the pairs (hypothesis, column)."""
    if not pairs:
        return scores
    return scores.index_put(cells_of(pairs, scores.device), scores.new_tensor(value))
