"""One search loop over any encoder and decoder.

`search` is a generator over steps: to cancel is to stop iterating. Rows of a batch are
independent: each has its own candidates, its own length limit and its own end, and leaves
the batch when it is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import torch

from s2s_desktop.engine.alignment import AlignmentProfile
from s2s_desktop.engine.decoding.beam import Beam
from s2s_desktop.engine.decoding.forcing import Forcing
from s2s_desktop.engine.decoding.greedy import Greedy
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.processors import Partial
from s2s_desktop.engine.decoding.rules import Rules
from s2s_desktop.engine.decoding.sampling import Sampling
from s2s_desktop.engine.decoding.scores import Reading, Scores
from s2s_desktop.engine.decoding.space import SearchSpace
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.seq2seq import Seq2Seq
from s2s_desktop.engine.shortlist import Shortlist

# Finished rows are carried along until this share of the batch is finished: making it
# smaller costs a copy of all keys and values.
_LEAVE_SHARE = 0.25


class Strategy(Protocol):
    """How the next tokens are chosen; it keeps the hypotheses of all rows."""

    def advance(self, scores: Scores) -> Iterator[Step]:
        """Take the scores of one step, choose, and tell the news of each living row."""

    @property
    def tokens(self) -> list[int]:
        """The tokens (B·K) that the decoder is to be given next."""

    @property
    def parents(self) -> list[int] | None:
        """For each hypothesis (B·K) the one that it continues; None when each its own."""

    @property
    def finished(self) -> list[bool]:
        """Which rows (B) are done."""

    def partials(self) -> list[Partial]:
        """The living hypotheses with their tokens so far; asked for where rules need them."""

    def keep(self, rows: list[int]) -> None:
        """Forget all rows but these (positions in the batch)."""


@torch.inference_mode()
def search(
    model: Seq2Seq,
    sources: Sequence[Sequence[int]],
    options: SearchOptions,
    shortlist: Shortlist | None = None,
    profile: AlignmentProfile | None = None,
) -> Iterator[Step]:
    """Translate sources (piece ids, end of sentence included), one row each.

    With a `profile`, tokens carry their alignment rows. Yields the news of the rows step by
    step; the last `Step` of each row has `finished`. Closing the generator frees all that the
    search held.

    Raises ValueError where the options do not fit the model or the number of sources.
    """
    _check(model, sources, options)
    beams, device = options.beam_size, model.device
    strategy = _strategy(model, sources, options, profile.lag if profile else 0)
    reading = _reading(model, sources, options, shortlist, profile)
    space, rules = reading.space, reading.rules
    state = model.decoder.start(model.encode(sources), beams, space.candidates)
    while not all(strategy.finished):
        tokens = torch.tensor(strategy.tokens, device=device)
        output = model.decoder.step(tokens, state, want_attention=profile is not None)
        partials = strategy.partials() if rules else ()
        logits = rules.lift(space.restrict(output.logits, beams), output.logits, partials)
        yield from strategy.advance(Scores(reading, logits, output.attention, partials))
        if strategy.parents is not None:
            state = state.reorder(torch.tensor(strategy.parents, device=device))
        living = [i for i, done in enumerate(strategy.finished) if not done]
        if 0 < len(living) <= (1 - _LEAVE_SHARE) * len(strategy.finished):
            rows = torch.tensor(living, device=device)
            strategy.keep(living)
            state, space = state.keep(rows), space.keep(rows)


def _check(model: Seq2Seq, sources: Sequence[Sequence[int]], options: SearchOptions) -> None:
    if options.prefix and len(options.prefix) != len(sources):
        raise ValueError(f"{len(options.prefix)} prefixes for {len(sources)} sources")
    vocabulary = model.config.target_vocabulary
    strange = [i for i in (*Forcing.ids(options), *options.eos_ids) if i >= vocabulary]
    if strange:
        raise ValueError(f"the vocabulary of {vocabulary} pieces has no {strange}")


def _strategy(
    model: Seq2Seq, sources: Sequence[Sequence[int]], options: SearchOptions, lag: int
) -> Strategy:
    kind = Sampling if options.sampling else Greedy if options.beam_size == 1 else Beam
    return kind(sources, model.config.start_id, _eos_ids(model, options), options, lag)


def _reading(
    model: Seq2Seq,
    sources: Sequence[Sequence[int]],
    options: SearchOptions,
    shortlist: Shortlist | None,
    profile: AlignmentProfile | None,
) -> Reading:
    if options.constraint is not None:  # it may ask for anything
        shortlist = None
    forced, eos_ids = Forcing.ids(options), _eos_ids(model, options)
    space = SearchSpace.of(model.config, sources, shortlist, model.device, forced)
    rules = Rules.of(options, model.config.start_id, eos_ids, space)
    return Reading(options, space, rules, profile)


def _eos_ids(model: Seq2Seq, options: SearchOptions) -> Sequence[int]:
    return options.eos_ids or (model.config.eos_id,)
