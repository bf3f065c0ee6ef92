"""Which rows are measured, and what becomes of one that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from s2s_desktop.bench import plan as plans
from s2s_desktop.bench.figures import OURS, Figure
from s2s_desktop.bench.plan import Plan, check_peers
from s2s_desktop.bench.rows import ROWS, chosen, measure
from s2s_desktop.errors import UserError

PLAN = Plan(
    model_id="model",
    source_language="en",
    target_language="pt",
    device="cpu",
    precision="auto",
    beam=None,
    threads=2,
    rounds=3,
    lines=("One.",),
    singles=1,
    peers=(),
    files={"model": Path("model.bin")},
    bergamot_python=None,
    words=(10,),
    switches=1,
    tell=print,
)


def test_all_but_the_long_row_or_those_that_are_named() -> None:
    assert list(chosen((), long=False)) == list(ROWS)
    assert list(chosen((), long=True)) == [*ROWS, "long"]
    assert list(chosen(("start", "batch"), long=False)) == ["start", "batch"]
    with pytest.raises(UserError, match="no row 'speed'") as told:
        chosen(("speed",), long=False)
    assert "batch" in told.value.hint


def test_a_row_that_cannot_be_measured_does_not_stop_the_others() -> None:
    told: list[str] = []

    def broken(plan: Plan) -> Iterator[Figure]:
        plan.tell("round 1 of 3")
        raise UserError("It broke.", "Mend it.")
        yield

    def whole(plan: Plan) -> Iterator[Figure]:
        yield Figure("work", "ms", {OURS: (1.0,)})

    plan = replace(PLAN, tell=told.append)
    first, second = measure({"broken": broken, "whole": whole}, plan)
    assert (first.row, first.figures, first.problem) == ("broken", (), "It broke.\nMend it.")
    assert (second.row, second.problem) == ("whole", "")
    assert [figure.what for figure in second.figures] == ["work"]
    assert told == ["broken: round 1 of 3"]


def test_peers_must_be_known_and_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    check_peers(("transformers",), None)
    with pytest.raises(UserError, match="'opus' is nothing to compare with"):
        check_peers(("opus",), None)
    with pytest.raises(UserError, match="a Python of its own"):
        check_peers(("bergamot",), None)
    monkeypatch.setattr(plans, "find_spec", lambda name: None)
    with pytest.raises(UserError, match="ctranslate2 is not installed here"):
        check_peers(("ctranslate2",), None)


def test_bergamot_without_its_package_says_so() -> None:
    import sys

    with (
        pytest.raises(UserError, match="bergamot ended before it answered") as told,
        replace(PLAN, bergamot_python=Path(sys.executable)).bergamot(1),
    ):
        pass
    assert told.value.hint == "this Python has no package bergamot"
