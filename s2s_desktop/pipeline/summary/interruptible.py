"""Waits for what takes long in one go, and stops waiting when nobody wants it any more."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

Result = TypeVar("Result")

_ASKED_EVERY_S = 0.05


class StoppedError(Exception):
    """Nobody waits for the result any more."""


def unless_stopped(job: Callable[[], Result], stopped: Callable[[], bool]) -> Result:
    """What `job` returns or raises; StoppedError soon after `stopped` says True.

    The job itself runs on then, unheard, to its end or that of the process: what a million
    words take is seconds.
    """
    if stopped():
        raise StoppedError
    future: Future[Result] = Future()

    def work() -> None:
        try:
            future.set_result(job())
        except BaseException as error:
            future.set_exception(error)

    # Not of a pool: the end of the process would wait for it.
    Thread(target=work, name="summary", daemon=True).start()
    while True:
        try:
            return future.result(_ASKED_EVERY_S)
        except TimeoutError:
            if future.done():
                raise
            if stopped():
                raise StoppedError from None
