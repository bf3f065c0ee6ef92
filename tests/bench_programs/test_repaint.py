"""The sentences on which repainting is measured, and what is said of it."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

from s2s_desktop.bench.child import module
from s2s_desktop.bench_programs.repaint import sentence


def test_every_word_has_a_partner_and_some_have_a_neighbour() -> None:
    made = sentence(4)
    assert (made.source_word(3), made.target_word(3)) == ("word3", "partner3")
    assert made.rows == (
        (1.0, 0.0, 0.0, 0.0),
        (0.0, 1.0, 0.3, 0.0),
        (0.0, 0.0, 1.0, 0.0),
        (0.0, 0.0, 0.0, 1.0),
    )


@pytest.mark.slow
def test_each_view_is_measured_in_both_sizes() -> None:
    done = subprocess.run(
        module("bench_programs.repaint"),
        capture_output=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    found = json.loads(done.stdout)
    assert len(found) == 4
    assert all(ms > 1 for ms in found.values())  # something is painted
