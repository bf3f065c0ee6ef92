"""The program as it starts: the window is there before torch is."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.gui import app, application

PROGRAM = """
    import sys
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from s2s_desktop.gui import app, application

    make_program = application.make_program
    timer = QTimer()

    def watched():
        program = make_program()
        window = program.window

        warm_up = window.warm_up

        def type_first():
            window.commands.as_you_type.setChecked(False)
            QTest.keyClicks(window.source, "Good morning.")
            print(window.isVisible(), window.source.text(), "torch" in sys.modules)
            timer.start(20)
            warm_up()
            window.run_task()

        def look():
            if window.target.text():
                timer.stop()
                print("torch" in sys.modules)
                window.close()

        timer.timeout.connect(look)
        window.warm_up = type_first
        QTimer.singleShot(60_000, window.close)
        return program

    application.make_program = watched
    sys.exit(app.main(["s2s-desktop"]))
"""


def test_the_window_takes_typing_before_torch_is_imported_and_then_translates() -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(PROGRAM)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout.splitlines() == ["True Good morning. False", "True"]
    complaints = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert complaints == []


INTERRUPTED = """
    import signal, sys
    from s2s_desktop.__main__ import main
    from s2s_desktop.gui import application

    make_program = application.make_program

    def interrupted():
        program = make_program()
        window = program.window
        window.warm_up = lambda: signal.raise_signal(signal.SIGINT)
        return program

    application.make_program = interrupted
    sys.argv = ["s2s-desktop"]
    sys.exit(main())
"""


def test_ctrl_c_in_the_terminal_closes_the_window(user_folders: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(INTERRUPTED)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    complaints = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, complaints) == (130, [])
    # AND what a window remembers when it is closed is kept
    kept = json.loads((user_folders / "config" / "s2s-desktop" / "settings.json").read_text())
    assert kept["window_geometry"]


def test_a_catalogue_that_cannot_be_read_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(arguments: object) -> int:
        raise UserError("The list of models is damaged.", "Install the program again.")

    monkeypatch.setattr(application, "run", fail)
    assert app.main(["s2s-desktop"]) == 1
    said = capsys.readouterr().err
    assert said == "s2s-desktop: The list of models is damaged. Install the program again.\n"
