"""The hypotheses of one row in beam search."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from s2s_desktop.engine.decoding.logits.logits_processors import BARRED, Partial
from s2s_desktop.engine.decoding.logits.scores import Scores
from s2s_desktop.engine.decoding.loop_guard import LoopWatch, Repetition
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.pending_token import PendingToken
from s2s_desktop.engine.decoding.step import Branch, Ended, Hypothesis, Step, Token


@dataclass
class Node:
    """A hypothesis' last token; the tokens before it are its parents."""

    draft: PendingToken
    parent: Node | None
    depth: int
    repetition: Repetition | None

    def path(self, after: int = 0) -> list[Node]:
        """The nodes deeper than `after`, first one first."""
        nodes: list[Node] = []
        node: Node | None = self
        while node is not None and node.depth > after:
            nodes.append(node)
            node = node.parent
        return nodes[::-1]


@dataclass(frozen=True)
class Continuation:
    """A token that may follow a living hypothesis, `parent` by its place in the row.

    `total` is the score of all tokens, `logprob` what the model thinks of this one.
    """

    parent: int
    token: int
    total: float
    logprob: float


@dataclass(frozen=True)
class _Branch:
    node: Node | None

    def path(self, after: int = 0) -> list[Node]:
        """Its nodes deeper than `after`."""
        return self.node.path(after) if self.node else []


@dataclass(frozen=True)
class _Live(_Branch):
    total: float


@dataclass(frozen=True)
class _Finished(_Branch):
    score: float
    ended: Ended

    @property
    def rank(self) -> tuple[bool, float]:
        """Best first; loops after all others."""
        return self.ended == "loop", -self.score

    def hypothesis(self) -> Hypothesis:
        """Its value."""
        return Hypothesis(_tokens(self.path()), self.score, self.ended)


class BeamRow:
    """Living hypotheses, best first, and the best that have finished.

    A hypothesis that repeats itself lives on no more; the row stops when the best one does.
    """

    def __init__(
        self,
        number: int,
        source: Sequence[int],
        eos_ids: Collection[int],
        options: SearchOptions,
        lag: int,
    ) -> None:
        self.number, self.source = number, source
        self.limit = options.limit(len(source), len(options.row_prefix(number)))
        self.done = False
        self.live = [_Live(None, 0.0)]
        self.parents: list[int] = []
        self._eos_ids, self._options, self._lag = eos_ids, options, lag
        self._watch = LoopWatch(options.loop_guard, source)
        self._finished: list[_Finished] = []
        self._depth = 0
        self._firm = 0
        self._looping = False
        self._grown: list[_Live] = []
        self._ended: list[_Finished] = []

    @property
    def room(self) -> int:
        """Tokens that may come after the next one."""
        return self.limit - self._depth - 1

    @property
    def has_finished(self) -> bool:
        """Whether a hypothesis has come to its end."""
        return bool(self._finished)

    def totals(self) -> list[float]:
        """The scores (K,) of the living hypotheses; what is missing cannot go on."""
        totals = [live.total for live in self.live]
        return totals + [BARRED] * (self._options.beam_size - len(totals))

    def heads(self) -> list[tuple[int, int]]:
        """The last token of each living hypothesis and the place of what it continues."""
        pairs = zip(self.live, self.parents, strict=True)
        return [(live.node.draft.id, parent) for live, parent in pairs if live.node]

    def partials(self, first: int) -> list[Partial]:
        """The living hypotheses, `first` being the place of the row's first one."""
        return [
            Partial(k, self.number, [node.draft.id for node in live.path()], self.limit)
            for k, live in enumerate(self.live, first)
        ]

    def consume(self, scores: Scores, first: int) -> None:
        """This step's attention completes the rows of the tokens that it was given."""
        for k, live in enumerate(self.live):
            if live.node is not None and self._lag:
                live.node.draft.consume(scores.consumed(first + k, len(self.source)))

    def extend(self, ranked: Iterable[Continuation], scores: Scores, first: int) -> None:
        """Choose the new hypotheses among continuations, best first; those with an end of
        sentence are put aside if they are among the best K."""
        before, self.live, self.parents = self.live, [], []
        beams = self._options.beam_size
        self._depth += 1
        for rank, continuation in enumerate(ranked):
            if len(self.live) == beams:
                break
            parent = before[continuation.parent].node
            if continuation.token not in self._eos_ids:
                self._go_on(parent, continuation, scores, first)
            elif rank < beams:
                self._finish(parent, continuation.total, self._depth, "eos")
        if not self.live and not self._finished:  # nothing is allowed to follow
            for live in before:
                self._finish(live.node, live.total, self._depth - 1, "length")
        elif self._depth >= self.limit:
            for live in self.live:
                self._finish(live.node, live.total, self._depth, "length")
        at_limit = self._depth >= self.limit
        self.done = not self.live or at_limit or self._looping or self._frozen()

    def _go_on(
        self, parent: Node | None, continuation: Continuation, scores: Scores, first: int
    ) -> None:
        token, repetition = continuation.token, parent.repetition if parent else None
        hypothesis = first + continuation.parent
        draft = scores.pending(hypothesis, token, continuation.logprob, len(self.source))
        node = Node(draft, parent, self._depth, self._watch.push(repetition, token))
        if self._watch.stops(node.repetition):
            self._finish(node, continuation.total, self._depth, "loop")
            self._looping |= not self.live  # no continuation was better
            return
        self.live.append(_Live(node, continuation.total))
        if self._options.tree:
            self._grown.append(self.live[-1])
        self.parents.append(continuation.parent)

    def _finish(self, node: Node | None, total: float, length: int, ended: Ended) -> None:
        """Put a hypothesis aside; only the best K stay."""
        self._finished.append(_Finished(node, self._normalised(total, length), ended))
        if self._options.tree:
            self._ended.append(self._finished[-1])
        self._finished.sort(key=lambda finished: finished.rank)
        del self._finished[self._options.beam_size :]

    def _normalised(self, total: float, length: int) -> float:
        return total / float(max(1, length) ** self._options.length_penalty)

    def _frozen(self) -> bool:
        """Whether enough have finished and the living cannot do better."""
        options = self._options
        if len(self._finished) < options.beam_size or options.early_stopping is True:
            return len(self._finished) >= options.beam_size
        hopeful = options.early_stopping == "never" and options.length_penalty > 0
        length = self.limit if hopeful else self._depth
        return self._finished[-1].score >= self._normalised(self.live[0].total, length)

    def news(self) -> Step:
        """What has become firm: the prefix of all that live and of all that may be told."""
        if self.done:
            best = self._finished[0]
            told = self._finished[: self._options.n_best]
            firm = _tokens(best.path(self._firm))
            finished = tuple(f.hypothesis() for f in told)
            return Step(self.number, firm, finished=finished, tree=self._tree())
        branches: list[_Branch] = [*self.live, *self._finished]
        paths = [branch.path(self._firm) for branch in branches]
        leader = paths[len(self.live) if self._finished_leads() else 0]
        shared = min(_agreeing(paths), self._depth - self._lag - self._firm)
        self._firm += shared
        return Step(self.number, _tokens(leader[:shared]), _tokens(leader[shared:]))

    def _tree(self) -> tuple[Branch, ...]:
        """All that lived or ended, if it was noted. (What ended by repeating itself did not live
        with its last token.)"""
        ends = {id(end.node): end for end in self._ended if end.node}
        nodes = {id(live.node): (live.node, live.total) for live in self._grown if live.node}
        numbers = {key: number for number, key in enumerate(nodes)}
        branches = []
        for key, (node, total) in nodes.items():
            parent = None if node.parent is None else numbers[id(node.parent)]
            end = ends.get(key)
            token = node.draft.token()
            if end is None:
                branches.append(Branch(token, parent, total))
            else:
                branches.append(Branch(token, parent, total, end.ended, end.score))
        return tuple(branches)

    def _finished_leads(self) -> bool:
        """Whether the best that has finished is better than all that live are by now."""
        best = self._finished[0] if self._finished else None
        if best is None or best.ended == "loop":
            return False
        return best.score >= self._normalised(self.live[0].total, self._depth)


def _agreeing(paths: Sequence[Sequence[Node]]) -> int:
    """How many first nodes all paths have in common."""
    count = 0
    for nodes in zip(*paths, strict=False):
        if any(node is not nodes[0] for node in nodes):
            break
        count += 1
    return count


def _tokens(nodes: Sequence[Node]) -> tuple[Token, ...]:
    return tuple(node.draft.token() for node in nodes)
