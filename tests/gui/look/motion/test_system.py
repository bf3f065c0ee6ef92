"""The system is asked whether things may move, each in its own way."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from s2s_desktop.gui.look.motion.system import kde_is_still, system_wants_stillness


@pytest.fixture(autouse=True)
def _asked_anew() -> Iterator[None]:
    system_wants_stillness.cache_clear()
    yield
    system_wants_stillness.cache_clear()


def test_kde_is_asked_by_its_file(tmp_path: Path) -> None:
    file = tmp_path / "kdeglobals"
    assert not kde_is_still(file)
    file.write_text("[KDE]\nAnimationDurationFactor=0\n", encoding="utf-8")
    assert kde_is_still(file)
    file.write_text("[KDE]\nAnimationDurationFactor=0.5\n", encoding="utf-8")
    assert not kde_is_still(file)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="it is asked otherwise there")
@pytest.mark.parametrize(("said", "still"), [("false", True), ("true", False), ("", False)])
def test_gnome_is_asked_by_its_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str, still: bool
) -> None:
    program = tmp_path / "gsettings"
    program.write_text(f"#!/bin/sh\necho '{said}'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    assert system_wants_stillness() is still
