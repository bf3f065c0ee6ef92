"""Progress and times in words."""

from __future__ import annotations

import pytest

from s2s_desktop.gui.window.progress_wording import told_progress, told_seconds
from s2s_desktop.pipeline.messages import Progress


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (None, "34 of 300"),
        (0.4, "34 of 300"),
        (3.2, "34 of 300 · about 3 s"),
        (21.3, "34 of 300 · about 20 s"),
        (89, "34 of 300 · about 90 s"),
        (130, "34 of 300 · about 2 minutes"),
    ],
)
def test_progress_is_counted_and_its_rest_told_roughly(left: float | None, said: str) -> None:
    progress = Progress(1, 10, 100, 5, 1.0, 34, 300, seconds_left=left)
    assert told_progress(progress) == said


def test_a_guess_is_called_one() -> None:
    progress = Progress(1, 10, 100, 5, 1.0, 34, 12_000, total_is_estimate=True)
    assert told_progress(progress) == "34 of about 12,000"


def test_without_counts_it_is_the_share_of_the_text() -> None:
    assert told_progress(Progress(1, 25, 200, 5, 1.0)) == "12 %"


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.451, "0.45 s"), (2.34, "2.3 s"), (200.0, "3 minutes")]
)
def test_a_time_that_was_measured(seconds: float, said: str) -> None:
    assert told_seconds(seconds) == said
