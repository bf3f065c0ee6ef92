"""A server that misbehaves on demand, and files of it."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop.downloads.fetch_files import Arrived, Network, fetch_files
from s2s_desktop.downloads.remote_file import Patience, RemoteFile, Stopped
from tests.downloads.misbehaving_server import Server, running_server

DATA = random.Random(1).randbytes(700_000)


@pytest.fixture
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


@dataclass
class Client:
    """Fetches into a folder; `pauses` are those that it would have made, `told` what it reports."""

    folder: Path
    pauses: list[float] = field(default_factory=list)
    told: list[Arrived] = field(default_factory=list)

    def file(self, address: str, data: bytes = DATA, **known: Any) -> RemoteFile:
        """The file at an address, of which all is known but for what is told here."""
        values: dict[str, Any] = {
            "address": address,
            "target": self.folder / Path(address).name,
            "size_bytes": len(data),
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        return RemoteFile(**(values | known))

    def fetch(
        self,
        *files: RemoteFile,
        stopped: Stopped = lambda: False,
        forbidden: bool = False,
        silence_s: float = 5.0,
        wait: Callable[[float, Stopped], None] | None = None,
    ) -> None:
        patience = Patience(silence_s=silence_s, pauses_s=(1, 2, 4), wait=wait or self._wait)
        network = Network(forbidden, patience)
        fetch_files(files, self.folder, network, self.told.append, stopped)

    def _wait(self, seconds: float, _stopped: Stopped) -> None:
        self.pauses.append(seconds)


@pytest.fixture
def client(tmp_path: Path) -> Client:
    return Client(tmp_path / "model")
