"""What a killed run has left is removed at the next start, and nothing else is."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from s2s_desktop import paths
from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.unfinished_files import noted_as_unfinished, remove_unfinished

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")

WRITING = """
import sys
from pathlib import Path
from s2s_desktop.atomic_file import atomic_text
with atomic_text(Path(sys.argv[1])) as stream:
    stream.write("half of")
    stream.flush()
    print("writing", flush=True)
    sys.stdin.readline()
"""


def write_until_told(path: Path) -> subprocess.Popen[bytes]:
    """A program in the midst of writing `path`."""
    program = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert program.stdout
    program.stdout.readline()
    return program


def test_the_next_start_removes_what_nobody_holds(tmp_path: Path) -> None:
    # GIVEN a file that a killed run has left, one that is being written, and one of the user's
    (killed, going_on), own = (tmp_path / "killed", tmp_path / "going on"), tmp_path / ".own.part"
    for folder in (killed, going_on):
        folder.mkdir()
    own.touch()
    with write_until_told(killed / "out.txt") as program:
        program.send_signal(signal.SIGKILL)
    with write_until_told(going_on / "out.txt") as program:
        assert len(list(killed.iterdir())) == 1
        # WHEN the program starts again, whatever for
        for _ in range(2):
            subprocess.run(
                [sys.executable, "-m", "s2s_desktop", "models", "list"],
                check=True,
                capture_output=True,
            )
        # THEN only what was left is gone
        assert list(killed.iterdir()) == []
        assert own.exists()
        # AND the other file is finished
        program.communicate(b"go on\n")
    assert [path.name for path in going_on.iterdir()] == ["out.txt"]
    assert (going_on / "out.txt").read_text() == "half of"
    assert list(paths.unfinished_files().iterdir()) == []


def test_a_note_that_was_tampered_with_removes_nothing(tmp_path: Path) -> None:
    other = tmp_path / "other.part"
    other.touch()
    paths.unfinished_files().mkdir(parents=True)
    (paths.unfinished_files() / ".0123.part").write_text(str(other))
    remove_unfinished()
    assert other.exists()
    assert list(paths.unfinished_files().iterdir()) == []


def test_a_file_is_written_where_nothing_can_be_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    with atomic_text(tmp_path / "out.txt") as stream:
        stream.write("all of it")
    remove_unfinished()
    assert (tmp_path / "out.txt").read_text() == "all of it"


def test_an_error_of_the_writer_is_the_writers(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="mine"), noted_as_unfinished(tmp_path / ".1.part"):
        raise OSError("mine")
    assert list(paths.unfinished_files().iterdir()) == []
