"""Guesses at what a search will write next: what it writes with the decoder's twin.

Leviathan et al. 2023, "Fast Inference from Transformers via Speculative Decoding"; that the
network in fewer bits is a good one to guess: Georganas et al. 2025, "ML-SpecQD". The twin goes
on from what the decoder itself has read, and what it read of its guesses is forgotten. So it
needs no memory of its own, and errs less than if it read everything itself.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from s2s_desktop.engine.decoding.scores import Reading
from s2s_desktop.engine.decoding.strategy import Strategy
from s2s_desktop.engine.decoding.token_tree import TokenTree, continued
from s2s_desktop.engine.memory import Rereading, RewindableState

_FIRST, _MOST = 8, 16
"""Steps guessed at once: few at first, for people wait for the first word, then twice as many
each time."""

_CHANCE = 0.97
"""How often the guess of one hypothesis' token is taken to be right, until it shows."""

_DOUBT, _MEMORY = 6, 32
"""The chance of a step is a mean over about so many, the last ones counting most; at first what
it is taken to be counts as so many."""

_DRAFT_COST, _DRAFTED_COST = 0.17, 0.03
_PASS_COST, _READ_COST = 1.4, 0.08
"""A step of the twin and each token in it, a pass over several tokens and each of these, as
shares of the decoder's step with one token. Measured of Transformers of 5 to 250 million
parameters; all were within a third of that."""


class Drafting:
    """Guesses for one target and its hypotheses."""

    def __init__(
        self, twin: Rereading, state: RewindableState, reading: Reading, hypotheses: int
    ) -> None:
        """`state` is that of the decoder."""
        told_nothing = replace(reading.options, logprob=False, alternatives=0, entropy=False)
        self._reading = replace(reading, options=told_nothing, profile=None)
        self._twin, self._state = twin, twin.share(state, reading.space.candidates)
        self._hypotheses = hypotheses
        self._chance, self._seen = _CHANCE**hypotheses, _DOUBT
        self._most, self._open = _FIRST, 0

    def extend(self, tree: TokenTree, heads: Sequence[int], strategy: Strategy) -> None:
        """Add the next steps of the same search, as the twin would have them."""
        ahead, start = strategy.fork(), self._state.position
        count = min(self._most, worth_guessing(self._chance, self._hypotheses))
        self._most, self._open = min(2 * self._most, _MOST), 0
        for _ in range(count):
            first = self._state.position
            output = tree.read(self._twin, self._state, want_attention=False)
            logits = output.logits[[head - first for head in heads]]
            scores = self._reading.scores(logits, None, ahead.partials)
            deque(ahead.advance(scores), maxlen=0)  # nobody is told
            if ahead.finished[0]:
                break
            heads = tree.add(ahead.tokens, continued(heads, ahead))
            self._open += 1
        self._state.rewind(start)

    def learn(self, _tokens: Sequence[int], foreseen: bool) -> None:
        """Whether a step was guessed; what was guessed after a wrong one is beside the point."""
        if self._open:
            self._chance += (foreseen - self._chance) / self._seen
            self._seen = min(self._seen + 1, _MEMORY)
            self._open = self._open - 1 if foreseen else 0


def worth_guessing(chance: float, hypotheses: int) -> int:
    """How many steps guessed at once, each right with the same chance, give the most in the same
    time; none where single steps do."""
    single = 1.0 if hypotheses == 1 else _PASS_COST + _READ_COST * hypotheses
    best, count, steps, all_right = 1 / single, 0, 1.0, 1.0
    for guesses in range(1, _MOST + 1):
        all_right *= chance
        steps += all_right
        drafts = (_DRAFT_COST + _DRAFTED_COST * hypotheses) * guesses
        rate = steps / (drafts + _PASS_COST + _READ_COST * hypotheses * (guesses + 1))
        if rate > best:
            best, count = rate, guesses
    return count
