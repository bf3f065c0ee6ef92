"""Several processes write at once, and are killed while they do."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries
from s2s_desktop.history.search import Wanted, ids

WRITER = """
    import sys
    from itertools import count
    from pathlib import Path
    from s2s_desktop.history.database import Database
    from s2s_desktop.history.deletion import wipe
    from s2s_desktop.history.entries import Entries
    from s2s_desktop.history.parts import OpenTexts
    from tests.history.conftest import made

    path, name, most = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    database = Database(path)
    entries = Entries(database)
    for number in range(most):
        word = f"{name}{number}"
        state = OpenTexts("{}", {"segments": (word.encode(),) * 20})
        kept = entries.write(made(f"{word} " * 50, word), state)
        gone = entries.write(made(f"gone{name}"))
        entries.remove([gone])
        if number % 10 == 9:
            wipe(database)
        print(word, flush=True)
"""
FOR_EVER = 1_000_000
only_posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def writer(path: Path, name: str, most: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(path), name, str(most)]
    return subprocess.Popen(command, stdout=subprocess.PIPE)


def check(path: Path, told: list[str]) -> None:
    """All that was told is there and found, and the file is whole."""
    database = Database(path)
    assert database.problem is None
    assert database.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    entries = Entries(database)
    for word in told:
        [number] = [n for n in ids(database, Wanted(word)) if _result(entries, n) == word]
        kept = entries.get(number)
        assert kept is not None
        assert kept.state is not None
        assert kept.state.parts == {"segments": (word.encode(),) * 20}
    database.close()


def _result(entries: Entries, number: int) -> str:
    kept = entries.get(number)
    assert kept is not None
    return kept.entry.result


def test_two_processes_write_and_nothing_is_lost(path: Path) -> None:
    writers = [writer(path, name, 40) for name in ("left", "right")]
    told = []
    for process in writers:
        out, _ = process.communicate(timeout=120)
        assert process.returncode == 0
        told += out.decode().split()
    assert len(told) == 80
    check(path, told)


@only_posix
@pytest.mark.parametrize("kills", [4, pytest.param(200, marks=pytest.mark.slow)])
def test_killed_while_writing_nothing_that_was_written_is_lost(path: Path, kills: int) -> None:
    chance = random.Random(5)
    told: list[str] = []
    for kill in range(kills):
        with writer(path, f"k{kill}n", FOR_EVER) as process:
            assert process.stdout is not None
            lines = [process.stdout.readline()]
            time.sleep(chance.uniform(0, 0.1))
            process.kill()
            lines += process.stdout.read().splitlines()
        assert process.returncode == -signal.SIGKILL
        latest = [line.decode().strip() for line in lines]
        check(path, latest)
        told += latest
    check(path, told if kills < 10 else chance.sample(told, 200))
