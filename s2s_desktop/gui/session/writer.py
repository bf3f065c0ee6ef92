"""The thread that writes, so that typing never waits for the disk."""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition

from PySide6.QtCore import QObject, QThread, Signal

from s2s_desktop.errors import UserError
from s2s_desktop.gui.session.window_state import WindowState

Write = Callable[[WindowState | None], None]


class Writer(QThread):
    """Writes the state that was put last; what was put before it need not be written any more.

    `write` takes None for nothing and raises UserError, which `failed` carries; `written` says
    that it went well. Call `close` before it is destroyed.
    """

    written = Signal()
    failed = Signal(object)

    def __init__(self, write: Write, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._changed = Condition()  # guards everything below
        self._waiting: list[WindowState | None] = []
        self._closing = False

    def put(self, state: WindowState | None) -> None:
        """Write `state` next."""
        with self._changed:
            self._waiting = [state]
            self._changed.notify()

    def close(self) -> None:
        """Write what waits, and end."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self.wait()

    def run(self) -> None:
        """The thread's own life."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closing)
                if not self._waiting:
                    return
                state = self._waiting.pop()
            try:
                self._write(state)
            except UserError as error:
                self.failed.emit(error)
            else:
                self.written.emit()
