"""Figures measured in turn, and what is made of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.bench.figures import OURS, Figure, in_turn, percentile


def test_programs_are_measured_in_turn() -> None:
    # GIVEN two programs, the second of which measures two things
    calls: list[str] = []
    told: list[str] = []

    def ours() -> dict[str, float]:
        calls.append("ours")
        return {"speed": len(calls)}

    def theirs() -> dict[str, float]:
        calls.append("theirs")
        return {"speed": len(calls), "memory": 7.0}

    # WHEN
    rounds = in_turn(3, {OURS: ours, "theirs": theirs}, told.append)
    # THEN
    assert calls == ["ours", "theirs"] * 3
    assert rounds == {
        "speed": {OURS: (1, 3, 5), "theirs": (2, 4, 6)},
        "memory": {"theirs": (7, 7, 7)},
    }
    assert told[:3] == ["round 1 of 3, ours", "round 1 of 3, theirs", "round 2 of 3, ours"]


def test_a_ratio_is_taken_round_by_round() -> None:
    # GIVEN a machine that was slow in the second round, for both
    figure = Figure("work", "ms", {OURS: (10, 100, 12), "theirs": (20, 100, 10)})
    # THEN the median of 0.5, 1 and 1.2, not the ratio of the medians
    assert figure.ratio("theirs") == pytest.approx(1)
    assert (figure.median(), figure.median("theirs")) == (12, 20)
    assert figure.others == ["theirs"]


@given(st.lists(st.integers(), min_size=1), st.integers(1, 100))
def test_percentile_is_the_least_value_that_enough_do_not_exceed(
    values: list[int], percent: int
) -> None:
    found = percentile(values, percent)

    def enough(bound: float) -> bool:
        return 100 * sum(value <= bound for value in values) >= percent * len(values)

    assert found == min(value for value in values if enough(value))
