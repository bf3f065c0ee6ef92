"""The models in turn: what one has left behind is gone when the next ones are at work."""

from __future__ import annotations

import platform

import pytest

from s2s_desktop.bench.child import Child, module

SENTENCES = 4


@pytest.mark.slow
@pytest.mark.skipif(platform.system() != "Linux", reason="only Linux says what a process holds")
def test_memory_stays_as_it_was_after_the_first_round() -> None:
    # GIVEN a process that has used each of the models once
    with Child("switching", module("bench_programs.switching", "--threads", "1")) as child:
        models = child.ready["models"]
        assert models >= 6
        # WHEN it goes through all of them some more times
        sizes = [
            child.ask("switch", times=models, sentences=SENTENCES)["resident"] for _ in range(4)
        ]
    # THEN it never holds 1.3 times as much,
    assert max(sizes) <= 1.3 * sizes[0], sizes
    # and from the second round on it grows by less than a model or two; six would stay each time
    assert sizes[-1] - sizes[1] < 40 << 20, sizes
