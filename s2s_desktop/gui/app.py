"""Opens the window, or says in one sentence why it cannot."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from s2s_desktop.errors import UserError
from s2s_desktop.gui.system_libraries import explain_missing, why_no_window


def main(argv: Sequence[str]) -> int:
    """Run the window until it is closed; the exit code. `argv[0]` is the program's name."""
    try:
        # Qt is imported here, because what the system lacks shows when it is.
        from PySide6.QtCore import QLibraryInfo

        from s2s_desktop.gui.application import run
    except ImportError as error:
        return _give_up(explain_missing(error))
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    problem = why_no_window(os.environ, plugins)
    if problem is not None:
        return _give_up(problem)
    try:
        return run(list(argv[:1]))
    except UserError as error:
        return _give_up(str(error))


def _give_up(message: str) -> int:
    sys.stderr.write(f"s2s-desktop: {message}\n")
    return 1
