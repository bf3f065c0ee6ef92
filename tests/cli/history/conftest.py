"""A history on this machine, with some entries in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from s2s_desktop import paths
from s2s_desktop.cli.main import main
from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries
from tests.history.conftest import made

RunCommand = Callable[..., str]


@pytest.fixture
def entries() -> Entries:
    """A letter of February, a starred one in Chinese of March, and a summary of April."""
    database = Database(paths.history_file())
    entries = Entries(database)
    entries.write(
        made("Dear Ann, the fee is due.", "Cara Ann, a taxa é devida.", made=_day(2, 1), name="Fee")
    )
    entries.write(
        made("My book.", "我的书。", target_language="zh-Hans", starred=True, made=_day(3, 1))
    )
    entries.write(made("Long.", "Short.", task="summarize", target_language="en", made=_day(4, 1)))
    return entries


def _day(month: int, day: int) -> float:
    return datetime(2026, month, day, 12).timestamp()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> RunCommand:
    """Runs `s2s-desktop history …`; what it printed."""

    def run_command(*typed: str) -> str:
        capsys.readouterr()
        assert main(["history", *typed]) == 0
        return capsys.readouterr().out

    return run_command


def objects(printed: str) -> Any:
    return json.loads(printed)
