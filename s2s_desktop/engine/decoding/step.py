"""What the search tells after each step: values, no tensors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Weights = tuple[float, ...]

Ended = Literal["eos", "length", "loop"]
"""How a hypothesis ended: at an end of sentence; cut off, at its length limit or because no
token was allowed to follow; or stopped because it repeated itself."""


@dataclass(frozen=True)
class Alternative:
    """A token that could have stood in this place, and its natural log-probability."""

    id: int
    logprob: float


@dataclass(frozen=True)
class Token:
    """A generated piece.

    `logprob`, `entropy` (in nats, if asked for) and `alternatives` (likeliest first, as many
    as asked for, the token itself among them if it is likely) tell what the model thought,
    whatever options made the search choose. `attention` is the token's alignment row over
    the source pieces (if asked for).
    """

    id: int
    logprob: float
    entropy: float | None = None
    attention: Weights | None = None
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True)
class Hypothesis:
    """A finished target without its end of sentence.

    `score` is its log-probability (the end included; in beam search as the processors left it)
    divided by its length to the power of the length penalty.
    """

    tokens: tuple[Token, ...]
    score: float
    ended: Ended

    @property
    def complete(self) -> bool:
        """Whether the model itself ended it."""
        return self.ended == "eos"


@dataclass(frozen=True)
class Step:
    """News of one row: tokens that are now firm, the best guess at what follows them, and at
    the end the hypotheses, best first (the first is what has been made firm)."""

    row: int
    firm: tuple[Token, ...]
    provisional: tuple[Token, ...] = ()
    finished: tuple[Hypothesis, ...] = ()
