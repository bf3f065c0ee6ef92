"""Beam search under every option, against looking through all targets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from torch import Tensor

from s2s_desktop.engine.decoding.logits.constraint import Trie
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Hypothesis
from tests.engine.decoding.exhaustive import Found, every_target
from tests.engine.decoding.toy_model import EOS, Ids, ToyModel, as_seq2seq

SOURCE = (2, 3, 1, EOS)
TARGETS = [(1, 2, EOS), (1, 3, 3, EOS), (2, EOS), (4, 4, 4, EOS)]

CASES: dict[str, dict[str, Any]] = {
    "nothing": {},
    "no length penalty": {"length_penalty": 0.0},
    "long targets wanted": {"length_penalty": 2.0},
    "short targets wanted": {"length_penalty": -0.5},
    "told to go on to the limit": {"early_stopping": "never", "length_penalty": 0.5},
    "min length": {"min_length": 4},
    "no unigram twice": {"no_repeat_ngram": 1},
    "no bigram twice": {"no_repeat_ngram": 2},
    "no trigram twice": {"no_repeat_ngram": 3},
    "repetition penalty": {"repetition_penalty": 1.7},
    "repetition liked": {"repetition_penalty": 0.6},
    "suppressed": {"suppressed_ids": (2, 4)},
    "first token forced": {"forced_bos_id": 3},
    "last token forced": {"forced_eos_id": EOS},
    "two ends": {"eos_ids": (EOS, 3)},
    "another end": {"eos_ids": (2,)},
    "prefix": {"prefix": ((3, 1),)},
    "prefix that other rules bar": {
        "prefix": ((2, 2, 2),),
        "no_repeat_ngram": 1,
        "suppressed_ids": (2,),
    },
    "trie": {"constraint": Trie(TARGETS)},
    "alternation": {"constraint": lambda _, tokens: {0, 1, 2} if len(tokens) % 2 else {3, 4}},
    "length of the source": {"max_length_factor": 0.75, "max_length": 100},
    "many": {
        "min_length": 3,
        "no_repeat_ngram": 2,
        "suppressed_ids": (1,),
        "forced_eos_id": EOS,
        "forced_bos_id": 4,
        "length_penalty": 1.3,
    },
}


def _search(model: ToyModel, options: SearchOptions, source: Ids = SOURCE) -> list[Hypothesis]:
    steps = list(search(as_seq2seq(model), [source], options))
    return list(steps[-1].finished)


def _assert_everything_is_found(model: ToyModel, options: SearchOptions) -> None:
    expected = every_target(model, SOURCE, options)
    hypotheses = _search(model, options)
    found = [(h.score, tuple(t.id for t in h.tokens), h.ended) for h in hypotheses]
    scores = [score for score, _, _ in found]
    assert scores == sorted(scores, reverse=True)
    for (score, *target), (wanted, *other) in zip(
        _by_target(found), _by_target(expected), strict=True
    ):
        assert target == other
        assert score == pytest.approx(wanted, rel=1e-6, abs=1e-5)


def _by_target(found: Sequence[Found]) -> list[Found]:
    """In an order that does not turn on the last digits of a score."""
    return sorted(found, key=lambda target: (target[1:], target[0]))


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("case", CASES)
def test_a_beam_wide_enough_ranks_all_targets(case: str, seed: int) -> None:
    # GIVEN five pieces and room for four: fewer than 700 targets
    options = SearchOptions(
        **{"beam_size": 700, "max_length": 4, "loop_guard": None, **CASES[case]}
    )
    # WHEN a beam that never has to drop anything searches
    # THEN it finds and ranks them all as looking through them does
    _assert_everything_is_found(ToyModel(5, seed), options)


def test_every_case_changes_the_result() -> None:
    plain: dict[str, Any] = {"beam_size": 700, "max_length": 4, "loop_guard": None}
    expected = every_target(ToyModel(5), SOURCE, SearchOptions(**plain))
    for case, changes in CASES.items():
        options = SearchOptions(**{**plain, **changes})
        same = every_target(ToyModel(5), SOURCE, options) == expected
        assert same == (case in ("nothing",)), case


class _TwoEnds(ToyModel):
    """Would nearly always end, in one of two ways."""

    def _logits(self, source: Ids, written: Ids) -> Tensor:
        logits = super()._logits(source, written)
        logits[[EOS, 3]] += 8
        return logits


def test_hypotheses_are_left_when_all_ends_are_likely() -> None:
    # GIVEN two ends before every other token, and long targets wanted
    options = SearchOptions(
        beam_size=2, eos_ids=(EOS, 3), length_penalty=4.0, early_stopping="never", max_length=6
    )
    # WHEN a narrow beam searches
    found = _search(_TwoEnds(6), options)
    # THEN it went on behind the ends, to its limit
    assert [len(h.tokens) + h.complete for h in found] == [6, 6]


OPTIONS = st.fixed_dictionaries(
    {
        "length_penalty": st.sampled_from([0.0, 1.0, 2.0, -1.0]),
        "max_length": st.integers(2, 4),
        "min_length": st.integers(0, 2),
        "no_repeat_ngram": st.integers(0, 3),
        "repetition_penalty": st.sampled_from([1.0, 1.4]),
        "forced_bos_id": st.sampled_from([None, 1, 3]),
        "forced_eos_id": st.sampled_from([None, EOS]),
        "suppressed_ids": st.sets(st.integers(1, 4), max_size=2).map(tuple),
        "eos_ids": st.sampled_from([(), (EOS, 2)]),
        "early_stopping": st.sampled_from([False, "never"]),
    }
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(chosen=OPTIONS, seed=st.integers(0, 1000))
def test_options_combine(chosen: dict[str, Any], seed: int) -> None:
    options = SearchOptions(beam_size=700, loop_guard=None, **chosen)
    _assert_everything_is_found(ToyModel(5, seed), options)
