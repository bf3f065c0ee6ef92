"""How sure the model was of each word, from the scores of the pieces that it wrote."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from s2s_desktop.pipeline.messages import Span, TokenScore


@dataclass(frozen=True)
class WordScore:
    """Of a word: its `probability` (0…1), the product of those of its pieces, and the `entropy` of
    the step at which the model was most undecided, in nats; None where nobody has asked for it."""

    probability: float
    entropy: float | None = None


Scores = tuple[WordScore | None, ...]


def word_scores(tokens: Iterable[TokenScore], words: Sequence[Span]) -> Scores:
    """A score for each word; None for words that the model did not write, as what was carried.

    A piece belongs to the word in which it begins.
    """
    logprobs: dict[int, float] = {}
    entropies: dict[int, float] = {}
    first = 0
    for token in sorted(tokens, key=lambda token: token.start):
        while first < len(words) and words[first][1] <= token.start:
            first += 1
        if first == len(words):
            break
        if not words[first][0] <= token.start < token.end:
            continue
        logprobs[first] = logprobs.get(first, 0.0) + token.logprob
        if token.entropy is not None:
            entropies[first] = max(entropies.get(first, 0.0), token.entropy)
    return tuple(
        WordScore(math.exp(min(0.0, logprobs[i])), entropies.get(i)) if i in logprobs else None
        for i in range(len(words))
    )


def percent(share: float) -> str:
    """A share or probability as it is written in pictures: "87 %"."""
    return f"{round(share * 100)}\N{NO-BREAK SPACE}%"
