"""The candidate generator that asks a draft model: what the search writes with that decoder.

Leviathan et al. 2023, "Fast Inference from Transformers via Speculative Decoding"; that the
network in fewer bits is a good draft model: Georganas et al. 2025, "ML-SpecQD". The draft decoder
goes on from what the decoder itself has read, and what it read of its own tokens is forgotten. So
it needs no memory of its own, and errs less than if it read everything itself.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

import torch

from s2s_desktop.engine.decoding.greedy_search import Greedy
from s2s_desktop.engine.decoding.logits.scores import StepReader
from s2s_desktop.engine.decoding.speculative.prompt_lookup import PromptLookupGenerator
from s2s_desktop.engine.decoding.speculative.verification_cost import best_draft_length
from s2s_desktop.engine.network.memory import RewindableState, VerifyingDecoder

_CHANCE = 0.97
"""How often a guess is taken to be right, until the target shows it."""

_DOUBT, _MEMORY = 6, 32
"""The chance is a mean over about so many guesses, the last ones counting most; at first what it
is taken to be counts as so many."""

_DRAFT_COST = 0.35
"""A step of the draft decoder with the search around it, in steps of the decoder."""

_MOST = 7
"""Tokens guessed at once. More give nearly nothing, and let readers wait for them."""


class DraftModelGenerator:
    """Proposes the next tokens of one target."""

    def __init__(
        self,
        draft_decoder: VerifyingDecoder,
        state: RewindableState,
        reader: StepReader,
        copied: PromptLookupGenerator | None = None,
    ) -> None:
        """`state` is that of the decoder; `copied` has other guesses, which cost nothing to
        make and are taken where they promise more."""
        told_nothing = replace(reader.options, logprob=False, alternatives=0, entropy=False)
        self._reader = replace(reader, options=told_nothing, profile=None)
        self._draft_decoder, self._state = (
            draft_decoder,
            draft_decoder.share(state, reader.candidate_tokens.candidates),
        )
        self._copied = copied
        self._chance, self._seen = _CHANCE, _DOUBT
        self._guessed: list[int] = []

    def push(self, token: int) -> None:
        """The target goes on with a token, guessed or not."""
        if self._copied:
            self._copied.push(token)
        if self._guessed:
            right = token == self._guessed.pop(0)
            self._chance += (right - self._chance) / self._seen
            self._seen = min(self._seen + 1, _MEMORY)
            if not right:  # what it says after this is beside the point
                self._guessed.clear()

    def propose(self, strategy: Greedy) -> Sequence[int]:
        """What the same search would write with the draft decoder, as far as it pays."""
        length = best_draft_length([self._chance] * _MOST, _DRAFT_COST)
        copied = self._copied.propose(strategy, length.rate) if self._copied else ()
        return copied or self._drafted(strategy, length.guesses)

    def _drafted(self, strategy: Greedy, count: int) -> Sequence[int]:
        ahead, start = strategy.fork(), self._state.position
        for _ in range(count):
            output = self._draft_decoder.step(
                torch.tensor(ahead.tokens), self._state, want_attention=False
            )
            scores = self._reader.scores(output.logits, None, ahead.partials)
            deque(ahead.advance(scores), maxlen=0)  # nobody is told
            if ahead.finished[0]:
                break
            self._guessed += ahead.tokens
        self._state.rewind(start)
        return tuple(self._guessed)
