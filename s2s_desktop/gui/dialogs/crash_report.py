"""What happens with a bug: a report to copy, and the program goes on with its texts."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Signal

from s2s_desktop import __version__


class CrashReporter(QObject):
    """Catches what nobody caught, in any thread. `crashed` carries the report."""

    crashed = Signal(str)

    def install(self) -> None:
        """Become the hook of this process."""
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        report = with_versions("".join(traceback.format_exception(kind, error, trace)))
        sys.stderr.write(report)
        self.crashed.emit(report)


def with_versions(trace: str) -> str:
    """A traceback and what else one needs to understand it. It holds no text of the user."""
    return (
        f"S2S Desktop {__version__}, Python {platform.python_version()}, "
        f"PySide6 {pyside_version}, {platform.platform()}\n\n{trace}"
    )
