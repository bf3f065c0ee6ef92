"""Programs that are limited in their memory say so, before a library ends them."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from s2s_desktop import paths
from s2s_desktop.engine.arithmetic.system_memory import allowed_bytes, free_memory_bytes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits of addresses hold there")

resource = pytest.importorskip("resource")
ATTENTION = paths.models() / "tatoeba-en-fr-attention"


def limited(megabytes: int, *command: str) -> subprocess.CompletedProcess[str]:
    """Run Python with so many megabytes of addresses, and a line of text to read."""
    line = shlex.join([sys.executable, *command])
    return subprocess.run(
        ["bash", "-c", f"ulimit -v {megabytes * 1000}; {line}"],
        input="It rained all day, and the river rose by a metre.\n",
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )


@pytest.mark.parametrize("megabytes", [100, 400, 600, 750])
@pytest.mark.parametrize(
    "command",
    [
        ["translate", "--from", "en", "--to", "pt"],
        ["align", "-", "other.txt"],
        ["models", "add", str(ATTENTION)],
    ],
    ids=lambda command: command[0],
)
def test_too_little_memory_is_told(megabytes: int, command: list[str], tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Choveu o dia todo.\n")
    command = [str(other) if word == other.name else word for word in command]
    done = limited(megabytes, "-m", "s2s_desktop", *command)
    assert done.returncode == 1
    assert done.stdout == ""
    first, second = done.stderr.splitlines()
    assert first.startswith("s2s-desktop: A limit lets this program take another ")
    assert "ulimit" in second


@pytest.mark.parametrize("megabytes", [60, 80, 120, 130])
def test_too_little_memory_for_numpy_is_told(megabytes: int) -> None:
    done = limited(megabytes, "-m", "s2s_desktop", "summarize")
    assert done.returncode == 1
    assert done.stderr.startswith("s2s-desktop: A limit lets this program take another ")
    assert len(done.stderr.splitlines()) == 2


def libraries_of_torch_mb() -> int:
    """Their size; builds for graphics cards have some gigabytes of them."""
    spec = find_spec("torch")
    assert spec is not None
    assert spec.origin is not None
    return sum(path.stat().st_size for path in (Path(spec.origin).parent / "lib").glob("*")) >> 20


fits = pytest.mark.skipif(
    libraries_of_torch_mb() > 600, reason="this build of torch needs more than is given here"
)


@fits
def test_enough_memory_is_enough() -> None:
    done = limited(1100, "-m", "s2s_desktop", "translate", "--from", "en", "--to", "pt")
    assert (done.returncode, done.stderr) == (0, "")
    assert "rio" in done.stdout


@fits
def test_the_window_asks_before_it_loads_libraries_and_once() -> None:
    # GIVEN room for torch, but not for it twice
    code = """
from s2s_desktop.work.torch_libraries import load_torch_libraries
from s2s_desktop.pipeline.search.engine_import import import_engine
print(load_torch_libraries())
import_engine()
"""
    assert limited(1100, "-c", code).stdout == "2\n"
    # AND where there is none, they are not even loaded
    assert "UserError: A limit lets" in limited(600, "-c", code).stderr


def test_what_is_left_is_the_limit_less_what_is_taken() -> None:
    assert resource.getrlimit(resource.RLIMIT_AS)[0] == resource.RLIM_INFINITY
    assert allowed_bytes() is None
    code = """
from s2s_desktop.engine.arithmetic.system_memory import allowed_bytes, free_memory_bytes
before = allowed_bytes()
held = bytearray(50_000_000)
print(before // 1_000_000, (before - allowed_bytes()) // 1_000_000)
print(free_memory_bytes() == allowed_bytes())
"""
    left, taken, same = limited(200, "-c", code).stdout.split()
    assert 100 < int(left) < 200
    assert (taken, same) == ("50", "True")
    # AND without a limit it is what is free
    assert free_memory_bytes() is not None
