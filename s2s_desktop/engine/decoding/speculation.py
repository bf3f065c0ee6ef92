"""Greedy search that reads several tokens in one pass where it can guess them.

Stern et al. 2018, "Blockwise Parallel Decoding"; Leviathan et al. 2023, "Fast Inference from
Transformers via Speculative Decoding"; the guesses are those of `lookup`. Nothing is lost:
every token is chosen by the strategy, from the scores in its place and under all rules, as it
is without guesses. A guess that was not chosen is taken back with all that comes after it.

A pass over several tokens adds its sums in another order than a step, as a batch does. So a
tie, up to the last bits of a number, may come out otherwise. It is not decided by a step of its
own: keys and values of that step would come of the same passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

import torch
from torch import Tensor

from s2s_desktop.engine.decoding.greedy import Greedy
from s2s_desktop.engine.decoding.lookup import Lookup
from s2s_desktop.engine.decoding.scores import Reading
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.memory import Decoder, DecoderState, StepOutput


class RewindableState(DecoderState, Protocol):
    """A state that can go back."""

    def rewind(self, position: int) -> None:
        """Forget all tokens but the first so many."""


@runtime_checkable
class Rereading(Decoder[RewindableState], Protocol):
    """A decoder that can read several tokens at once, and take some back."""

    def read(
        self, tokens: Tensor, state: RewindableState, want_attention: bool = True
    ) -> StepOutput:
        """Advance a single hypothesis by tokens (T,); the output has T for N."""


def speculate(
    decoder: Rereading,
    state: RewindableState,
    source: Sequence[int],
    strategy: Greedy,
    reading: Reading,
    device: torch.device,
) -> Iterator[Step]:
    """Write the target of one source from its beginning; steps as of `search`."""
    lookup = Lookup(source)
    while not strategy.finished[0]:
        (before,) = strategy.partials()
        written = len(before.tokens)
        guessed = lookup.guess(before.limit - written - 1)
        given = torch.tensor([*strategy.tokens, *guessed], device=device)
        read = decoder.read if guessed else decoder.step
        output = read(given, state, want_attention=reading.profile is not None)
        for place, guess in enumerate([*guessed, None]):
            here = slice(place, place + 1)
            attention = None if output.attention is None else output.attention[here]
            scores = reading.scores(output.logits[here], attention, strategy.partials)
            yield from strategy.advance(scores)
            (token,) = strategy.tokens
            lookup.push(token)
            written += 1
            if strategy.finished[0] or token != guess:
                break
        if guessed:
            state.rewind(written)
