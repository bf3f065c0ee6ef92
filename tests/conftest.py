"""Fixtures and surroundings that all tests share."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import hypothesis
import pytest

pytest_plugins = ["tests.drawing.hand_made"]

# A machine that is busy fails no test.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

# Set before Qt, torch or numpy is imported, which read them once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["OMP_NUM_THREADS"] = "1"


@pytest.fixture(autouse=True)
def user_folders(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The user's folders, empty and away from the real ones."""
    home = tmp_path / "user"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    # Elsewhere, for whatever is written is noted there.
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every connection that is not to this machine fails the test."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: Any) -> None:
        local = self.family == getattr(socket, "AF_UNIX", None)
        if not local and address[0] not in ("127.0.0.1", "::1", "localhost"):
            pytest.fail(f"a connection to {address} was tried")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", refuse)
