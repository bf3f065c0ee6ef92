"""Beam search that streams the prefix on which all hypotheses agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import torch

from s2s_desktop.engine.decoding.draft import Draft
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.scores import Scores
from s2s_desktop.engine.decoding.step import Hypothesis, Step, Token


@dataclass
class _Node:
    """A hypothesis' last token; the tokens before it are its parents."""

    draft: Draft
    parent: _Node | None
    depth: int

    def path(self, after: int = 0) -> list[_Node]:
        """The nodes deeper than `after`, first one first."""
        nodes: list[_Node] = []
        node: _Node | None = self
        while node is not None and node.depth > after:
            nodes.append(node)
            node = node.parent
        return nodes[::-1]


@dataclass
class _Live:
    node: _Node | None
    total: float


@dataclass
class _Ended:
    node: _Node | None
    score: float
    complete: bool


@dataclass
class _Row:
    number: int
    source_pieces: int
    limit: int
    live: list[_Live]
    ended: list[_Ended] = field(default_factory=list)
    firm: int = 0
    done: bool = False


class Beam:
    """K hypotheses a row.

    At each step the best 2K continuations of a row are considered. Those that end are put
    aside if they are among the best K, the best K others live on. A row is done when K
    hypotheses have ended and no living one can, at its present length, beat the worst.
    """

    def __init__(
        self,
        source_pieces: Sequence[int],
        start_id: int,
        eos_id: int,
        options: SearchOptions,
        lag: int,
    ) -> None:
        self._eos_id, self._options, self._lag = eos_id, options, lag
        self._beams = options.beam_size
        self._depth = 0
        # All hypotheses of a row begin alike: but one must not count at the first step.
        barred = [_Live(None, float("-inf")) for _ in range(self._beams - 1)]
        self._rows = [
            _Row(i, pieces, options.limit(pieces), [_Live(None, 0.0), *barred])
            for i, pieces in enumerate(source_pieces)
        ]
        self.tokens: list[int] = [start_id] * (self._beams * len(self._rows))
        self.parents: list[int] | None = None

    @property
    def finished(self) -> list[bool]:
        """Which rows of the batch are done."""
        return [row.done for row in self._rows]

    def keep(self, rows: Sequence[int]) -> None:
        """Forget all rows but these."""
        beams = self._beams
        self._rows = [self._rows[i] for i in rows]
        self.tokens = [self.tokens[i * beams + k] for i in rows for k in range(beams)]

    def advance(self, scores: Scores) -> Iterator[Step]:
        """Extend, end and drop hypotheses of each living row."""
        values, columns, ids = self._considered(scores)
        entropies = scores.entropies() if self._options.entropy else None
        self._depth += 1
        self.parents = list(range(len(self.tokens)))
        for i, row in enumerate(self._rows):
            if row.done:
                continue
            self._complete_rows(row, scores, i * self._beams)
            parents = [column // scores.logits.shape[1] for column in columns[i]]
            before = [live.total for live in row.live]
            taken = self._extend(row, scores, i, values[i], ids[i], parents, before, entropies)
            self.parents[i * self._beams : (i + 1) * self._beams] = taken
            yield self._news(row)

    def _considered(
        self, scores: Scores
    ) -> tuple[list[list[float]], list[list[int]], list[list[int]]]:
        """The best 2K continuations of each row: totals, columns of (K·V'), token ids."""
        totals = torch.tensor([[live.total for live in row.live] for row in self._rows])
        logprobs = scores.log_probabilities()
        width = logprobs.shape[1]
        everything = logprobs.view(-1, self._beams, width) + totals.to(logprobs)[..., None]
        most = min(2 * self._beams, self._beams * width)
        values, columns = everything.flatten(1).topk(most, dim=1)
        return values.tolist(), columns.tolist(), scores.token_ids(columns % width).tolist()

    def _complete_rows(self, row: _Row, scores: Scores, first: int) -> None:
        """This step's attention completes the rows of the tokens that it was given."""
        for k, live in enumerate(row.live):
            if live.node is not None and self._lag:
                live.node.draft.consume(scores.consumed(first + k, row.source_pieces))

    def _extend(
        self,
        row: _Row,
        scores: Scores,
        i: int,
        values: list[float],
        ids: list[int],
        parents: list[int],
        before: list[float],
        entropies: list[float] | None,
    ) -> list[int]:
        """Choose the row's new hypotheses; returns their parents among all hypotheses."""
        living: list[_Live] = []
        taken: list[int] = []
        for rank, (total, token_id, k) in enumerate(zip(values, ids, parents, strict=True)):
            if len(living) == self._beams or total == float("-inf"):
                break
            hypothesis, parent = i * self._beams + k, row.live[k].node
            if token_id == self._eos_id:
                if rank < self._beams:
                    self._end(row, _Ended(parent, self._normalised(total), True))
                continue
            draft = Draft(
                token_id,
                total - before[k],
                entropies[hypothesis] if entropies else None,
                scores.emitted(hypothesis, row.source_pieces),
            )
            living.append(_Live(_Node(draft, parent, self._depth), total))
            taken.append(hypothesis)
        row.done = not living or self._settled(row, living[0].total)
        if not row.done and self._depth >= row.limit:
            for live in living:
                self._end(row, _Ended(live.node, self._normalised(live.total), False))
            row.done = True
        while len(living) < self._beams:  # fewer continuations than beams: idle ones
            living.append(_Live(living[0].node if living else None, float("-inf")))
            taken.append(taken[0] if taken else i * self._beams)
        row.live = living
        first = i * self._beams
        self.tokens[first : first + self._beams] = [
            live.node.draft.id if live.node else self._eos_id for live in living
        ]
        return taken

    def _normalised(self, total: float) -> float:
        return total / float(self._depth**self._options.length_penalty)

    def _end(self, row: _Row, ended: _Ended) -> None:
        """Put a hypothesis aside; only the best K stay."""
        row.ended.append(ended)
        row.ended.sort(key=lambda e: -e.score)
        del row.ended[self._beams :]

    def _settled(self, row: _Row, best_total: float) -> bool:
        enough = len(row.ended) >= self._beams
        return enough and row.ended[-1].score >= self._normalised(best_total)

    def _news(self, row: _Row) -> Step:
        """What has become firm: the prefix of all that lives or may still win."""
        if row.done:
            best = row.ended[0].node.path(row.firm) if row.ended[0].node else []
            return Step(row.number, _tokens(best), finished=self._hypotheses(row))
        ends = [live.node for live in row.live if live.total > float("-inf")]
        leader = ends[0].path(row.firm) if ends[0] else []
        shared = len(leader) - self._lag
        for other in [*ends[1:], *(ended.node for ended in row.ended)]:
            path = other.path(row.firm) if other else []
            shared = min(shared, len(path))
            while shared > 0 and path[shared - 1] is not leader[shared - 1]:
                shared -= 1
        shared = max(shared, 0)
        row.firm += shared
        return Step(row.number, _tokens(leader[:shared]), _tokens(leader[shared:]))

    def _hypotheses(self, row: _Row) -> tuple[Hypothesis, ...]:
        return tuple(
            Hypothesis(_tokens(e.node.path() if e.node else []), e.score, e.complete)
            for e in row.ended
        )


def _tokens(nodes: Sequence[_Node]) -> tuple[Token, ...]:
    return tuple(node.draft.token() for node in nodes)
