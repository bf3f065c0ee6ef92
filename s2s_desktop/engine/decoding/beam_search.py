"""Beam search: K hypotheses a row, streamed as far as they agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch

from s2s_desktop.engine.decoding.beam_hypotheses import BeamRow, Continuation
from s2s_desktop.engine.decoding.logits.logits_processors import BARRED, Partial
from s2s_desktop.engine.decoding.logits.scores import Scores
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.step import Step


class Beam:
    """At each step the best 2K continuations of a row are considered (more where there are
    several ends of sentence), so that K are left when all that end are put aside."""

    foreseeable = 1

    def __init__(
        self,
        sources: Sequence[Sequence[int]],
        start_id: int,
        eos_ids: Sequence[int],
        options: SearchOptions,
        lag: int,
    ) -> None:
        self._beams = options.beam_size
        self._considered = (1 + len(eos_ids)) * options.beam_size
        self._stream = options.stream
        ends = frozenset(eos_ids)
        self._rows = [BeamRow(i, source, ends, options, lag) for i, source in enumerate(sources)]
        self.tokens = [start_id] * (self._beams * len(self._rows))
        self.parents: list[int] | None = None

    @property
    def finished(self) -> list[bool]:
        """Which rows of the batch are done."""
        return [row.done for row in self._rows]

    def partials(self) -> list[Partial]:
        """The living hypotheses, for processors that look at what was written."""
        rows = [(i * self._beams, row) for i, row in enumerate(self._rows) if not row.done]
        return [partial for first, row in rows for partial in row.partials(first)]

    def keep(self, rows: Sequence[int]) -> None:
        """Forget all rows but these."""
        beams = self._beams
        self._rows = [self._rows[i] for i in rows]
        self.tokens = [self.tokens[i * beams + k] for i in rows for k in range(beams)]

    def advance(self, *steps: Scores) -> Iterator[Step]:
        """Extend, end and drop hypotheses of each living row, by one step."""
        (scores,) = steps
        ranked = self._ranked(scores)
        unmoved = list(range(len(self.tokens)))
        parents = unmoved.copy()
        for i, row in enumerate(self._rows):
            if row.done:
                continue
            first = i * self._beams
            row.consume(scores, first)
            row.extend(ranked[i], scores, first)
            for k, (token, parent) in enumerate(row.heads(), first):
                self.tokens[k], parents[k] = token, first + parent
            if row.done or self._stream:
                yield row.news()
        self.parents = None if parents == unmoved else parents

    def _ranked(self, scores: Scores) -> list[Iterator[Continuation]]:
        """For each row the best continuations that the rules allow, best first."""
        beams, logprobs = self._beams, scores.processed_logprobs()
        width = logprobs.shape[1]
        totals = torch.tensor([row.totals() for row in self._rows], device=logprobs.device)
        everything = (logprobs.view(-1, beams, width) + totals[..., None]).flatten(1)
        values, cells = everything.topk(min(self._considered, beams * width), dim=1)
        ids = scores.token_ids(cells % width)
        own = scores.logprobs.view_as(everything).gather(1, cells)
        parents = [[cell // width for cell in row] for row in cells.tolist()]
        columns = (parents, ids.tolist(), values.tolist(), own.tolist())
        return [_continuations(*row) for row in zip(*columns, strict=True)]


def _continuations(
    parents: list[int], ids: list[int], totals: list[float], logprobs: list[float]
) -> Iterator[Continuation]:
    for values in zip(parents, ids, totals, logprobs, strict=True):
        if values[2] == BARRED:
            return
        yield Continuation(*values)
