"""Guesses at what a search will write next: what the decoder's twin writes.

Leviathan et al. 2023, "Fast Inference from Transformers via Speculative Decoding"; that the
network in fewer bits is a good one to guess: Georganas et al. 2025, "ML-SpecQD". The twin goes
on from what the decoder itself has read, and what it read of its guesses is forgotten. So it
needs no memory of its own, and errs less than if it read everything itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch

from s2s_desktop.engine.decoding.processors import Partial
from s2s_desktop.engine.decoding.scores import Reading
from s2s_desktop.engine.memory import Rereading, RewindableState

_MOST = 16
"""Tokens guessed at once."""

_CHANCE = 0.95
"""How often a guess is taken to be right, until the target shows it."""

_MEMORY = 32
"""The chance is a mean over about so many guesses, the last ones counting most."""

_DRAFT_COST = 0.2
_PASS_COST, _TOKEN_COST = 1.5, 0.06
"""A guess, a pass over several tokens and each of these tokens, as shares of a step. Measured of
Transformers of 5 to 250 million parameters: 0.15 to 0.23, 1.4 to 1.6 and 0.04 to 0.08."""


class Drafting:
    """Guesses for one target."""

    def __init__(self, twin: Rereading, state: RewindableState, reading: Reading) -> None:
        """`state` is that of the decoder."""
        told_nothing = replace(reading.options, logprob=False, alternatives=0, entropy=False)
        self._reading = replace(reading, options=told_nothing, profile=None)
        self._twin, self._state = twin, twin.share(state, reading.space.candidates)
        self._chance = _CHANCE
        self._guessed: list[int] = []

    def push(self, token: int) -> None:
        """The target goes on with a token, guessed or not."""
        if self._guessed:
            right = token == self._guessed.pop(0)
            self._chance += (right - self._chance) / _MEMORY
            if not right:  # what it says after this is beside the point
                self._guessed.clear()

    def guess(self, before: Partial) -> Sequence[int]:
        """What the twin writes next, as far as it pays to read it in one pass; nothing before
        the first token, which is not read together with others."""
        start, known = self._state.position, len(before.tokens)
        count = min(before.room, worth_guessing(self._chance)) if start else 0
        while len(before.tokens) < known + count:
            token = self._next(before)
            if token is None:
                break
            before = replace(before, tokens=[*before.tokens, token])
            if token in self._reading.eos_ids:
                break
        self._state.rewind(start)
        self._guessed = list(before.tokens[known:])
        return tuple(self._guessed)

    def _next(self, before: Partial) -> int | None:
        last = torch.tensor([before.tokens[-1]])
        output = self._twin.step(last, self._state, want_attention=False)
        scores = self._reading.scores(output.logits, None, lambda: [before])
        ((token,), _) = scores.best()
        return token


def worth_guessing(chance: float) -> int:
    """How many guesses at once, each right with the same chance, give the most tokens in the
    same time; none where single steps do."""
    best, count, tokens, all_right = 1.0, 0, 1.0, 1.0
    for guesses in range(1, _MOST + 1):
        all_right *= chance
        tokens += all_right
        rate = tokens / (_PASS_COST + (_TOKEN_COST + _DRAFT_COST) * guesses)
        if rate > best:
            best, count = rate, guesses
    return count
