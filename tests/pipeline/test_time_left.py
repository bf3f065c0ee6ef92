"""The guess at the time that is left: right where work is even, steady where it is not."""

from __future__ import annotations

import random

import pytest

from s2s_desktop.pipeline.time_left import TimeLeft


class Clock:
    """Goes on when it is told to."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_even_work_is_foreseen_exactly_and_counted_down() -> None:
    clock = Clock()
    left = TimeLeft(clock)
    assert left.seconds() is None
    for done in range(1, 11):
        clock.now += 2
        left.learn(30, 2, 30 * (10 - done))
        assert left.seconds() == pytest.approx(2 * (10 - done))
        # and between two pieces of work time goes on
        clock.now += 1
        assert left.seconds() == pytest.approx(max(0, 2 * (10 - done) - 1))
        clock.now -= 1


def test_too_little_work_says_nothing() -> None:
    clock = Clock()
    left = TimeLeft(clock)
    left.learn(1, 0.3, 99)
    assert left.seconds() is None
    left.learn(0, 10, 99)
    assert left.seconds() is None
    left.learn(1, 0.3, 98)
    assert left.seconds() == pytest.approx(98 * 0.3)


@pytest.mark.parametrize("seed", range(5))
def test_uneven_work_does_not_make_it_jump(seed: int) -> None:
    # GIVEN a hundred pieces of work, some of which take three times as long as others
    draw, clock = random.Random(seed), Clock()
    times = [draw.uniform(0.5, 1.5) for _ in range(100)]
    left, shown = TimeLeft(clock), list[float]()
    for i, seconds in enumerate(times):
        clock.now += seconds
        before = left.seconds()
        left.learn(10, seconds, 10 * (len(times) - 1 - i))
        now = left.seconds()
        assert now is not None
        shown.append(now)
        if i > 10 and before is not None:
            # THEN no news moves it by more than a tenth of what is left, or a second
            assert abs(now - before) <= max(1.0, 0.1 * now)
    # and from a tenth of the work on it is right within a fifth, or two seconds
    for i in range(10, 100):
        rest = sum(times[i + 1 :])
        assert abs(shown[i] - rest) <= max(2.0, 0.2 * rest)


def test_a_change_of_speed_is_learnt() -> None:
    # GIVEN work that becomes four times as fast, as batches grow
    clock = Clock()
    left = TimeLeft(clock)
    for done in range(10):
        clock.now += 4
        left.learn(1, 4, 210 - done)
    for done in range(100):
        clock.now += 1
        left.learn(1, 1, 199 - done)
    assert left.seconds() == pytest.approx(100, rel=0.05)
