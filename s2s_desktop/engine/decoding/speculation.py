"""Search that reads several steps in one pass where it can guess them.

Stern et al. 2018, "Blockwise Parallel Decoding"; Leviathan et al. 2023, "Fast Inference from
Transformers via Speculative Decoding"; of trees of tokens Miao et al. 2024, "SpecInfer". The
guesses are those of `lookup` and `drafting`. Nothing is lost: every token is chosen by the
strategy, from the scores in its place and under all rules, as it is without guesses. What was
guessed and not chosen is forgotten.

A pass over several tokens adds its sums in another order than a step, as a batch does. So a
tie, up to the last bits of a number, may come out otherwise. It is not decided by a step of its
own: keys and values of that step would come of the same passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import torch

from s2s_desktop.engine.decoding.scores import Reading
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.decoding.strategy import Strategy
from s2s_desktop.engine.decoding.token_tree import ROOT, TokenTree, continued
from s2s_desktop.engine.memory import Rereading, RewindableState


class Guesses(Protocol):
    """Who guesses how a target goes on."""

    def extend(self, tree: TokenTree, heads: Sequence[int], strategy: Strategy) -> None:
        """Add to the tree what may follow, as far as it pays to read it in one pass; often
        nothing. `heads` are the last tokens of the hypotheses, by their numbers."""

    def learn(self, tokens: Sequence[int], foreseen: bool) -> None:
        """The hypotheses now end with these tokens; `foreseen`: all were in the tree."""


def speculate(
    decoder: Rereading,
    state: RewindableState,
    guesses: Guesses,
    strategy: Strategy,
    reading: Reading,
    device: torch.device,
) -> Iterator[Step]:
    """Search for the target of one source from its beginning; steps as of `search`."""
    tree, parents = TokenTree(device), [ROOT] * len(strategy.tokens)
    while True:
        first = state.position
        heads = tree.add(strategy.tokens, parents)
        if first:  # what is there to start from is not read together with others
            guesses.extend(tree, heads, strategy)
        output = tree.read(decoder, state, want_attention=reading.profile is not None)
        foreseen = True
        while foreseen:
            rows = [head - first for head in heads]
            attention = None if output.attention is None else output.attention[rows]
            scores = reading.scores(output.logits[rows], attention, strategy.partials)
            yield from strategy.advance(scores)
            if strategy.finished[0]:
                return
            parents = continued(heads, strategy)
            following = tree.following(parents, strategy.tokens)
            foreseen = following is not None
            guesses.learn(strategy.tokens, foreseen)
            heads = following or heads
        kept, parents = tree.keep(parents)
        state.pick(kept)
