"""Evaluation data that lies beside the checkout and is never shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
FOLDER = SHARED / "eval"


def eval_lines(name: str) -> list[str]:
    """The lines of a file; the test is skipped where the data is not there."""
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"needs {name} in ../shared/data/eval beside the checkout")
    return path.read_text(encoding="utf-8").splitlines()


def shared(name: str) -> Path:
    """A file below the folder; the test is skipped where it is not there."""
    path = SHARED.parent / name
    if not path.is_file():
        pytest.skip(f"needs ../shared/{name} beside the checkout")
    return path
