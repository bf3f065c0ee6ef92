"""One search loop over any encoder and decoder.

`search` is a generator over steps: to cancel is to stop iterating. Rows of a batch are
independent: each has its own candidates, its own length limit and its own end, and leaves
the batch when it is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import torch

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile
from s2s_desktop.engine.decoding.beam_search import Beam
from s2s_desktop.engine.decoding.greedy_search import Greedy
from s2s_desktop.engine.decoding.logits.candidates import CandidateTokens
from s2s_desktop.engine.decoding.logits.forced_tokens import ForcedTokens
from s2s_desktop.engine.decoding.logits.logits_processors import Partial
from s2s_desktop.engine.decoding.logits.processor_list import LogitsProcessorList
from s2s_desktop.engine.decoding.logits.scores import Scores, StepReader
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.phrases.phrase_beam import PhraseBeam
from s2s_desktop.engine.decoding.sampling import Sampling
from s2s_desktop.engine.decoding.speculative.draft_model import DraftModelGenerator
from s2s_desktop.engine.decoding.speculative.prompt_lookup import PromptLookupGenerator
from s2s_desktop.engine.decoding.speculative.speculative_search import CandidateGenerator, speculate
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.network.memory import DecoderState, RewindableState, VerifyingDecoder
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.engine.text.shortlist import Shortlist

# Finished rows are carried along until this share of the batch is finished: making it
# smaller costs a copy of all keys and values.
_LEAVE_SHARE = 0.25


_MOST_AHEAD = 8
"""Steps of a greedy search that are computed before what they wrote is looked at: 1 or 2 ms of a
small model. What is looked at together is less work, and a batch waits for it."""


class Strategy(Protocol):
    """How the next tokens are chosen; it keeps the hypotheses of all rows."""

    def advance(self, *steps: Scores) -> Iterator[Step]:
        """Take the scores of one step, or of as many as are foreseeable, choose, and tell the
        news of each living row."""

    @property
    def foreseeable(self) -> int:
        """For how many steps each hypothesis, without processors, takes its likeliest token."""

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
        """The living hypotheses with their tokens so far; asked for where processors need them."""

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
    reader = _reader(model, sources, options, shortlist, profile)
    state = model.decoder.start(model.encode(sources), beams, reader.candidate_tokens.candidates)
    if len(sources) == 1 and isinstance(strategy, Greedy):
        generator = _candidate_generator(model, sources[0], state, reader)
        # Asked last: to look whether a decoder has all methods takes fifty microseconds.
        if generator is not None and isinstance(model.decoder, VerifyingDecoder):
            yield from speculate(model.decoder, state, generator, strategy, reader, device)
            return
    most = 1
    untold = profile is not None and profile.lag > 0  # the first token waits for its row
    while not all(strategy.finished):
        yield from strategy.advance(*_steps(model, state, strategy, reader, most))
        alone = reader.processors or untold
        most = 1 if alone else min(2 * most, _MOST_AHEAD, strategy.foreseeable)
        untold = False
        if strategy.parents is not None:
            state = state.reorder(torch.tensor(strategy.parents, device=device))
        living = [i for i, done in enumerate(strategy.finished) if not done]
        if 0 < len(living) <= (1 - _LEAVE_SHARE) * len(strategy.finished):
            rows = torch.tensor(living, device=device)
            strategy.keep(living)
            state, reader = state.keep(rows), reader.keep(rows)


def _steps(
    model: Seq2Seq, state: DecoderState, strategy: Strategy, reader: StepReader, most: int
) -> list[Scores]:
    """The scores of the next steps: of several where each hypothesis goes on with what is
    likeliest, until so many rows have ended that they may leave."""
    tokens = torch.tensor(strategy.tokens, device=model.device)
    ended = strategy.finished
    steps = list[Scores]()
    while True:
        output = model.decoder.step(tokens, state, want_attention=reader.profile is not None)
        steps.append(reader.scores(output.logits, output.attention, strategy.partials))
        if len(steps) == most:
            return steps
        tokens = steps[-1].likeliest
        pairs = zip(ended, tokens.tolist(), strict=True)
        ended = [done or token in reader.eos_ids for done, token in pairs]
        if sum(ended) >= _LEAVE_SHARE * len(ended):
            return steps


def _candidate_generator(
    model: Seq2Seq, source: Sequence[int], state: RewindableState, reader: StepReader
) -> CandidateGenerator | None:
    """Who guesses the target of a single source: the draft decoder as a rule, for it knows more."""
    # What is copied can be guessed where a piece has one id on both sides.
    copies = reader.options.copies and model.config.shared_embeddings
    copied = PromptLookupGenerator(source) if copies else None
    draft_decoder = model.draft_decoder.for_source(len(source))
    return (
        copied
        if draft_decoder is None
        else DraftModelGenerator(draft_decoder, state, reader, copied)
    )


def _check(model: Seq2Seq, sources: Sequence[Sequence[int]], options: SearchOptions) -> None:
    if options.prefix and len(options.prefix) != len(sources):
        raise ValueError(f"{len(options.prefix)} prefixes for {len(sources)} sources")
    held = options.phrases
    if held and len(held.rows) != len(sources):
        raise ValueError(f"phrases for {len(held.rows)} rows and {len(sources)} sources")
    vocabulary = model.config.target_vocabulary
    ids = [*ForcedTokens.ids(options), *options.eos_ids]
    ids += [token for row in range(len(sources)) for token in (held.tokens(row) if held else ())]
    strange = [i for i in ids if i >= vocabulary]
    if strange:
        raise ValueError(f"the vocabulary of {vocabulary} pieces has no {strange}")


def _strategy(
    model: Seq2Seq, sources: Sequence[Sequence[int]], options: SearchOptions, lag: int
) -> Strategy:
    beam = PhraseBeam if options.phrases else Beam
    kind = Sampling if options.sampling else Greedy if options.beam_size == 1 else beam
    return kind(sources, model.config.start_id, _eos_ids(model, options), options, lag)


def _reader(
    model: Seq2Seq,
    sources: Sequence[Sequence[int]],
    options: SearchOptions,
    shortlist: Shortlist | None,
    profile: AlignmentProfile | None,
) -> StepReader:
    if options.constraint is not None:  # it may ask for anything
        shortlist = None
    forced, eos_ids = ForcedTokens.ids(options), _eos_ids(model, options)
    held = options.phrases
    wanted = [held.tokens(row) for row in range(len(sources))] if held else ()
    candidate_tokens = CandidateTokens.of(
        model.config, sources, shortlist, model.device, forced, wanted
    )
    processors = LogitsProcessorList.of(options, model.config.start_id, eos_ids, candidate_tokens)
    return StepReader(options, candidate_tokens, processors, profile, eos_ids)


def _eos_ids(model: Seq2Seq, options: SearchOptions) -> Sequence[int]:
    return options.eos_ids or (model.config.eos_id,)
