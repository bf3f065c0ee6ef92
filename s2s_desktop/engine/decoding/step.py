"""What the search tells after each step: values, no tensors."""

from __future__ import annotations

from dataclasses import dataclass

Weights = tuple[float, ...]


@dataclass(frozen=True)
class Token:
    """A generated piece.

    `logprob` is its natural log-probability, `entropy` that of its distribution in nats (if
    asked for), `attention` its alignment row over the source pieces (if asked for).
    """

    id: int
    logprob: float
    entropy: float | None = None
    attention: Weights | None = None


@dataclass(frozen=True)
class Hypothesis:
    """A finished target without its end of sentence; `score` is normalised by length.

    `complete` is False when it was cut off at its length limit.
    """

    tokens: tuple[Token, ...]
    score: float
    complete: bool


@dataclass(frozen=True)
class Step:
    """News of one row: tokens that are now firm, the best guess at what follows them, and at
    the end the hypotheses, best first (the first is what has been made firm)."""

    row: int
    firm: tuple[Token, ...]
    provisional: tuple[Token, ...] = ()
    finished: tuple[Hypothesis, ...] = ()
