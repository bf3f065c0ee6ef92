"""Says which libraries of the system Qt misses, all at once, before any test needs it.

python tools/check_qt.py        exit code 1 and what to install, if something is missing
"""

from __future__ import annotations

import importlib
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from s2s_desktop.gui.system_libraries import QT_NEEDS, X11_NEEDS, explain_missing

# What the program and its tests load; tests draw on the platform without a screen.
_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtTest")
_PLUGIN = "Qt/plugins/platforms/libqoffscreen.so"


def missing_libraries(ldd_output: str) -> list[str]:
    """The libraries that the loader did not find, each once, in order of name."""
    return sorted(set(re.findall(r"^\s*(lib\S+) => not found", ldd_output, re.MULTILINE)))


def advice(libraries: list[str]) -> str:
    """What to install for the missing `libraries`."""
    known = QT_NEEDS | X11_NEEDS
    packages = sorted({known[name] for name in libraries if name in known})
    unknown = [name for name in libraries if name not in known]
    lines = [f"Qt needs libraries that this system lacks: {', '.join(libraries)}"]
    if packages:
        lines.append(f"On Debian or Ubuntu: apt-get install {' '.join(packages)}")
    if unknown:
        lines.append(f"Find the packages that bring: {', '.join(unknown)}")
    return "\n".join(lines)


def main() -> int:
    """Print what is missing; 1 if something is."""
    libraries = missing_libraries(_ldd()) if sys.platform == "linux" else []
    if libraries:
        print(advice(libraries), file=sys.stderr)
        return 1
    try:
        for module in _MODULES:
            importlib.import_module(f"PySide6.{module}")
    except ImportError as error:
        print(explain_missing(error), file=sys.stderr)
        return 1
    return 0


def _ldd() -> str:
    """What the loader says about Qt's own libraries; nothing where it cannot be asked."""
    spec = find_spec("PySide6")
    ldd = shutil.which("ldd")
    if ldd is None or spec is None or spec.origin is None:
        return ""
    folder = Path(spec.origin).parent
    files = [folder / f"{module}.abi3.so" for module in _MODULES] + [folder / _PLUGIN]
    present = [str(file) for file in files if file.exists()]
    return subprocess.run([ldd, *present], capture_output=True, text=True, check=False).stdout


if __name__ == "__main__":
    sys.exit(main())
