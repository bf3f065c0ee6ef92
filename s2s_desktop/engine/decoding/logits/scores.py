"""The scores of one decoding step, read as the strategies need them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import torch
from torch import Tensor

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile
from s2s_desktop.engine.decoding.logits.candidates import CandidateTokens
from s2s_desktop.engine.decoding.logits.logits_processors import BARRED, Partial, bar
from s2s_desktop.engine.decoding.logits.processor_list import LogitsProcessorList
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.pending_token import PendingToken
from s2s_desktop.engine.decoding.step import Alternative, Weights


@dataclass(frozen=True)
class StepReader:
    """How every step of a search is read."""

    options: SearchOptions
    candidate_tokens: CandidateTokens
    processors: LogitsProcessorList
    profile: AlignmentProfile | None
    eos_ids: Sequence[int]

    def scores(
        self,
        logits: Tensor,
        attention: Tensor | None,
        partials: Callable[[], Sequence[Partial]],
    ) -> Scores:
        """What a decoder said in one step, where the rows may go; `partials` tells the living
        hypotheses and is asked only where there are processors."""
        living = partials() if self.processors else ()
        restricted = self.candidate_tokens.restrict(logits, self.options.beam_size)
        return Scores(self, self.processors.lift(restricted, logits, living), attention, living)

    def keep(self, rows: Tensor) -> StepReader:
        """Only these rows."""
        return replace(self, candidate_tokens=self.candidate_tokens.keep(rows))


class Scores:
    """logits (N, V') over what the model may write, N = B·K hypotheses; `partials` are needed
    where there are processors."""

    def __init__(
        self,
        reader: StepReader,
        logits: Tensor,
        attention: Tensor | None,
        partials: Sequence[Partial] = (),
    ) -> None:
        self.logits = logits
        self._reader, self._partials = reader, partials
        self._emitted: list[list[float]] | None = None
        self._consumed: list[list[float]] | None = None
        if (profile := reader.profile) and attention is not None:
            shares = (profile.read(attention, shift) for shift in (0, 1))
            self._emitted, self._consumed = (
                None if share is None else share.float().tolist() for share in shares
            )

    def best(self) -> tuple[list[int | None], list[float]]:
        """The likeliest token of each hypothesis that the processors allow, None where they allow
        none, and its log-probability."""
        if self._reader.processors:
            processed = self.processed_logits()
            possible = processed.amax(dim=-1) > BARRED
            return self.chosen(_argmax(processed), possible.tolist())
        ids, *logprobs = (values.tolist() for values in self._likeliest)
        return ids, logprobs[0] if logprobs else [0.0] * len(ids)

    @property
    def likeliest(self) -> Tensor:
        """The likeliest token (N,) of each hypothesis, whatever the processors say."""
        return self._likeliest[0]

    @cached_property
    def _likeliest(self) -> tuple[Tensor, ...]:
        """The likeliest tokens (N,) and, if it is asked for, their log-probabilities (N,)."""
        ids = self.token_ids(_argmax(self.logits))
        # Not by logsumexp, whose exponentials of minus infinity are ten times slower.
        return (ids, self.logprobs.amax(dim=-1)) if self._reader.options.logprob else (ids,)

    def chosen(
        self, columns: Tensor, possible: Sequence[bool]
    ) -> tuple[list[int | None], list[float]]:
        """The tokens in columns (N,), None where nothing was possible, and their
        log-probabilities."""
        ids = self.token_ids(columns).tolist()
        logprobs = [0.0] * len(ids)
        if self._reader.options.logprob:
            logprobs = self.logprobs.gather(1, columns[:, None])[:, 0].tolist()
        return [i if ok else None for i, ok in zip(ids, possible, strict=True)], logprobs

    def token_ids(self, columns: Tensor) -> Tensor:
        """Columns of the logits -> ids of the vocabulary."""
        return self._reader.candidate_tokens.token_ids(columns)

    def columns(self, tokens: Iterable[int]) -> list[int]:
        """The columns of those ids of the vocabulary that may be written."""
        return self._reader.candidate_tokens.columns(tokens)

    def processed_logits(self) -> Tensor:
        """logits (N, V') after the processors."""
        return self._reader.processors.apply(self.logits.float(), self._partials)

    def processed_logprobs(self) -> Tensor:
        """Log-probabilities (N, V') after the processors, not normalised again."""
        return self._reader.processors.apply(self.logprobs, self._partials)

    @cached_property
    def logprobs(self) -> Tensor:
        """The model's own log-probabilities (N, V')."""
        return self.logits.float().log_softmax(dim=-1)

    def pending(self, hypothesis: int, token: int, logprob: float, pieces: int) -> PendingToken:
        """A token that a hypothesis of a row with so many source pieces goes on with."""
        options = self._reader.options
        return PendingToken(
            token,
            logprob,
            self._entropies[hypothesis] if options.entropy else None,
            None if self._emitted is None else tuple(self._emitted[hypothesis][:pieces]),
            self._alternatives[hypothesis] if options.alternatives else (),
        )

    def emitted(self, hypothesis: int) -> Sequence[float] | None:
        """The attention over the source with which a hypothesis writes its next token."""
        return None if self._emitted is None else self._emitted[hypothesis]

    def consumed(self, hypothesis: int, pieces: int) -> Weights | None:
        """What this step's attention says of the token that it was given."""
        return None if self._consumed is None else tuple(self._consumed[hypothesis][:pieces])

    @cached_property
    def _entropies(self) -> list[float]:
        """Of each hypothesis' next-token distribution, in nats."""
        terms = torch.where(self.logprobs.isinf(), 0.0, self.logprobs.exp() * self.logprobs)
        return (-terms.sum(dim=-1)).tolist()

    @cached_property
    def _alternatives(self) -> list[tuple[Alternative, ...]]:
        """The likeliest tokens of each hypothesis, without what is never written."""
        options, candidate_tokens = self._reader.options, self._reader.candidate_tokens
        logprobs = self.logprobs
        if options.suppressed_ids:
            logprobs = bar(logprobs, candidate_tokens.columns(options.suppressed_ids))
        values, columns = logprobs.topk(min(options.alternatives, logprobs.shape[1]), dim=-1)
        return [
            tuple(Alternative(i, v) for i, v in zip(row_ids, row, strict=True) if v > BARRED)
            for row_ids, row in zip(
                candidate_tokens.token_ids(columns).tolist(), values.tolist(), strict=True
            )
        ]


def _argmax(scores: Tensor) -> Tensor:
    """The best column of each row (N, V'), the first of equals."""
    if scores.is_cpu and scores.dtype == torch.float32:
        # numpy compares sixteen numbers at once, where torch compares one.
        return torch.from_numpy(scores.numpy().argmax(axis=1))
    return scores.argmax(dim=-1)
