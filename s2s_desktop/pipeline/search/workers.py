"""Several searches at once, each on a core of its own.

A step is computed by one thread: threads that share a step wait for each other, and waiting
collapses when another program takes a core. Searches of different batches need not wait.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from queue import SimpleQueue
from typing import Generic, TypeVar

Item = TypeVar("Item")
Search = Callable[[], Iterator[Item]]

_MOST_WORKERS = 4


def worker_count(spare_cores: int = 0) -> int:
    """How many searches run at once where some cores are left to others."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(_MOST_WORKERS, (cores or 1) - spare_cores))


def interleaved(
    searches: Sequence[Search[Item]], workers: int
) -> Generator[tuple[int, Item], None, None]:
    """Items of all searches with the number of their search, as they come.

    Searches begin in their order. Closing the iterator ends them at their next item; an
    error in one ends all and is raised here.
    """
    if workers == 1 or len(searches) == 1:
        for number, search in enumerate(searches):
            for item in search():
                yield number, item
        return
    crew = _Crew(searches)
    try:
        yield from crew.work(min(workers, len(searches)))
    finally:
        crew.dismiss()


class _Crew(Generic[Item]):
    """Threads that take the next search when they are done with one."""

    def __init__(self, searches: Sequence[Search[Item]]) -> None:
        self._waiting = iter(enumerate(searches))
        self._lock = threading.Lock()
        self._dismissed = threading.Event()
        self._threads: list[threading.Thread] = []
        # None says that a worker has gone home.
        self._told: SimpleQueue[tuple[int, Item] | BaseException | None] = SimpleQueue()

    def work(self, workers: int) -> Iterator[tuple[int, Item]]:
        """Items as they come, until all searches are done."""
        for number in range(workers):
            thread = threading.Thread(target=self._worker, name=f"search {number}", daemon=True)
            self._threads.append(thread)
            thread.start()
        at_work = workers
        while at_work:
            told = self._told.get()
            if told is None:
                at_work -= 1
            elif isinstance(told, BaseException):
                raise told
            else:
                yield told

    def dismiss(self) -> None:
        """End all searches and wait for the threads."""
        self._dismissed.set()
        for thread in self._threads:
            thread.join()

    def _worker(self) -> None:
        try:
            while (task := self._next()) is not None:
                number, search = task
                for item in search():
                    if self._dismissed.is_set():
                        return
                    self._told.put((number, item))
        except BaseException as error:  # raised again by `work`
            self._told.put(error)
        finally:
            self._told.put(None)

    def _next(self) -> tuple[int, Search[Item]] | None:
        with self._lock:
            return None if self._dismissed.is_set() else next(self._waiting, None)
