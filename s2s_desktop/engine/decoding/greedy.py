"""Greedy search: the likeliest token at each step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from s2s_desktop.engine.decoding.draft import Draft
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.scores import Scores
from s2s_desktop.engine.decoding.step import Hypothesis, Step, Token


@dataclass
class _Row:
    number: int
    source_pieces: int
    limit: int
    last_id: int
    tokens: list[Token] = field(default_factory=list)
    waiting: Draft | None = None
    total: float = 0.0
    done: bool = False


class Greedy:
    """One hypothesis a row."""

    parents = None

    def __init__(
        self,
        source_pieces: Sequence[int],
        start_id: int,
        eos_id: int,
        options: SearchOptions,
        lag: int,
    ) -> None:
        self._eos_id, self._options, self._lag = eos_id, options, lag
        self._rows = [
            _Row(i, pieces, options.limit(pieces), start_id)
            for i, pieces in enumerate(source_pieces)
        ]

    @property
    def tokens(self) -> list[int]:
        """The last token of each row in the batch."""
        return [row.last_id for row in self._rows]

    @property
    def finished(self) -> list[bool]:
        """Which rows of the batch are done."""
        return [row.done for row in self._rows]

    def keep(self, rows: Sequence[int]) -> None:
        """Forget all rows but these."""
        self._rows = [self._rows[i] for i in rows]

    def advance(self, scores: Scores) -> Iterator[Step]:
        """Append the likeliest token to each living row."""
        ids, logprobs = scores.best()
        entropies = scores.entropies() if self._options.entropy else None
        for i, row in enumerate(self._rows):
            if row.done:
                continue
            row.last_id = ids[i]
            row.total += logprobs[i]
            firm = self._completed(row, scores, i)
            if ids[i] != self._eos_id:
                entropy = entropies[i] if entropies else None
                emitted = scores.emitted(i, row.source_pieces)
                row.waiting = Draft(ids[i], logprobs[i], entropy, emitted)
                if self._lag == 0:
                    firm += self._release(row)
            yield self._step(row, firm)

    def _completed(self, row: _Row, scores: Scores, i: int) -> tuple[Token, ...]:
        """The token before, whose row this step completes."""
        if row.waiting is None:
            return ()
        row.waiting.consume(scores.consumed(i, row.source_pieces))
        return self._release(row)

    def _release(self, row: _Row) -> tuple[Token, ...]:
        if row.waiting is None:
            return ()
        token, row.waiting = row.waiting.token(), None
        row.tokens.append(token)
        return (token,)

    def _step(self, row: _Row, firm: tuple[Token, ...]) -> Step:
        complete = row.last_id == self._eos_id
        written = len(row.tokens) + (row.waiting is not None) + complete
        if not complete and written < row.limit:
            return Step(row.number, firm)
        row.done = True
        firm += self._release(row)
        score = row.total / written**self._options.length_penalty
        return Step(row.number, firm, finished=(Hypothesis(tuple(row.tokens), score, complete),))
