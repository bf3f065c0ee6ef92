"""Waits for what takes long in one go, and stops waiting when nobody wants it any more."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")

_ASKED_EVERY_S = 0.05


class StoppedError(Exception):
    """Nobody waits for the result any more."""


def unless_stopped(job: Callable[[], Result], stopped: Callable[[], bool]) -> Result:
    """What `job` returns or raises; StoppedError soon after `stopped` says True.

    The job itself runs on to its end then, unheard: what a million words take is seconds.
    """
    if stopped():
        raise StoppedError
    worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="summary")
    future = worker.submit(job)
    worker.shutdown(wait=False)
    while True:
        try:
            return future.result(_ASKED_EVERY_S)
        except TimeoutError:
            if future.done():
                raise
            if stopped():
                raise StoppedError from None
