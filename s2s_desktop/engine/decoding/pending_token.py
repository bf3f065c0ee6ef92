"""A token whose alignment row may still lack what the next step will say."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.engine.decoding.step import Alternative, Token, Weights, bare_token


@dataclass
class PendingToken:
    """A generated piece while its row is being put together."""

    id: int
    logprob: float
    entropy: float | None
    attention: Weights | None
    alternatives: tuple[Alternative, ...] = ()

    def consume(self, share: Weights | None) -> None:
        """Add what the step that consumed this token attended to."""
        if share is None:
            return
        if self.attention is None:
            self.attention = share
        else:
            self.attention = tuple(a + b for a, b in zip(self.attention, share, strict=True))

    def token(self) -> Token:
        """The finished value."""
        more = self.entropy, self.attention, self.alternatives
        if more == (None, None, ()) and self.logprob == 0.0:
            return bare_token(self.id)
        return Token(self.id, self.logprob, *more)
