"""Signals that end the program: they close what is open, and nothing swallows them."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType
from typing import Self

_IMPORT = "<frozen importlib._bootstrap"
_AGAIN_S = 0.005


class OrderlyEnd:
    """While it is entered, signals to end raise KeyboardInterrupt (Ctrl-C) or
    SystemExit(128 + number), as shells count: half an output file must not be left behind.

    Libraries turn what is raised while they are imported into errors of their own, or lose it;
    a signal that comes meanwhile waits for the end of the import. To be put around all that the
    program does: afterwards nothing is open any more, and signals end the process at once.
    """

    def __init__(self) -> None:
        self._heard: list[int] = []
        self._waiting: int | None = None

    def __enter__(self) -> Self:
        numbers = [signal.SIGINT, signal.SIGTERM]
        if sys.platform != "win32":
            numbers.append(signal.SIGHUP)
        # What the caller ignores (nohup) stays ignored.
        self._heard = [n for n in numbers if signal.getsignal(n) != signal.SIG_IGN]
        for number in self._heard:
            signal.signal(number, self._hear)
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        for number in self._heard:
            signal.signal(number, signal.SIG_DFL)
        if kind in (None, SystemExit):
            self.end_if_told()

    def end_if_told(self) -> None:
        """Raise what a signal that still waits is to raise."""
        if self._waiting is not None:
            _end(self._waiting)

    def _hear(self, number: int, frame: FrameType | None) -> None:
        if not _imports(frame):
            self._waiting = None
            _end(number)
        self._waiting = number
        again = threading.Timer(_AGAIN_S, _send, (number,))
        again.daemon = True
        again.start()


def _end(number: int) -> None:
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(128 + number)


def _imports(frame: FrameType | None) -> bool:
    """Whether an import is under way in this frame or one that called it."""
    while frame is not None:
        if frame.f_code.co_filename.startswith(_IMPORT):
            return True
        frame = frame.f_back
    return False


def _send(number: int) -> None:
    """Send a signal to the main thread, which may wait for input by now."""
    if sys.platform == "win32":
        signal.raise_signal(number)
    else:
        signal.pthread_kill(threading.main_thread().ident or 0, number)
