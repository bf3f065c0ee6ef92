"""Each window has its row: nothing is lost, and none takes another's."""

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
from s2s_desktop.history.open_texts import OpenTextsRow
from s2s_desktop.history.parts import OpenTexts

TEXTS = OpenTexts('{"caret": 3}', {"source": (b"Hello.",), "segments": (b"one", b"two", b"three")})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history" / "history.db"


def taken(path: Path) -> tuple[OpenTextsRow, OpenTexts | None]:
    row = OpenTextsRow(Database(path))
    return row, row.take()


def test_the_first_start_is_empty(path: Path) -> None:
    assert taken(path)[1] is None


def test_what_was_written_is_there_again(path: Path) -> None:
    row, _ = taken(path)
    row.write(TEXTS)
    row.release()
    assert taken(path)[1] == TEXTS


def test_parts_grow_change_shrink_and_go(path: Path) -> None:
    row, _ = taken(path)
    for parts in (
        {"segments": (b"one", b"two")},
        {"segments": (b"one", b"2", b"three"), "source": (b"x",)},
        {"segments": (b"one",)},
        {},
        {"source": (b"y",)},
    ):
        texts = OpenTexts("{}", parts)
        row.write(texts)
        row.release()
        row, found = taken(path)
        assert found == texts


def test_only_what_has_changed_is_written(path: Path) -> None:
    row, _ = taken(path)
    row.write(TEXTS)
    connection = row._database.connection
    before = connection.total_changes
    row.write(OpenTexts('{"caret": 4}', {**TEXTS.parts, "segments": (b"one", b"2", b"three")}))
    assert connection.total_changes - before == 2  # the row, and one piece


def test_a_second_window_starts_empty_and_both_keep_theirs(path: Path) -> None:
    first, _ = taken(path)
    first.write(TEXTS)
    second, found = taken(path)
    assert found is None
    second.write(OpenTexts("second"))
    first.write(OpenTexts("first"))
    for row in (first, second):
        row.release()
    # The next window takes what was written last, the one after it the other.
    texts = [taken(path) for _ in range(3)]
    assert [found.state if found else None for _, found in texts] == ["first", "second", None]


def test_cleared_texts_are_gone(path: Path) -> None:
    row, _ = taken(path)
    row.write(TEXTS)
    row.clear()
    row.release()
    again, found = taken(path)
    assert found is None
    again.write(TEXTS)
    again.release()
    assert taken(path)[1] == TEXTS


WRITER = """
    import sys
    from pathlib import Path
    from s2s_desktop.history.database import Database
    from s2s_desktop.history.open_texts import OpenTexts, OpenTextsRow

    row = OpenTextsRow(Database(Path(sys.argv[1])))
    found = row.take()
    number = int(found.state) if found else 0
    while True:
        number += 1
        word = str(number).encode()
        row.write(OpenTexts(str(number), {"source": (word * 5000,), "segments": (word,) * 7}))
        print(number, flush=True)
"""


def killed_while_writing(path: Path, delay_s: float) -> int:
    """The last number that a process wrote before it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(WRITER), str(path)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(delay_s)
        process.kill()
        numbers = [first, *process.stdout.read().splitlines()]
    assert process.returncode == -signal.SIGKILL
    return int(numbers[-1])


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_killed_at_any_moment_the_last_write_is_there_and_whole(path: Path) -> None:
    chance = random.Random(7)
    for _ in range(5):
        told = killed_while_writing(path, chance.uniform(0, 0.05))
        row, found = taken(path)
        row.release()
        assert found is not None
        number = int(found.state)
        # The one that was being committed when it ended may be there too.
        assert number in (told, told + 1)
        word = str(number).encode()
        assert found.parts == {"source": (word * 5000,), "segments": (word,) * 7}
        row._database.close()
