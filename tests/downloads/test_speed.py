"""How fast something arrives."""

from __future__ import annotations

import pytest

from s2s_desktop.downloads.speed import Speed


def test_nothing_is_said_before_it_is_known() -> None:
    speed = Speed()
    assert speed.bytes_per_s is None
    speed.note(0.0, 0)
    assert speed.bytes_per_s is None
    assert speed.seconds_left(100) is None


def test_the_last_seconds_count() -> None:
    speed = Speed()
    for second in range(10):
        speed.note(second, 100 * second)
    assert speed.bytes_per_s == pytest.approx(100)
    assert speed.seconds_left(1400) == pytest.approx(5)
    assert speed.seconds_left(None) is None
    for second in range(10, 20):
        speed.note(second, 900)
    assert speed.bytes_per_s == 0
    assert speed.seconds_left(1400) is None
