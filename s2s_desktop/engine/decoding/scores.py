"""The scores of one decoding step, read as the strategies need them."""

from __future__ import annotations

import torch
from torch import Tensor

from s2s_desktop.engine.alignment import AlignmentProfile
from s2s_desktop.engine.decoding.step import Weights


class Scores:
    """logits (N, V') over `candidates` (V',) or the whole vocabulary, N = B·K hypotheses."""

    def __init__(
        self,
        logits: Tensor,
        candidates: Tensor | None,
        attention: Tensor | None,
        profile: AlignmentProfile | None,
    ) -> None:
        self.logits = logits
        self._candidates = candidates
        shares = [
            profile.read(attention, shift) if profile and attention is not None else None
            for shift in (0, 1)
        ]
        self._emitted, self._consumed = (
            None if share is None else share.float().tolist() for share in shares
        )

    def token_ids(self, columns: Tensor) -> Tensor:
        """Columns of the logits -> ids of the vocabulary."""
        return columns if self._candidates is None else self._candidates[columns]

    def best(self) -> tuple[list[int], list[float]]:
        """The likeliest token of each hypothesis and its log-probability."""
        top, columns = self.logits.max(dim=-1)
        logprobs = top.float() - self.logits.float().logsumexp(dim=-1)
        return self.token_ids(columns).tolist(), logprobs.tolist()

    def log_probabilities(self) -> Tensor:
        """(N, V')."""
        return self.logits.float().log_softmax(dim=-1)

    def entropies(self) -> list[float]:
        """Entropy of each hypothesis' next-token distribution, in nats."""
        logprobs = self.log_probabilities()
        terms = torch.where(logprobs.isinf(), 0.0, logprobs.exp() * logprobs)
        return (-terms.sum(dim=-1)).tolist()

    def emitted(self, hypothesis: int, pieces: int) -> Weights | None:
        """What this step's attention says of the token that it emits."""
        return None if self._emitted is None else tuple(self._emitted[hypothesis][:pieces])

    def consumed(self, hypothesis: int, pieces: int) -> Weights | None:
        """What this step's attention says of the token that it was given."""
        return None if self._consumed is None else tuple(self._consumed[hypothesis][:pieces])
