"""What the search tells after each step: values, no tensors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
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

    @property
    def is_bare(self) -> bool:
        """Whether nothing is told of it but what it is."""
        nothing = self.entropy is None and self.attention is None and not self.alternatives
        return nothing and self.logprob == 0.0


@cache
def bare_token(token_id: int) -> Token:
    """A token of which nothing else was asked for: one value for all times that it is written."""
    return Token(token_id, 0.0)


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
class Branch:
    """A token in the tree of all hypotheses that lived in a beam.

    `parent` is the number of the token before it (None: it is a first one); those of lower
    numbers were written earlier. `total` is the score of all tokens up to here. Where a hypothesis
    ended here, `ended` says how, and `score` is that of the whole.
    """

    token: Token
    parent: int | None
    total: float
    ended: Ended | None = None
    score: float | None = None


@dataclass(frozen=True)
class Step:
    """News of one row: tokens that are now firm, the best guess at what follows them, and at
    the end the hypotheses, best first (the first is what has been made firm). `tree`: all that
    lived in a beam, at the end, if it was asked for."""

    row: int
    firm: tuple[Token, ...]
    provisional: tuple[Token, ...] = ()
    finished: tuple[Hypothesis, ...] = ()
    tree: tuple[Branch, ...] = ()

    def __reduce__(self) -> str | tuple[object, ...]:
        """On its way to another process, a whole row of bare tokens is its ids: these take a
        fiftieth of the time."""
        if len(self.finished) == 1 and self.firm is self.finished[0].tokens:
            only = self.finished[0]
            if not (self.provisional or self.tree) and all(token.is_bare for token in only.tokens):
                ids = tuple(token.id for token in only.tokens)
                return _of_bare_tokens, (self.row, ids, only.score, only.ended)
        return Step, (self.row, self.firm, self.provisional, self.finished, self.tree)


def _of_bare_tokens(row: int, ids: tuple[int, ...], score: float, ended: Ended) -> Step:
    tokens = tuple(map(bare_token, ids))
    return Step(row, tokens, finished=(Hypothesis(tokens, score, ended),))
