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

import torch

from s2s_desktop.engine.decoding.greedy import Greedy
from s2s_desktop.engine.decoding.scores import Reading
from s2s_desktop.engine.memory import Rereading, RewindableState

_MOST = 15
"""Tokens guessed at once."""

_CHANCE = 0.97
"""How often a guess is taken to be right, until the target shows it."""

_DOUBT, _MEMORY = 6, 32
"""The chance is a mean over about so many guesses, the last ones counting most; at first what it
is taken to be counts as so many."""

_DRAFT_COST = 0.25
_LEAST_COST, _PASS_COST, _READ_COST = 1.25, 0.4, 0.21
"""A step of the twin, the cheapest pass over several tokens, and what it costs with each of them,
as shares of the decoder's step. Measured at the size of OPUS-MT: 0.23; 1.2 with two to four, 2.1
with eight, 3.0 with twelve, 3.7 with sixteen."""


class Drafting:
    """Guesses for one target."""

    def __init__(self, twin: Rereading, state: RewindableState, reading: Reading) -> None:
        """`state` is that of the decoder."""
        told_nothing = replace(reading.options, logprob=False, alternatives=0, entropy=False)
        self._reading = replace(reading, options=told_nothing, profile=None)
        self._twin, self._state = twin, twin.share(state, reading.space.candidates)
        self._chance, self._seen = _CHANCE, _DOUBT
        self._guessed: list[int] = []

    def push(self, token: int) -> None:
        """The target goes on with a token, guessed or not."""
        if self._guessed:
            right = token == self._guessed.pop(0)
            self._chance += (right - self._chance) / self._seen
            self._seen = min(self._seen + 1, _MEMORY)
            if not right:  # what it says after this is beside the point
                self._guessed.clear()

    def guess(self, strategy: Greedy) -> Sequence[int]:
        """What the same search would write with the twin, as far as it pays."""
        ahead, start = strategy.fork(), self._state.position
        for _ in range(worth_guessing(self._chance)):
            output = self._twin.step(torch.tensor(ahead.tokens), self._state, want_attention=False)
            scores = self._reading.scores(output.logits, None, ahead.partials)
            deque(ahead.advance(scores), maxlen=0)  # nobody is told
            if ahead.finished[0]:
                break
            self._guessed += ahead.tokens
        self._state.rewind(start)
        return tuple(self._guessed)


def worth_guessing(chance: float) -> int:
    """How many guesses at once, each right with the same chance, give the most tokens in the
    same time; none where single steps do."""
    best, count, tokens, all_right = 1.0, 0, 1.0, 1.0
    for guesses in range(1, _MOST + 1):
        all_right *= chance
        tokens += all_right
        reading = max(_LEAST_COST, _PASS_COST + _READ_COST * (guesses + 1))
        rate = tokens / (_DRAFT_COST * guesses + reading)
        if rate > best:
            best, count = rate, guesses
    return count
