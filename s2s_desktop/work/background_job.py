"""One piece of work away from the interface's thread, and what came of it."""

from __future__ import annotations

import traceback
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal


class BackgroundJob(QThread):
    """Does `work` once, after `start`.

    `succeeded` carries what `work` returned; `failed` the exception and, for a bug report, its
    traceback. Connect methods, not lambdas: only these are called in their object's thread.
    `wait` for it before it is destroyed.
    """

    succeeded = Signal(object)
    failed = Signal(object, str)

    def __init__(self, work: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        """The thread's own life."""
        try:
            result = self._work()
        except BaseException as error:  # a library's panic is no Exception
            report = traceback.format_exc()
            # Without its frames, which would keep everything in them.
            self.failed.emit(error.with_traceback(None), report)
        else:
            self.succeeded.emit(result)
