"""Nothing calls home: translations work while every way out is watched and refused."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

GUARD = '''
"""Loaded before anything else: refuses and notes every connection but to this machine."""
import os
import sys

_LOCAL = ("127.0.0.1", "::1", "localhost")
_WATCHED = ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
            "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request", "ftplib.connect")


def _refuse(event, arguments):
    if event not in _WATCHED:
        return
    address = arguments[1] if event.startswith(("socket.connect", "socket.send")) else arguments[0]
    host = address[0] if isinstance(address, tuple) else address
    if isinstance(host, bytes):
        host = host.decode(errors="replace")
    if isinstance(host, str) and (host in _LOCAL or host.startswith("/")):
        return
    with open(os.environ["TRIED"], "a") as tried:
        tried.write(f"{event} {arguments!r}\\n")
    raise OSError(f"refused: {event}")


sys.addaudithook(_refuse)
'''

SERVICE = """
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.messages import SegmentFinished, TranslateRequest
from s2s_desktop.pipeline.service import Service
request = TranslateRequest(1, "The house is red.", "en", "pt")
for message in Service(Catalogue(), precision="float32").run(request):
    if isinstance(message, SegmentFinished):
        print(message.text)
"""

CULPRITS = (
    "import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)",
    "import socket; socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
    "import socket; socket.getaddrinfo('example.org', 443)",
    "import urllib.request; urllib.request.urlopen('http://example.org', timeout=5)",
)


class Watched:
    """Runs programs that cannot reach anything; `tried` is what they tried."""

    def __init__(self, folder: Path, before: tuple[str, ...] = ()) -> None:
        self._tried = folder / "tried.txt"
        self._before = before
        (folder / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
        source_tree = str(Path(__file__).resolve().parents[1])
        self._environment = os.environ | {
            "PYTHONPATH": os.pathsep.join([str(folder), source_tree]),
            "PYTHONIOENCODING": "utf-8",
            "QT_QPA_PLATFORM": "offscreen",
            "TRIED": str(self._tried),
        }

    def python(self, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self._before, sys.executable, *arguments],
            input=text,
            capture_output=True,
            encoding="utf-8",
            env=self._environment,
            timeout=120,
            check=False,
        )

    @property
    def tried(self) -> str:
        return self._tried.read_text(encoding="utf-8") if self._tried.exists() else ""


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


@pytest.mark.parametrize("culprit", CULPRITS)
def test_the_guard_catches_whoever_calls(watched: Watched, culprit: str) -> None:
    done = watched.python("-c", culprit)
    assert done.returncode != 0
    assert "refused" in done.stderr
    assert watched.tried


def test_the_guard_lets_this_machine_talk_to_itself(watched: Watched) -> None:
    code = (
        "import socket\n"
        "server = socket.create_server(('127.0.0.1', 0))\n"
        "socket.create_connection(server.getsockname(), timeout=5)\n"
    )
    assert watched.python("-c", code).returncode == 0
    assert not watched.tried


def test_the_service_translates_without_a_network(watched: Watched) -> None:
    done = watched.python("-c", SERVICE)
    assert done.stdout == "A casa é vermelha.\n", done.stderr
    assert not watched.tried


def test_the_command_line_translates_without_a_network(watched: Watched) -> None:
    done = watched.python(
        "-m",
        "s2s_desktop",
        "translate",
        "--json",
        "--precision",
        "float32",
        text="The house is red.\n",
    )
    assert '"A casa é vermelha."' in done.stdout, done.stderr
    assert done.returncode == 0
    assert not watched.tried


def test_the_window_translates_without_a_network(watched: Watched, tmp_path: Path) -> None:
    # GIVEN the real window, on a platform without a screen
    picture = tmp_path / "window.png"
    # WHEN it is driven through a translation, from its first paint to its last
    done = watched.python("-m", "s2s_desktop.gui.demo", "--out", str(picture))
    # THEN it shows the translation and has tried to reach nobody
    assert done.returncode == 0, done.stderr
    assert "casa branca" in done.stdout
    assert picture.stat().st_size > 10_000
    assert not watched.tried


@pytest.mark.parametrize(
    "command",
    [
        ("models", "list"),
        ("models", "verify"),
        ("models", "search", "german"),
        ("models", "info", "firefox-en-de-tiny"),
        ("translate", "--from", "en", "--to", "tlh"),
        ("--help",),
    ],
    ids=" ".join,
)
def test_no_other_command_calls_home(watched: Watched, command: tuple[str, ...]) -> None:
    done = watched.python("-m", "s2s_desktop", *command, text="Hello.")
    assert done.stdout or done.stderr
    assert "Traceback" not in done.stderr
    assert not watched.tried


@pytest.mark.parametrize(
    "program", [("s2s_desktop", "translate"), ("s2s_desktop.gui.demo", "--out", "window.png")]
)
def test_it_works_with_the_cable_out(tmp_path: Path, program: tuple[str, ...]) -> None:
    # GIVEN a process that has no network at all, not even for what is no Python
    alone = ("unshare", "--map-root-user", "--net")
    if (
        not shutil.which("unshare")
        or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("this system does not let a process give up its network")
    # WHEN it translates, THEN it does not even notice
    arguments = [str(tmp_path / part) if part.endswith(".png") else part for part in program]
    done = Watched(tmp_path, alone).python("-m", *arguments, text="It rains.")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
