"""What is told of each token: log-probability, entropy, alternatives."""

from __future__ import annotations

import math
from typing import Any

import pytest

from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Hypothesis
from s2s_desktop.engine.loaded_model import LoadedModel
from tests.engine.decoding.toy_model import EOS, Ids, ToyModel, as_seq2seq

SOURCE: Ids = (2, 3, 1, EOS)
KINDS: dict[str, dict[str, Any]] = {
    "greedy": {},
    "beam": {"beam_size": 3},
    "sampling": {"sampling": True, "seed": 2, "temperature": 2.0},
}


def _hypotheses(model: ToyModel, **options: Any) -> tuple[Hypothesis, ...]:
    (*_, last) = search(as_seq2seq(model), [SOURCE], SearchOptions(**options))
    return last.finished


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "rules",
    [
        {},
        {"min_length": 5},
        {"no_repeat_ngram": 1, "repetition_penalty": 1.4},
        {"prefix": ((3, 3),), "forced_eos_id": EOS},
    ],
)
def test_they_are_the_model_s_own_whatever_the_rules(kind: str, rules: dict[str, Any]) -> None:
    # GIVEN a model that never writes 4
    model = ToyModel(7, seed=6, suppressed=(4,), eos_bias=-8.0)
    # WHEN it writes under rules that push it to what it would not say
    hypotheses = _hypotheses(
        model, alternatives=3, entropy=True, max_length=8, **rules, **KINDS[kind]
    )
    tokens = 0
    for hypothesis in hypotheses:
        written = tuple(token.id for token in hypothesis.tokens)
        for i, token in enumerate(hypothesis.tokens):
            # THEN each token tells what the model thought in its place
            own = model.logprobs(SOURCE, written[:i])
            assert token.logprob == pytest.approx(own[token.id], abs=1e-5)
            known = [logprob for logprob in own if logprob > -math.inf]
            assert token.entropy == pytest.approx(-sum(math.exp(x) * x for x in known), abs=1e-5)
            ranked = sorted(range(7), key=lambda other: -own[other])[:3]
            assert [a.id for a in token.alternatives] == ranked
            told = [a.logprob for a in token.alternatives]
            assert told == pytest.approx([own[other] for other in ranked], abs=1e-5)
            tokens += 1
    assert tokens > 3


def test_alternatives_leave_out_what_is_suppressed_and_what_cannot_be() -> None:
    model = ToyModel(5, seed=1, suppressed=(4,), eos_bias=-8.0)
    (hypothesis,) = _hypotheses(model, alternatives=5, suppressed_ids=(2,), max_length=4)
    assert hypothesis.tokens
    for token in hypothesis.tokens:
        assert sorted(a.id for a in token.alternatives) == [0, 1, 3]


@pytest.mark.parametrize("beams", [1, 2])
def test_what_no_shortlist_has_can_be_suppressed(tiny: LoadedModel, beams: int) -> None:
    assert tiny.shortlist is not None
    listed = set(tiny.shortlist.row([5, 6, 7, EOS]).tolist())
    unlisted = next(i for i in range(2, 80) if i not in listed)
    found = []
    for suppressed in ((), (unlisted,)):
        options = SearchOptions(
            beam_size=beams, alternatives=4, max_length=6, suppressed_ids=suppressed
        )
        (*_, last) = tiny.search([[5, 6, 7]], options)
        tokens = last.finished[0].tokens
        found.append([(token.id, [other.id for other in token.alternatives]) for token in tokens])
    assert found[0] == found[1] != []


@pytest.mark.parametrize("beams", [1, 2])
def test_alternatives_come_from_the_row_s_own_shortlist(tiny: LoadedModel, beams: int) -> None:
    assert tiny.shortlist is not None
    sources = [[5, 6, 7], [60, 61]]
    options = SearchOptions(beam_size=beams, alternatives=40, max_length=5)
    for step in tiny.search(sources, options):
        listed = set(tiny.shortlist.row([*sources[step.row], EOS]).tolist())
        for token in step.firm:
            ids = [a.id for a in token.alternatives]
            assert set(ids) <= listed
            assert ids[0] == token.id or beams > 1
            assert len(ids) == min(40, len(listed - {1}))


def test_nothing_is_told_that_was_not_asked_for() -> None:
    (hypothesis,) = _hypotheses(ToyModel(5, seed=1, eos_bias=-3.0), max_length=4)
    assert hypothesis.tokens
    assert all(t.entropy is None and t.alternatives == () for t in hypothesis.tokens)


def test_n_best_are_told_best_first() -> None:
    model = ToyModel(6, seed=2)
    everything = _hypotheses(model, beam_size=5, max_length=6)
    two = _hypotheses(model, beam_size=5, n_best=2, max_length=6)
    assert len(everything) == 5
    assert two == everything[:2]
    scores = [hypothesis.score for hypothesis in everything]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_that_may_not_go_on_ends_where_it_stands(kind: str) -> None:
    # GIVEN a rule that bars every piece once each has been written
    hypotheses = _hypotheses(
        ToyModel(5, seed=2), no_repeat_ngram=1, suppressed_ids=(EOS,), max_length_factor=None,
        **KINDS[kind],
    )  # fmt: skip
    for hypothesis in hypotheses:
        assert sorted(token.id for token in hypothesis.tokens) == [1, 2, 3, 4]
        assert hypothesis.ended == "length"
        assert not hypothesis.complete
        assert math.isfinite(hypothesis.score)
