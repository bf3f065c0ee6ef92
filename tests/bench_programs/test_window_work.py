"""How late the window's ticks were: those that never came count too."""

from __future__ import annotations

import pytest

from s2s_desktop.bench_programs.window_work import late_share


def ticks(*gaps_ms: float) -> list[float]:
    """The times of ticks with these gaps between them, in seconds."""
    times = [0.0]
    for gap in gaps_ms:
        times.append(times[-1] + gap / 1000)
    return times


@pytest.mark.parametrize(
    ("gaps_ms", "share"),
    [
        ([10] * 100, 0),
        ([10] * 50 + [25] + [10] * 50, 0),  # 15 ms late
        ([10] * 50 + [30] + [10] * 47, 1 / 100),  # one 20 ms late, the next on time
        ([10] * 50 + [100] + [10] * 40, 8 / 100),  # due after 10, 20 … 80 ms: 90 … 20 ms late
    ],
)
def test_late_share(gaps_ms: list[float], share: float) -> None:
    assert late_share(ticks(*gaps_ms)) == pytest.approx(share)
