"""The row about the history."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from s2s_desktop.bench import history_row
from s2s_desktop.bench.figures import OURS
from s2s_desktop.bench.rows import ROWS, chosen
from tests.bench.test_rows import PLAN


def test_the_row_is_measured_when_it_is_named() -> None:
    assert "history" not in ROWS
    assert list(chosen(("history",), long=False)) == ["history"]


def test_a_small_history_is_filled_and_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(history_row, "ENTRIES", 60)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    figures = {
        figure.what: figure for figure in history_row.history(replace(PLAN, tell=lambda _: None))
    }
    slowest = figures["slowest search"]
    assert len(slowest.rounds[OURS]) == PLAN.rounds
    assert slowest.target == "≤ 50"
    assert all(figure.median() > 0 for figure in figures.values())
    assert list(tmp_path.iterdir()) == []
