"""How the growth of memory is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, Self

import pytest

from s2s_desktop.bench import soak_row
from s2s_desktop.bench.child import Answer
from s2s_desktop.bench.figures import OURS
from s2s_desktop.bench.rows import ROWS, chosen
from s2s_desktop.bench.soak_row import growth
from tests.bench.test_rows import PLAN


def test_growth_is_that_of_a_line_through_the_values() -> None:
    assert growth([100.0, 101.0, 102.0, 103.0, 104.0]) == pytest.approx(0.04)
    assert growth([100.0, 110.0, 90.0, 110.0, 100.0]) == pytest.approx(0.0, abs=1e-9)
    assert growth([100.0, 100.0, 100.0, 100.0, 160.0]) > 0.4
    assert growth([100.0]) == 0.0


def test_the_row_is_measured_when_it_is_named() -> None:
    assert "soak" not in ROWS
    assert "soak" not in chosen((), long=True)
    assert list(chosen(("soak",), long=False)) == ["soak"]


class Scripted:
    """A process with three models that holds what it is told to."""

    ready: ClassVar[Answer] = {"models": 3}

    def __init__(self, name: str, command: Sequence[str]) -> None:
        self.held = iter((400, 440, 420, 444))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def ask(self, do: str, times: int, sentences: int) -> Answer:
        assert (do, times, sentences) == ("switch", 3, 10)
        return {"resident": next(self.held) << 20}


def test_a_round_is_one_use_of_each_model(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(soak_row, "Child", Scripted)
    rounds = soak_row.soak(replace(PLAN, switches=11, tell=told.append))
    figures = {figure.what: figure for figure in rounds}
    assert told[-1] == "12 switches of 12"
    assert figures["memory after each round"].rounds[OURS] == (400, 440, 420, 444)
    assert figures["memory, each of 3 models used once"].median() == 400
    assert figures["memory, 12 switches, 120 translations"].median() == 444
    assert figures["most of that, of the first round"].median() == 1.11
    assert figures["growth in the last half"].median() == pytest.approx(100 * 24 / 420)
