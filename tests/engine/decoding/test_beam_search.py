"""Beam search against looking through everything, and what it streams."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
import torch

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.decoding import search as search_module
from s2s_desktop.engine.decoding.beam_search import Beam
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Hypothesis, Step, Token
from s2s_desktop.engine.loaded_model import LoadedModel
from tests.engine.decoding.conftest import SOURCE, Toy
from tests.engine.decoding.reference_beam import Found, beam_search, every_target
from tests.engine.reference_network import EOS

MakeToy = Callable[[int], Toy]

SENTENCES = (
    "The committee will meet again on Tuesday, when the report is due.",
    "I left my umbrella on the train.",
    "Nobody could say why the bridge had been closed for so long, or who had ordered it.",
)


def _ids(tokens: tuple[Token, ...]) -> tuple[int, ...]:
    return tuple(token.id for token in tokens)


def _best(steps: Iterator[Step], row: int = 0) -> tuple[Hypothesis, ...]:
    (finished,) = (s.finished for s in steps if s.row == row and s.finished)
    return finished


def _assert_same(found: tuple[Hypothesis, ...], expected: list[Found]) -> None:
    assert [(_ids(h.tokens), h.complete) for h in found] == [e[1:] for e in expected]
    np.testing.assert_allclose([h.score for h in found], [e[0] for e in expected], atol=1e-4)


@pytest.mark.parametrize("penalty", [0.0, 1.0])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_beam_wide_enough_finds_everything(make_toy: MakeToy, seed: int, penalty: float) -> None:
    # GIVEN a model with 3 pieces to write and room for 4: 40 targets that end, 81 cut off
    model, follow = make_toy(seed)
    expected = every_target(follow, pieces=[2, 3, 4], most=4, penalty=penalty)
    assert len(expected) == 121
    # WHEN a beam that never has to drop anything searches
    options = SearchOptions(beam_size=130, length_penalty=penalty, max_length=4)
    found = _best(search(model, [SOURCE], options))
    # THEN it ranks all targets as looking through them does
    _assert_same(found, expected)


@pytest.mark.parametrize("penalty", [0.0, 1.0])
@pytest.mark.parametrize("beams", [2, 3])
@pytest.mark.parametrize("seed", range(6))
def test_a_narrow_beam_equals_a_plain_one(
    make_toy: MakeToy, seed: int, beams: int, penalty: float
) -> None:
    model, follow = make_toy(seed)
    expected = beam_search(follow, beams, most=8, penalty=penalty)
    options = SearchOptions(
        beam_size=beams, length_penalty=penalty, max_length_factor=100, max_length=8
    )
    _assert_same(_best(search(model, [SOURCE], options)), expected)


@pytest.mark.parametrize("seed", range(6))
def test_one_hypothesis_is_greedy_search(
    make_toy: MakeToy, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, _ = make_toy(seed)
    options = SearchOptions(max_length=8)
    (greedy,) = _best(search(model, [SOURCE], options))
    monkeypatch.setattr(search_module, "Greedy", Beam)
    (beam,) = _best(search(model, [SOURCE], options))
    assert _ids(beam.tokens) == _ids(greedy.tokens)
    assert beam.score == pytest.approx(greedy.score, abs=1e-5)
    assert beam.complete == greedy.complete


def test_log_probabilities_of_tokens_sum_to_the_score(make_toy: MakeToy) -> None:
    model, follow = make_toy(2)
    found = _best(search(model, [SOURCE], SearchOptions(beam_size=3, length_penalty=0.0)))
    for hypothesis in found:
        total = sum(token.logprob for token in hypothesis.tokens)
        end = follow(_ids(hypothesis.tokens))[0] if hypothesis.complete else 0.0
        assert hypothesis.score == pytest.approx(total + end, abs=1e-4)


def test_rows_are_right_where_hypotheses_are_fewer_than_beams(make_toy: MakeToy) -> None:
    # GIVEN a beam that has more places than there are continuations at first, and a head
    # whose row comes only with the next step
    model, _ = make_toy(3)
    profile = AlignmentProfile((AttentionRead(0, 0), AttentionRead(1, 1, shift=1)))
    options = SearchOptions(beam_size=130, max_length=4)
    # WHEN it has searched
    found = _best(search(model, [SOURCE], options, profile=profile))
    # THEN the rows of each target are those that teacher forcing reads
    complete = [h for h in found if h.complete and h.tokens]
    assert len(complete) == 39  # of 1, 2 and 3 pieces
    for hypothesis in complete:
        with torch.inference_mode():
            forced = model.force([SOURCE], [[*_ids(hypothesis.tokens), EOS]]).attention
        assert forced is not None
        expected = profile.read_forced(forced[0])[:-1]
        rows = torch.tensor([token.attention for token in hypothesis.tokens])
        torch.testing.assert_close(rows, expected, atol=1e-5, rtol=0)


def test_firm_text_is_a_prefix_of_all_that_can_still_win(real: LoadedModel) -> None:
    # GIVEN sentences translated together with a beam
    sources = [real.source_tokenizer.encode(sentence).ids for sentence in SENTENCES]
    firm: list[list[tuple[int, ...]]] = [[()] for _ in sources]
    guesses = 0
    finished: dict[int, tuple[Hypothesis, ...]] = {}
    for step in real.search(sources, SearchOptions(beam_size=4)):
        assert step.row not in finished, "news of a row that is done"
        firm[step.row].append(firm[step.row][-1] + _ids(step.firm))
        guesses += bool(step.provisional)
        if step.finished:
            finished[step.row] = step.finished
    # WHEN they are finished
    for row, grown in enumerate(firm):
        hypotheses = finished[row]
        # THEN what was firm is the winner in the end
        assert grown[-1] == _ids(hypotheses[0].tokens)
        # and no hypothesis was left that would have contradicted it on the way
        for early in grown[:-1]:
            assert all(_ids(h.tokens)[: len(early)] == early for h in hypotheses)
        assert len(hypotheses) == 4
        assert [h.score for h in hypotheses] == sorted((h.score for h in hypotheses), reverse=True)
    # and it streamed: text was firm before the end, and a guess was shown after it
    assert sum(len(grown[-2]) for grown in firm) > 5
    assert guesses > 10


def test_a_wider_beam_finds_likelier_targets(tiny: LoadedModel) -> None:
    sources = [[5, 6, 7, 8], [20], [9, 30, 30, 31, 12, 40, 41, 5], [33, 34], [50] * 6]

    def score(beams: int) -> float:
        options = SearchOptions(beam_size=beams, max_length=10)
        steps = tiny.search(sources, options, use_shortlist=False, alignment=False)
        return sum(step.finished[0].score for step in steps if step.finished)

    assert score(6) > score(1) + 0.1
