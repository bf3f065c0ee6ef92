"""Targets that repeat themselves are stopped, and others are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from s2s_desktop.engine.decoding.loop_guard import LoopGuard, LoopWatch
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Hypothesis
from tests.engine.decoding.toy_model import EOS, Ids, ToyModel, as_seq2seq

PLAIN_SOURCE = tuple(range(10, 30))


def _stopped_at(target: Sequence[int], guard: LoopGuard, source: Ids = PLAIN_SOURCE) -> int | None:
    """After how many tokens a target is stopped."""
    watch, repetition = LoopWatch(guard, source), None
    for count, token in enumerate(target, 1):
        repetition = watch.push(repetition, token)
        if watch.stops(repetition):
            return count
    return None


def _plain_stretch(target: Sequence[int], longest: int, repeats: int) -> int:
    """How long the end of a target is one n-gram `repeats` times or more, by comparing it."""
    found = 0
    for n in range(1, longest + 1):
        for length in range(repeats * n, len(target) + 1):
            end = target[-length:]
            if all(end[i] == end[i % n] for i in range(length)):
                found = max(found, length)
    return found


@given(st.lists(st.integers(0, 2), max_size=40), st.integers(1, 6), st.integers(2, 4))
def test_a_loop_is_found_where_comparing_finds_it(
    target: list[int], longest: int, repeats: int
) -> None:
    guard = LoopGuard(longest, repeats, span=8)
    long_enough = [
        count
        for count in range(1, len(target) + 1)
        if _plain_stretch(target[:count], longest, repeats) >= 8
    ]
    assert _stopped_at(target, guard) == next(iter(long_enough), None)


@pytest.mark.parametrize(
    ("ngram", "count"),
    [
        ([7], 24),
        ([7, 8], 24),
        ([1, 2, 3, 4, 5, 6], 24),
        (list(range(10)), 40),
        (list(range(32)), 128),
    ],
)
def test_n_grams_of_any_length_are_stopped_by_default(ngram: list[int], count: int) -> None:
    # GIVEN a target that begins well and then repeats itself
    target = [50, 51, 52, *ngram * 60]
    # THEN it is stopped after four rounds and 24 tokens at least
    assert _stopped_at(target, LoopGuard()) == 3 + count


def test_what_is_no_loop_goes_on() -> None:
    guard = LoopGuard()
    assert _stopped_at([9] * 23, guard) is None
    assert _stopped_at([*range(100), *range(100)] * 3, guard) is None, "longer than any n-gram"
    refrain = [1, 2, 3, 4, 5, 6, 7, 8]
    assert _stopped_at([*refrain, *refrain, *refrain, 9], guard) is None


def test_a_source_that_repeats_itself_may_be_answered_in_kind() -> None:
    guard, laughing = LoopGuard(), (5, *[6] * 40, 7)
    assert _stopped_at([3] * 80, guard, laughing) is None
    assert _stopped_at([3] * 200, guard, laughing) == 81


class Stuck(ToyModel):
    """Says "2 3" again and again where the source begins with 4; is likely to end elsewhere.

    It hardly ends there, unless it has said 5 first, to which `escape` is added.
    """

    escape = 0.0

    def _logits(self, source: Ids, written: Ids) -> Tensor:
        logits = super()._logits(source, written)
        if source[0] != 4:
            logits[EOS] += 3
        else:
            logits[2 if len(written) % 2 else 3] += 20
            logits[5] += self.escape
            logits[EOS] += 2 * self.escape if 5 in written else -60
        return logits


def _finished(
    sources: list[Ids], options: SearchOptions, model: ToyModel | None = None
) -> dict[int, tuple[Hypothesis, ...]]:
    steps = search(as_seq2seq(model or Stuck(6, seed=5)), sources, options)
    return {step.row: step.finished for step in steps if step.finished}


@pytest.mark.parametrize("beams", [1, 3])
def test_a_row_in_a_loop_is_stopped_and_says_so(beams: int) -> None:
    # GIVEN a row that will run in circles among rows that will not
    sources: list[Ids] = [(1, 5, EOS), (4, *range(5), EOS), (3, EOS)]
    options = SearchOptions(beam_size=beams, max_length_factor=None, max_length=400)
    # WHEN they are translated together
    steps = list(search(as_seq2seq(Stuck(6, seed=5)), sources, options))
    found = {step.row: step.finished for step in steps if step.finished}
    # THEN it alone is stopped, soon
    assert sum(step.row == 1 for step in steps) <= 26
    assert [found[row][0].ended for row in range(3)] == ["eos", "loop", "eos"]
    assert not found[1][0].complete
    assert 24 <= len(found[1][0].tokens) <= 27
    # and the others are what they are without it
    for row in (0, 2):
        (alone,) = _finished([sources[row]], options).values()
        assert [t.id for t in alone[0].tokens] == [t.id for t in found[row][0].tokens]


@pytest.mark.parametrize("beams", [1, 3])
def test_without_a_guard_it_runs_to_its_limit(beams: int) -> None:
    options = SearchOptions(beam_size=beams, max_length_factor=None, max_length=90, loop_guard=None)
    (hypotheses,) = _finished([(4, 1, EOS)], options).values()
    assert hypotheses[0].ended == "length"
    assert len(hypotheses[0].tokens) == 90


def test_a_target_that_ends_is_better_than_a_loop_with_a_better_score() -> None:
    # GIVEN a model that nearly always runs in circles, but could also come to an end
    model = Stuck(6, seed=1)
    model.escape = 12.0
    options = SearchOptions(beam_size=4, max_length_factor=None, max_length=60)
    (unguarded,) = _finished([(4, 1, EOS)], replace(options, loop_guard=None), model).values()
    assert unguarded[0].ended == "length", "the loop would have won"
    # WHEN the loop is stopped
    (hypotheses,) = _finished([(4, 1, EOS)], options, model).values()
    # THEN the target that ends is the result, though less likely
    assert hypotheses[0].ended == "eos"
    assert hypotheses[0].score < unguarded[0].score


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"longest": 0}, "at least one token"),
        ({"repeats": 1}, "at least 2"),
        ({"repeats": 5, "span": 4}, "shorter"),
    ],
)
def test_bounds_that_make_no_sense_are_refused(wrong: dict[str, int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        LoopGuard(**wrong)
