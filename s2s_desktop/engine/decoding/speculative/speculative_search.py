"""Greedy search that reads several tokens in one pass where it can guess them.

Stern et al. 2018, "Blockwise Parallel Decoding"; Leviathan et al. 2023, "Fast Inference from
Transformers via Speculative Decoding"; the guesses are those of `prompt_lookup` and `draft_model`.
Nothing is lost: every token is chosen by the strategy, from the scores in its place and under
all processors, as it is without guesses. A guess that was not chosen is taken back with all that
comes after it.

A pass over several tokens adds its sums in another order than a step, as a batch does. So a
tie, up to the last bits of a number, may come out otherwise. It is not decided by a step of its
own: keys and values of that step would come of the same passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import torch

from s2s_desktop.engine.decoding.greedy_search import Greedy
from s2s_desktop.engine.decoding.logits.scores import StepReader
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.network.memory import RewindableState, VerifyingDecoder


class CandidateGenerator(Protocol):
    """Who guesses what a target will be."""

    def push(self, token: int) -> None:
        """The target goes on with a token, guessed or not."""

    def propose(self, strategy: Greedy) -> Sequence[int]:
        """The next tokens, as far as it pays to read them in one pass; often none. The strategy
        has to write one after them."""


def speculate(
    decoder: VerifyingDecoder,
    state: RewindableState,
    generator: CandidateGenerator,
    strategy: Greedy,
    reader: StepReader,
    device: torch.device,
) -> Iterator[Step]:
    """Write one target from its beginning; steps as of `search`."""
    while not strategy.finished[0]:
        kept = state.position
        # What is there to start from is not read together with others.
        guessed = generator.propose(strategy) if kept else ()
        given = torch.tensor([*strategy.tokens, *guessed], device=device)
        read = decoder.verify if guessed else decoder.step
        output = read(given, state, want_attention=reader.profile is not None)
        for place, guess in enumerate([*guessed, None]):
            here = slice(place, place + 1)
            attention = None if output.attention is None else output.attention[here]
            scores = reader.scores(output.logits[here], attention, strategy.partials)
            yield from strategy.advance(scores)
            (token,) = strategy.tokens
            generator.push(token)
            kept += 1
            if strategy.finished[0] or token != guess:
                break
        if guessed:
            state.rewind(kept)
