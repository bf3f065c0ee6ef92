"""The user's list: changed by several programs at once, damaged, not to be had."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop.catalogue import user_list
from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError

AddModel = Callable[..., dict[str, Any]]


@pytest.fixture
def folders(models_folder: Path, tmp_path: Path, add_model: AddModel) -> tuple[Path, Path]:
    """Of the program, with one model, and of the user, with none."""
    add_model("shipped")
    return models_folder, tmp_path / "of the user"


def entry(model_id: str) -> ModelEntry:
    return ModelEntry(model_id, "A name", ("translate",), (("en", "pt"),), "x", "x", "x", ())


def ids(catalogue: Catalogue) -> list[str]:
    return [entry.id for entry in catalogue.entries()]


ADDING = """
import sys
from pathlib import Path
from s2s_desktop.catalogue.store import Catalogue
from tests.catalogue.test_user_list import entry
catalogue = Catalogue(Path(sys.argv[1]), Path(sys.argv[2]))
print("ready", flush=True)
sys.stdin.readline()
for number in range(20):
    catalogue.add(entry(f"{sys.argv[3]}-{number}"))
"""


def test_what_several_programs_add_at_once_is_there_in_the_end(folders: tuple[Path, Path]) -> None:
    # GIVEN six programs that have read the list
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", ADDING, *map(str, folders), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in "abcdef"
    ]
    for program in programs:
        assert program.stdout
        program.stdout.readline()
    # WHEN each of them adds twenty models
    for program in programs:
        assert program.stdin
        program.stdin.write("go\n")
        program.stdin.flush()
    for program in programs:
        program.communicate()
        assert program.returncode == 0
    # THEN all of them are on the list
    expected = {f"{name}-{number}" for name in "abcdef" for number in range(20)}
    assert set(ids(Catalogue(*folders))) == expected | {"shipped"}


def test_two_threads_of_one_program_add_at_once(folders: tuple[Path, Path]) -> None:
    catalogue = Catalogue(*folders)

    def add(name: str) -> None:
        for number in range(20):
            catalogue.add(entry(f"{name}-{number}"))

    threads = [threading.Thread(target=add, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ids(Catalogue(*folders))) == 1 + 40


HOLDING = """
import sys
from pathlib import Path
from s2s_desktop.catalogue.store import Catalogue
with Catalogue(Path(sys.argv[1]), Path(sys.argv[2])).changing():
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_lock_bars_others_until_its_holder_is_killed(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN another program in the midst of a change
    catalogue = Catalogue(*folders)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, *map(str, folders)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout
        holder.stdout.readline()
        # THEN whoever has waited long enough is told so
        with (
            pytest.raises(UserError, match="Another program is changing the list"),
            catalogue.changing(patience_s=0.05),
        ):
            pass
        # AND WHEN it is killed, nobody is barred
        holder.send_signal(signal.SIGKILL)
    catalogue.add(entry("own"))
    assert ids(Catalogue(*folders)) == ["shipped", "own"]


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:-20]),
    "empty": lambda path: path.write_bytes(b""),
    "no text": lambda path: path.write_bytes(b"\xff\xfe\0"),
    "another thing": lambda path: path.write_text("[1, 2]"),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "a maze": lambda path: path.write_text("[" * 100_000),
}
if hasattr(os, "mkfifo"):
    DAMAGES["a pipe"] = lambda path: (path.unlink(), os.mkfifo(path))
if hasattr(os, "getuid") and os.getuid() != 0:
    DAMAGES["unreadable"] = lambda path: path.chmod(0)


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_list_is_set_aside_and_all_else_goes_on(
    folders: tuple[Path, Path], damage: Callable[[Path], object]
) -> None:
    # GIVEN a list that something has damaged, twice
    listing = folders[1] / "catalogue.json"
    for place in ("catalogue.json.bad", "catalogue.json.bad-2"):
        Catalogue(*folders).add(entry("own"))
        damage(listing)
        # WHEN the program starts
        catalogue = Catalogue(*folders)
        # THEN what ships is there, and it is said where the list is now
        assert ids(catalogue) == ["shipped"]
        assert catalogue.problem is not None
        assert str(listing) in catalogue.problem.message
        assert f"set aside as {place}" in catalogue.problem.hint
        assert os.path.lexists(folders[1] / place)
        # AND a list can be begun anew
        catalogue.add(entry("another"))
        assert ids(Catalogue(*folders)) == ["shipped", "another"]
        assert Catalogue(*folders).problem is None
        listing.unlink()


def test_a_list_that_cannot_be_set_aside_is_told_each_time(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    Catalogue(*folders).add(entry("own"))
    (folders[1] / "catalogue.json").write_bytes(b"{")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    for _ in range(2):
        catalogue = Catalogue(*folders)
        assert ids(catalogue) == ["shipped"]
        assert catalogue.problem is not None
        assert "missing until it is mended or removed" in catalogue.problem.hint
        # AND it is not overwritten either
        with pytest.raises(UserError, match="is damaged"):
            catalogue.add(entry("another"))
    assert (folders[1] / "catalogue.json").read_bytes() == b"{"


def test_a_list_that_was_put_right_meanwhile_is_not_set_aside(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a list that is damaged only when it is read first
    Catalogue(*folders).add(entry("own"))
    read, times = user_list.read_listing, []

    def read_badly_once(path: Path) -> tuple[ModelEntry, ...]:
        times.append(path)
        if len(times) == 1:
            raise UserError("It is damaged.")
        return read(path)

    monkeypatch.setattr(user_list, "read_listing", read_badly_once)
    # WHEN the program starts, THEN the list stays
    assert Catalogue(*folders).problem is not None
    assert (folders[1] / "catalogue.json").is_file()
    assert ids(Catalogue(*folders)) == ["shipped", "own"]


def test_a_folder_that_cannot_be_is_told(models_folder: Path, tmp_path: Path) -> None:
    # GIVEN a file where the user's folder should be
    (tmp_path / "file").touch()
    catalogue = Catalogue(models_folder, tmp_path / "file")
    # THEN there is no list, and none can be made
    assert (ids(catalogue), catalogue.problem) == ([], None)
    with pytest.raises(UserError, match=r"cannot be written") as failure:
        catalogue.add(entry("own"))
    assert "is a file" in failure.value.hint
