"""Options that make no sense are refused with a message that says why."""

from __future__ import annotations

from typing import Any

import pytest

from s2s_desktop.engine.decoding.logits.constraint import Trie
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from tests.engine.decoding.toy_model import EOS, ToyModel, as_seq2seq


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"beam_size": 0}, "beam_size must be at least 1"),
        ({"n_best": 0}, "n_best must be between 1 and the beam size, 1"),
        ({"n_best": 3, "beam_size": 2}, "n_best must be between 1 and the beam size, 2"),
        ({"length_penalty": float("nan")}, "length_penalty must be a finite number"),
        ({"early_stopping": "always"}, 'early_stopping must be True, False or "never"'),
        ({"max_length": 0}, "max_length must be at least 1"),
        ({"max_length_factor": 0.0}, "max_length_factor must be above 0"),
        ({"min_length": -1}, "min_length must be between 0 and max_length"),
        ({"min_length": 9, "max_length": 8}, "min_length must be between 0 and max_length, 8"),
        ({"eos_ids": (-1,)}, "token ids must not be negative"),
        ({"forced_bos_id": -1}, "token ids must not be negative"),
        ({"forced_eos_id": -2}, "token ids must not be negative"),
        ({"suppressed_ids": (3, -1)}, "token ids must not be negative"),
        ({"prefix": ((3,), (-1,))}, "token ids must not be negative"),
        ({"no_repeat_ngram": -1}, "no_repeat_ngram must not be negative"),
        ({"repetition_penalty": 0.0}, "repetition_penalty must be above 0"),
        ({"sampling": True, "beam_size": 2}, "beam_size must be 1"),
        ({"temperature": 0.0}, "turn sampling off"),
        ({"temperature": float("inf")}, "temperature must be above 0"),
        ({"top_k": -1}, "top_k must not be negative"),
        ({"top_p": 0.0}, "top_p must be above 0 and at most 1"),
        ({"top_p": 1.1}, "top_p must be above 0 and at most 1"),
        ({"alternatives": -1}, "alternatives must not be negative"),
    ],
)
def test_what_makes_no_sense_is_refused(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        SearchOptions(**wrong)


@pytest.mark.parametrize(
    ("options", "pieces", "limit"),
    [
        ({}, 4, 10),
        ({}, 5, 12),
        ({"max_length": 7}, 4, 7),
        ({"max_length_factor": None, "max_length": 7}, 1, 7),
        ({"max_length_factor": 0.1}, 3, 1),
    ],
)
def test_the_limit_counts_from_the_source(options: dict[str, Any], pieces: int, limit: int) -> None:
    assert SearchOptions(**options).limit(pieces) == limit


def test_a_prefix_always_fits_with_a_token_after_it() -> None:
    assert SearchOptions(max_length=3).limit(4, prefix=5) == 6
    assert SearchOptions(max_length=30).limit(4, prefix=5) == 10


def test_a_trie_goes_on_as_its_targets_do() -> None:
    trie = Trie([[5, 6, EOS], [5, 7, 8, EOS], [9, EOS]])
    assert set(trie(0, ())) == {5, 9}
    assert set(trie(3, (5,))) == {6, 7}
    assert set(trie(0, (5, 7, 8))) == {EOS}
    assert not trie(0, (6,))
    with pytest.raises(ValueError, match="at least one target"):
        Trie([])


def test_a_constraint_that_lets_nothing_follow_is_named() -> None:
    steps = search(
        as_seq2seq(ToyModel(8)), [(1, EOS)], SearchOptions(constraint=Trie([(5, 6)]), max_length=9)
    )
    with pytest.raises(ValueError, match=r"nothing follow \[5, 6\] in row 0"):
        list(steps)


def test_a_constraint_can_ask_for_what_is_barred_otherwise() -> None:
    # GIVEN targets with a piece that the model never writes, and an end before the least length
    model = as_seq2seq(ToyModel(8, suppressed=(6,)))
    for beams in (1, 3):
        options = SearchOptions(beam_size=beams, constraint=Trie([(5, 6, EOS)]), min_length=6)
        (*_, last) = search(model, [(1, 2, 3, EOS)], options)
        assert [token.id for token in last.finished[0].tokens] == [5, 6]
        assert last.finished[0].complete
