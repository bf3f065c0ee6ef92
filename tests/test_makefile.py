"""`make` brings the torch that the machine can use, and says beforehand what it will download."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
INDEX = "https://index.example/cpu"

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("make") is None, reason="there is no make"
)


@dataclass(frozen=True)
class Machine:
    """A folder with the project's Makefile, and programs that write down how they are called."""

    folder: Path

    def place(self, name: str, script: str) -> None:
        """Put a program where it is found."""
        program = self.folder / "bin" / name
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)

    def make(self, *settings: str) -> subprocess.CompletedProcess[str]:
        """What `make` says, installing."""
        (self.folder / "calls").unlink(missing_ok=True)
        unset = {"TORCH", "INSTALLER", "TORCH_CPU_INDEX", "MAKEFLAGS", "MAKELEVEL"}
        environment = {name: value for name, value in os.environ.items() if name not in unset}
        environment["PATH"] = f"{self.folder / 'bin'}:{environment['PATH']}"
        given = [f"PY={self.folder / 'bin' / 'python'}", f"TORCH_CPU_INDEX={INDEX}", *settings]
        return subprocess.run(
            ["make", ".venv/.installed", *given],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
        )

    @property
    def calls(self) -> list[str]:
        """How the programs were called that install."""
        written = self.folder / "calls"
        return written.read_text(encoding="utf-8").splitlines() if written.is_file() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """One without an NVIDIA card, and with nothing installed."""
    for name in ("Makefile", "constraints.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("bin", ".venv"):
        (tmp_path / name).mkdir()
    made = Machine(tmp_path)
    note = f'echo "$(basename "$0") $*" >> {tmp_path / "calls"}'
    made.place("python", f'[ "$1" = -c ] && exit 1\n{note}')
    made.place("uv", note)
    made.place("nvidia-smi", "exit 9")
    return made


def test_without_a_card_the_build_for_the_processor_comes_first(machine: Machine) -> None:
    done = machine.make()
    assert done.returncode == 0, done.stderr
    torch, rest = machine.calls
    assert torch.endswith(f"--index-url {INDEX} torch")
    assert "--no-deps" in torch
    assert "-c constraints.txt" in torch
    assert rest.endswith("-c constraints.txt -e .")
    # AND it is said how much that is, before it begins
    assert done.stdout.index("About 350 MB") < done.stdout.index("pip install")


def test_with_a_card_pip_finds_the_build_for_it_by_itself(machine: Machine) -> None:
    machine.place("nvidia-smi", "echo 'GPU 0: a card'")
    done = machine.make()
    assert [call.rpartition(" ")[2] for call in machine.calls] == ["."]
    assert "About 3 GB" in done.stdout


@pytest.mark.parametrize(("wanted", "calls"), [("cpu", 2), ("cuda", 1)])
def test_the_user_has_the_last_word(machine: Machine, wanted: str, calls: int) -> None:
    machine.place("nvidia-smi", "echo 'GPU 0: a card'" if wanted == "cpu" else "exit 9")
    assert machine.make(f"TORCH={wanted}").returncode == 0
    assert len(machine.calls) == calls


def test_what_is_no_build_is_refused(machine: Machine) -> None:
    done = machine.make("TORCH=gpu")
    assert done.returncode != 0
    assert "TORCH is cpu or cuda, not 'gpu'." in done.stderr
    assert not machine.calls


def test_where_the_index_has_nothing_pip_looks_where_it_always_does(machine: Machine) -> None:
    note = f'echo "$*" >> {machine.folder / "calls"}'
    machine.place(
        "python",
        f'[ "$1" = -c ] && exit 1\n{note}\ncase "$*" in *--index-url*) echo no >&2; exit 1;; esac',
    )
    done = machine.make()
    assert done.returncode == 0
    assert f"{INDEX} gives no torch" in done.stdout
    assert "may be 3 GB" in done.stdout
    assert len(machine.calls) == 2


def test_torch_that_is_there_is_not_fetched_again(machine: Machine) -> None:
    pinned = next(
        line.partition("==")[2]
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if line.startswith("torch==")
    )
    note = f'echo "$*" >> {machine.folder / "calls"}'
    machine.place("python", f'[ "$1" = -c ] && {{ echo {pinned}; exit; }}\n{note}')
    done = machine.make()
    assert len(machine.calls) == 1
    assert "downloaded" not in done.stdout


@pytest.mark.parametrize(("torch", "backend"), [("cpu", "cpu"), ("cuda", "auto")])
def test_uv_is_told_which_build(machine: Machine, torch: str, backend: str) -> None:
    assert machine.make("INSTALLER=uv", f"TORCH={torch}").returncode == 0
    (call,) = machine.calls
    assert call.startswith("uv pip install")
    assert f"--torch-backend {backend} -e ." in call
