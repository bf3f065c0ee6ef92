"""Speculative search writes what greedy search writes, in fewer passes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count, pairwise
from typing import Any

import pytest
import torch
from torch import Tensor

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.decoding import search as searching
from s2s_desktop.engine.decoding.logits.constraint import Trie
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.speculative.prompt_lookup import PromptLookupGenerator
from s2s_desktop.engine.decoding.step import Hypothesis, Step, Token
from s2s_desktop.engine.network.config import (
    LearnedPositions,
    ModelConfig,
    RelativePositions,
    TransformerConfig,
)
from s2s_desktop.engine.network.memory import Memory, StepOutput
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from tests.engine.decoding.toy_model import EOS, Ids, ToyDecoder, ToyModel, ToyState, as_seq2seq

SOURCE: Ids = (5, 6, 7, 8, 9, 5, 6, 7, 3, 4, 8, 9, 2, 5, 6, EOS)
LAGGING = AlignmentProfile((AttentionRead(0, 0), AttentionRead(0, 0, shift=1)))


@dataclass
class RewindableToyState(ToyState):
    """One hypothesis that can go back."""

    @property
    def position(self) -> int:
        return len(self.written[0])

    def rewind(self, position: int) -> None:
        self.written = [self.written[0][:position]]


class CopyingDecoder(ToyDecoder):
    """Reads several tokens; `passes` has how many at a time."""

    def __init__(self, model: ToyModel) -> None:
        super().__init__(model)
        self.passes: list[int] = []

    def start(
        self, memory: Memory, beams: int = 1, candidates: Tensor | None = None
    ) -> RewindableToyState:
        plain = super().start(memory, beams, candidates)
        return RewindableToyState(plain.sources, beams, candidates, plain.written)

    def step(self, tokens: Tensor, state: ToyState, want_attention: bool = True) -> StepOutput:
        self.passes.append(1)
        return super().step(tokens, state, want_attention)

    def verify(self, tokens: Tensor, state: ToyState, want_attention: bool = True) -> StepOutput:
        assert len(state.written) == 1
        self.passes.append(len(tokens))
        steps = [super(CopyingDecoder, self).step(t[None], state, want_attention) for t in tokens]
        seen = [step.attention for step in steps if step.attention is not None]
        logits = torch.cat([step.logits for step in steps])
        return StepOutput(logits, logits, torch.cat(seen) if seen else None)

    def share(self, state: ToyState, candidates: Tensor | None = None) -> ToyState:
        return state

    def force(self, tokens: Tensor, memory: Memory) -> Any:
        raise NotImplementedError


@dataclass
class ToyDraftDecoder:
    """Is there at once."""

    decoder: CopyingDecoder

    def for_source(self, pieces: int) -> CopyingDecoder:
        assert pieces > 0
        return self.decoder


class CopyingModel(ToyModel):
    """Likes to go on as the source does after the last token that it wrote."""

    def __init__(self, vocabulary: int, seed: int = 0, liking: float = 4.0, **more: Any) -> None:
        super().__init__(vocabulary, seed, **more)
        self.liking = liking
        self.decoder: CopyingDecoder = CopyingDecoder(self)

    def _logits(self, source: Ids, written: Ids) -> Tensor:
        logits = super()._logits(source, written)
        for last, following in pairwise(source):
            if written and written[-1] == last:
                logits[following] += self.liking
        return logits


class Erring(CopyingModel):
    """Says what another model says, but for one time in `often`."""

    def __init__(self, model: CopyingModel, often: int) -> None:
        super().__init__(model.config.target_vocabulary, seed=99)
        self.model, self.often = model, often

    def _logits(self, source: Ids, written: Ids) -> Tensor:
        errs = hash(written) % self.often == 0
        return super()._logits(source, written) if errs else self.model.logits(source, written)


def _steps(
    model: ToyModel, options: SearchOptions, profile: AlignmentProfile | None = None
) -> list[Step]:
    return list(search(as_seq2seq(model), [SOURCE], options, profile=profile))


def _told(steps: list[Step]) -> tuple[list[Token], list[Hypothesis]]:
    """All tokens that were told, and what was written at the end. (How many a step tells depends
    on how many were computed at once.)"""
    firm = [token for step in steps for token in step.firm]
    return firm, [hypothesis for step in steps for hypothesis in step.finished]


def _firm(steps: list[Step]) -> list[Token]:
    return [token for step in steps for token in step.firm]


CASES: dict[str, dict[str, Any]] = {
    "nothing": {},
    "min length": {"min_length": 12},
    "no bigram twice": {"no_repeat_ngram": 2},
    "no trigram twice": {"no_repeat_ngram": 3},
    "repetition penalty": {"repetition_penalty": 1.5},
    "suppressed": {"suppressed_ids": (6, 9)},
    "first and last token forced": {"forced_bos_id": 7, "forced_eos_id": EOS, "max_length": 9},
    "prefix": {"prefix": ((5, 6, 7, 2, 5),)},
    "prefix that ends": {"prefix": ((5, 6, 7, 8, 9, EOS),)},
    "two ends": {"eos_ids": (EOS, 8)},
    "trie": {"constraint": Trie([(5, 6, 7, 8, EOS), (7, 3, 4, 8, 9, EOS), (9, 9, EOS)])},
    "short": {"max_length_factor": 0.5},
    "told": {"alternatives": 3, "entropy": True},
    "not watched": {"stream": False},
    "without loop guard": {"loop_guard": None, "max_length": 90, "max_length_factor": None},
    "sampling": {"sampling": True, "seed": 3, "temperature": 1.5},
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("profile", [None, LAGGING])
@pytest.mark.parametrize("draft_decoder", [False, True])
def test_all_that_is_told_is_the_same(
    case: str, profile: AlignmentProfile | None, draft_decoder: bool
) -> None:
    guessed = right = 0
    for seed in range(8):
        # GIVEN a model that copies more or less
        model = CopyingModel(11, seed, liking=seed % 5, eos_bias=-2.0)
        options = {"max_length": 40, **CASES[case]}
        # WHEN it writes as it does without guesses, and with them
        plain = _steps(model, SearchOptions(**options), profile)
        model.decoder.passes.clear()
        if draft_decoder:
            model.draft_decoder = ToyDraftDecoder(Erring(model, often=6).decoder)
        told = _steps(model, SearchOptions(**options, copies=not draft_decoder), profile)
        # THEN the same is told
        assert _firm(told) == _firm(plain)
        assert told[-1].finished == plain[-1].finished
        (hypothesis,) = told[-1].finished
        passes = model.decoder.passes
        guessed += sum(passes) - len(passes)
        right += len(hypothesis.tokens) + hypothesis.complete - len(passes)
    # and there were guesses, right ones and, but where rules leave no choice, wrong ones
    assert guessed >= right > 0
    assert guessed > right or draft_decoder


class Scripted(CopyingModel):
    """Writes a script."""

    def __init__(self, script: Ids) -> None:
        super().__init__(200)
        self.script = script

    def _logits(self, source: Ids, written: Ids) -> Tensor:
        logits = torch.zeros(200)
        logits[self.script[min(len(written), len(self.script) - 1)]] = 9.0
        return logits


def _passes(source: Ids, script: Ids) -> list[int]:
    model = Scripted((*script, EOS))
    options = SearchOptions(copies=True, loop_guard=None)
    (*_, last) = search(as_seq2seq(model), [source], options)
    assert tuple(token.id for token in last.finished[0].tokens) == script
    return model.decoder.passes


def test_what_is_copied_takes_few_passes() -> None:
    source = (*range(1, 100), EOS)
    # GIVEN a target of 80 tokens and its end: the source's, all of them copied
    copied = _passes(source, tuple(range(1, 81)))
    # THEN it takes a fifth of the passes
    assert len(copied) <= 16
    # GIVEN half of it copied, in runs of ten
    new = iter(range(100, 200))
    half = [[*range(at, at + 10), *(next(new) for _ in range(10))] for at in (11, 61, 31, 81)]
    mixed = _passes(source, tuple(token for run in half for token in run))
    # THEN two thirds of the passes, at most
    assert len(mixed) <= 54
    assert sum(mixed) <= 81 + 60


def test_what_is_not_copied_is_read_token_by_token() -> None:
    # GIVEN a target of tokens that are in the source, but nowhere one after another
    source = (*range(1, 100), EOS)
    passes = _passes(source, tuple(1 + 37 * i % 99 for i in range(80)))
    assert passes == [1] * 81


def test_no_position_behind_the_limit_is_read() -> None:
    # GIVEN a model that would copy on and on, and room for 23 tokens
    source = (*range(1, 100), EOS)
    model = Scripted(tuple(range(1, 100)))
    options = SearchOptions(copies=True, max_length=23)
    (*_, last) = search(as_seq2seq(model), [source], options)
    assert len(last.finished[0].tokens) == 23
    # THEN no pass reads more than could be written
    assert len(model.decoder.passes) < 12
    read = 0
    for tokens in model.decoder.passes:
        read += 1
        assert read + tokens - 1 <= 23
        read += tokens - 1


@pytest.mark.parametrize(
    ("sources", "options"),
    [
        ([SOURCE, SOURCE], {"copies": True}),
        ([SOURCE], {"copies": True, "beam_size": 2}),
        ([SOURCE], {}),
    ],
)
def test_it_is_for_one_hypothesis_and_asked_for(
    sources: list[Ids], options: dict[str, Any]
) -> None:
    model = CopyingModel(11, seed=4, eos_bias=-9.0)
    assert list(search(as_seq2seq(model), sources, SearchOptions(**options)))
    assert set(model.decoder.passes) == {1}


def test_pieces_of_another_vocabulary_are_no_guesses() -> None:
    model = CopyingModel(11, seed=4, eos_bias=-9.0)
    model.config = replace(model.config, shared_embeddings=False)
    assert _steps(model, SearchOptions(copies=True))
    assert set(model.decoder.passes) == {1}


def test_a_decoder_that_reads_one_token_at_a_time_goes_on_doing_so() -> None:
    model = ToyModel(11, seed=4, eos_bias=-9.0)
    plain = _steps(model, SearchOptions(max_length=9))
    assert _told(_steps(model, SearchOptions(max_length=9, copies=True))) == _told(plain)


NETWORKS = {
    "sinusoids": TransformerConfig(2, 2, 16),
    "learned": TransformerConfig(2, 2, 16, norm_place="pre", positions=LearnedPositions(64)),
    "relative": TransformerConfig(
        2, 2, 16, gated=True, norm_kind="rms", bias=False, positions=RelativePositions(8, 32)
    ),
}


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("settled", [False, True])
def test_networks_write_the_same_whatever_is_guessed(
    name: str, settled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a network, so exact that there are no ties
    torch.manual_seed(5)
    config = ModelConfig(
        8, 40, 40, NETWORKS[name], NETWORKS[name], tied_output=False, start_id=1, eos_id=EOS
    )
    model = Seq2Seq(config).double().eval()
    if settled:
        model.freeze()
    source = [*range(2, 22), EOS]
    options = SearchOptions(max_length=30, min_length=30, no_repeat_ngram=1)
    plain = list(search(model, [source], options, profile=LAGGING))
    written = [token.id for token in plain[-1].finished[0].tokens]
    assert len(set(written)) > 10
    # WHEN guesses are right for a while, and then not
    passes = count()

    class Guessing(PromptLookupGenerator):
        """Three right tokens at most, then two wrong ones at most."""

        pushed = 0

        def push(self, token: int) -> None:
            self.pushed += 1

        def following(self, most: int, rate: float = 0.0) -> list[int]:
            number, done = next(passes), self.pushed
            right = written[done : done + number % 4]
            return [*right, *[number % 40] * (number % 3)][:most] if done else []

    monkeypatch.setattr(searching, "PromptLookupGenerator", Guessing)
    told = list(search(model, [source], replace(options, copies=True), profile=LAGGING))
    # THEN all is told as without guesses
    assert 8 < next(passes) < 22
    for one, other in zip(_firm(told), _firm(plain), strict=True):
        assert one.id == other.id
        assert one.logprob == pytest.approx(other.logprob, abs=1e-5)
        assert one.attention == pytest.approx(other.attention, abs=1e-5)
