"""Greedy search: the likeliest token at each step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from typing import Self

from s2s_desktop.engine.decoding.logits.logits_processors import Partial
from s2s_desktop.engine.decoding.logits.scores import Scores
from s2s_desktop.engine.decoding.loop_guard import LoopWatch, Repetition
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.pending_token import PendingToken
from s2s_desktop.engine.decoding.step import Ended, Hypothesis, Step, Token


@dataclass
class _Row:
    number: int
    source: Sequence[int]
    limit: int
    last_id: int
    watch: LoopWatch
    repetition: Repetition | None = None
    tokens: list[Token] = field(default_factory=list)
    waiting: PendingToken | None = None
    written: int = 0
    total: float = 0.0
    done: bool = False

    def written_ids(self) -> list[int]:
        """The tokens so far."""
        ids = [token.id for token in self.tokens]
        return ids if self.waiting is None else [*ids, self.waiting.id]

    def release(self) -> tuple[Token, ...]:
        """The token whose row is complete, or of which no more will be known."""
        if self.waiting is None:
            return ()
        token, self.waiting = self.waiting.token(), None
        self.tokens.append(token)
        return (token,)


class Greedy:
    """One hypothesis a row."""

    parents = None

    def __init__(
        self,
        sources: Sequence[Sequence[int]],
        start_id: int,
        eos_ids: Sequence[int],
        options: SearchOptions,
        lag: int,
    ) -> None:
        self._eos_ids, self._options, self._lag = frozenset(eos_ids), options, lag
        self._rows = [self._row(i, source, start_id) for i, source in enumerate(sources)]

    def _row(self, number: int, source: Sequence[int], start_id: int) -> _Row:
        options = self._options
        limit = options.limit(len(source), len(options.row_prefix(number)))
        return _Row(number, source, limit, start_id, LoopWatch(options.loop_guard, source))

    @property
    def tokens(self) -> list[int]:
        """The last token of each row in the batch."""
        return [row.last_id for row in self._rows]

    @property
    def finished(self) -> list[bool]:
        """Which rows of the batch are done."""
        return [row.done for row in self._rows]

    @property
    def foreseeable(self) -> int:
        """As many as the longest of the living rows may still write."""
        return max((row.limit - row.written for row in self._rows if not row.done), default=1)

    def partials(self) -> list[Partial]:
        """The living rows, for processors that look at what was written."""
        return [
            Partial(i, row.number, row.written_ids(), row.limit)
            for i, row in enumerate(self._rows)
            if not row.done
        ]

    def keep(self, rows: Sequence[int]) -> None:
        """Forget all rows but these."""
        self._rows = [self._rows[i] for i in rows]

    def fork(self) -> Self:
        """The same once more."""
        fork = copy(self)
        fork._rows = [replace(row, tokens=[*row.tokens]) for row in self._rows]
        return fork

    def advance(self, *steps: Scores) -> Iterator[Step]:
        """Append a token of each step to each living row, until it ends."""
        chosen = [self._choose(scores) for scores in steps]
        for i, row in enumerate(self._rows):
            if row.done:
                continue
            firm, ended = list[Token](), None
            for scores, (ids, logprobs) in zip(steps, chosen, strict=True):
                firm += self._completed(row, scores, i)
                ended = self._append(row, scores, i, ids[i], logprobs[i])
                if ended or self._lag == 0:
                    firm += row.release()
                if ended:
                    break
            if ended or self._options.stream:
                yield self._news(row, tuple(firm), ended)

    def _choose(self, scores: Scores) -> tuple[list[int | None], list[float]]:
        """The next token of each row, None where none is allowed, and its log-probability."""
        return scores.best()

    def _completed(self, row: _Row, scores: Scores, i: int) -> tuple[Token, ...]:
        """The token before, whose row this step completes."""
        if row.waiting is None:
            return ()
        row.waiting.consume(scores.consumed(i, len(row.source)))
        return row.release()

    def _append(
        self, row: _Row, scores: Scores, i: int, token: int | None, logprob: float
    ) -> Ended | None:
        """Write a token; tells whether and how the row ends with it."""
        if token is None:
            return "length"
        row.last_id = token
        row.written += 1
        row.total += logprob
        if token in self._eos_ids:
            return "eos"
        row.waiting = scores.pending(i, token, logprob, len(row.source))
        row.repetition = row.watch.push(row.repetition, token)
        if row.watch.stops(row.repetition):
            return "loop"
        return "length" if row.written >= row.limit else None

    def _news(self, row: _Row, firm: tuple[Token, ...], ended: Ended | None) -> Step:
        if ended is None:
            return Step(row.number, firm)
        row.done = True
        score = row.total / max(1, row.written) ** self._options.length_penalty
        written = tuple(row.tokens)
        told = firm if self._options.stream else written
        return Step(row.number, told, finished=(Hypothesis(written, score, ended),))
