"""Missing libraries of the system are named with the packages that bring them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.check_qt import advice, missing_libraries

ROOT = Path(__file__).parents[2]

# As ldd prints it on a system without a desktop.
LDD = """\
/site/PySide6/QtGui.abi3.so:
\tlinux-vdso.so.1 (0x00007ffc5f9f2000)
\tlibEGL.so.1 => not found
\tlibQt6Gui.so.6 => /site/PySide6/Qt/lib/libQt6Gui.so.6 (0x00007f1c2a000000)
\tlibxkbcommon.so.0 => not found
/site/PySide6/QtWidgets.abi3.so:
\tlibEGL.so.1 => not found
\tlibnovel.so.3 => not found
"""


def test_missing_libraries_are_found_once() -> None:
    assert missing_libraries(LDD) == ["libEGL.so.1", "libnovel.so.3", "libxkbcommon.so.0"]


def test_packages_are_named_in_one_command() -> None:
    said = advice(missing_libraries(LDD)).splitlines()
    assert said[1] == "On Debian or Ubuntu: apt-get install libegl1 libxkbcommon0"
    assert said[2] == "Find the packages that bring: libnovel.so.3"


def test_where_nothing_is_missing_nothing_is_said() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.check_qt"], capture_output=True, text=True, cwd=ROOT
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
