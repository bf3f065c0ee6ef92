"""The program is killed while somebody types, and started again."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

PROGRAM = """
    import json, sys, time
    from itertools import count
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from s2s_desktop.catalogue.store import Catalogue
    from s2s_desktop.gui.application import make_application
    from s2s_desktop.gui.session.session import Session
    from s2s_desktop.gui.session.text_keeper import TextKeeper
    from s2s_desktop.gui.window.main_window import MainWindow
    from s2s_desktop.settings import Settings
    from tests.gui.fake_service import FakeService

    folder = Path(sys.argv[1])
    app = make_application(["test"])
    window = MainWindow(
        Catalogue(), FakeService(), Settings(as_you_type=False), folder / "settings.json"
    )
    Session(window, TextKeeper(folder / "history" / "history.db", app)).restore()
    window.show()

    def say():
        said = [time.time(), window.source.text(), window.target.text()]
        print(json.dumps(said), flush=True)

    def type_on(numbers=count()):
        number = next(numbers)
        QTest.keyClicks(window.source, "a. " if number % 5 else "and so. ")
        if number % 10 == 0:
            window.run_task()
        say()

    say()
    typing = QTimer()
    typing.timeout.connect(type_on)
    typing.start(40)
    app.exec()
"""
LATEST_S = 2.0


def run_and_kill(folder: Path, seconds: float) -> list[tuple[float, str, str]]:
    """What the window said it held, and when, from its start until it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(PROGRAM), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        lines = [first, *process.stdout.read().splitlines()]
    assert process.returncode == -signal.SIGKILL
    return [tuple(json.loads(line)) for line in lines]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("kills", [3, pytest.param(40, marks=pytest.mark.slow)])
def test_killed_at_any_moment_all_but_the_last_two_seconds_is_there(
    tmp_path: Path, kills: int
) -> None:
    chance = random.Random(11)
    before = run_and_kill(tmp_path, chance.uniform(0.5, 4))
    assert before[0][1:] == ("", "")  # a first start is empty
    for _ in range(kills):
        after = run_and_kill(tmp_path, chance.uniform(0.1, 4))
        killed, restored = before[-1][0], after[0][1]
        safe = [text for moment, text, _ in before if moment <= killed - LATEST_S]
        # The text is one that was there, and none older than it may be.
        assert restored in ["", *(text for _, text, _ in before)]
        assert restored.startswith(safe[-1] if safe else before[0][1])
        # Its translation belongs to it: whole sentences of what stood there before.
        assert restored.upper().startswith(after[0][2].rstrip())
        before = after
    assert len(before[-1][1]) > 100
