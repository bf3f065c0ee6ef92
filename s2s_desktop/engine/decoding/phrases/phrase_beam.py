"""Beam search whose targets hold phrases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from torch import Tensor

from s2s_desktop.engine.decoding.beam_hypotheses import BeamRow, Continuation
from s2s_desktop.engine.decoding.beam_search import Beam
from s2s_desktop.engine.decoding.logits.logits_processors import BARRED
from s2s_desktop.engine.decoding.logits.scores import Scores
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.phrases.beam_allocation import Candidate, allocated
from s2s_desktop.engine.decoding.phrases.held_phrases import HeldPhrases, Progress
from s2s_desktop.engine.decoding.step import Step


class PhraseBeam(Beam):
    """Considers of each hypothesis its best continuations and all that begin a phrase or go on
    with one. Rows without phrases are searched as by `Beam`."""

    def __init__(
        self,
        sources: Sequence[Sequence[int]],
        start_id: int,
        eos_ids: Sequence[int],
        options: SearchOptions,
        lag: int,
    ) -> None:
        super().__init__(sources, start_id, eos_ids, options, lag)
        self._eos_ids = frozenset(eos_ids)
        held = options.phrases or HeldPhrases(())
        self._progress = {
            number: [Progress.start(held, number)]
            for number, phrases in enumerate(held.rows)
            if phrases
        }

    def advance(self, *steps: Scores) -> Iterator[Step]:
        """Extend, end and drop hypotheses of each living row, by one step."""
        yield from super().advance(*steps)
        (scores,) = steps
        for i, row in enumerate(self._rows):
            if (before := self._progress.get(row.number)) and not row.done:
                self._progress[row.number] = [
                    before[parent].push(token, scores.emitted(i * self._beams + parent))
                    for token, parent in row.heads()
                ]

    def _ranked(self, scores: Scores) -> list[Iterator[Continuation]]:
        ranked = super()._ranked(scores)
        processed = scores.processed_logprobs()
        by_row = processed.view(len(self._rows), self._beams, -1)
        own = scores.logprobs.view_as(by_row)
        for i, row in enumerate(self._rows):
            if (progress := self._progress.get(row.number)) and not row.done:
                first = i * self._beams
                candidates = self._candidates(row, progress, by_row[i], own[i], scores, first)
                is_held = row.has_finished
                ranked[i] = iter(allocated(candidates, self._beams, row.room, is_held))
        return ranked

    def _candidates(
        self,
        row: BeamRow,
        progress: Sequence[Progress],
        processed: Tensor,
        own: Tensor,
        scores: Scores,
        first: int,
    ) -> list[Candidate]:
        """What may follow the living hypotheses of a row, the first of which is number `first` of
        all; both tensors are (K, V')."""
        living, width = len(progress), processed.shape[1]
        best = processed[:living].topk(min(self._considered, width), dim=1).indices.tolist()
        cells = {
            (k, column)
            for k, columns in enumerate(best)
            for column in (*columns, *scores.columns(progress[k].wanted))
        }
        parents, columns = ([*part] for part in zip(*sorted(cells), strict=True))
        ids = scores.token_ids(processed.new_tensor(columns).long()).tolist()
        values = processed[parents, columns].tolist()
        logprobs = own[parents, columns].tolist()
        totals, found = row.totals(), list[Candidate]()
        for parent, token, value, logprob in zip(parents, ids, values, logprobs, strict=True):
            if value > BARRED:
                before = progress[parent]
                after = before.push(token, scores.emitted(first + parent))
                total = totals[parent] + value - (after.cost - before.cost)
                continuation = Continuation(parent, token, total, logprob)
                found.append(Candidate(continuation, token in self._eos_ids, after.remaining))
        return found
