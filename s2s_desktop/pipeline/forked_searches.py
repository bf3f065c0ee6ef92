"""Several searches at once in processes of their own, for a batch that nobody watches.

Threads take turns at Python's lock, processes do not. A forked child shares the weights with
its parent, so it needs neither time nor memory to load them.
"""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from s2s_desktop.errors import UserError

Task = TypeVar("Task")
Item = TypeVar("Item")

_PR_SET_PDEATHSIG = 1
"""The number of <sys/prctl.h>."""


def may_fork() -> bool:
    """Whether a forked child of this process can go on.

    It has one thread alone: what another thread of its parent held, it would wait for in vain.
    Systems other than Linux have no fork, or libraries that do not bear it.
    """
    return sys.platform == "linux" and threading.active_count() == 1


class ForkedSearches(Generic[Task, Item]):
    """Child processes that search, from the first `run` until `close`.

    Children know what `search` refers to as it was when they began, and what a search changes
    there stays with its child. Tasks and items go through pipes, so they must be picklable.
    """

    def __init__(self, search: Callable[[Task], Iterable[Item]], workers: int) -> None:
        self._search, self._workers = search, workers
        self._children: list[_Child[Task, Item]] = []

    def __enter__(self) -> ForkedSearches[Task, Item]:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(self, tasks: Sequence[Task]) -> Generator[tuple[int, Item], None, None]:
        """Items of the searches for all tasks with the number of their task, as they come.

        Searches begin in their order. Closing the iterator ends the children; so does an error
        in one of them, which is raised here. Raises UserError when the system ended one.
        """
        while len(self._children) < min(self._workers, len(tasks)):
            self._children.append(_Child(self._search))
        try:
            yield from self._spread(iter(enumerate(tasks)))
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End all children, whatever they are at."""
        for child in self._children:
            child.end()
        self._children.clear()

    def _spread(self, waiting: Iterator[tuple[int, Task]]) -> Iterator[tuple[int, Item]]:
        idle = [*self._children]
        at_work: dict[object, tuple[_Child[Task, Item], int]] = {}
        while True:
            for child, (number, task) in zip(idle, waiting, strict=False):
                child.give(task)
                at_work[child.pipe] = child, number
            if not at_work:
                return
            idle.clear()
            for pipe in wait([child.pipe for child, _ in at_work.values()]):
                child, number = at_work[pipe]
                told = child.hear()
                if told is None:
                    del at_work[pipe]
                    idle.append(child)
                elif isinstance(told, BaseException):
                    raise told
                else:
                    yield number, told


class _Child(Generic[Task, Item]):
    """One child process and the pipe to it."""

    def __init__(self, search: Callable[[Task], Iterable[Item]]) -> None:
        context = multiprocessing.get_context("fork")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(search, theirs, os.getpid()), name="search", daemon=True
        )
        self._process.start()
        theirs.close()  # so that the pipe ends with the child

    def give(self, task: Task) -> None:
        """Let it search."""
        with _mourned():
            self.pipe.send(task)

    def hear(self) -> Item | BaseException | None:
        """The next item, None at the end of the search, or the error that ended it."""
        with _mourned():
            told: Item | BaseException | None = self.pipe.recv()
            return told

    def end(self) -> None:
        """End it at once and wait until it is gone."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self.pipe.close()


@contextmanager
def _mourned() -> Iterator[None]:
    """Turns the end of a pipe, which is that of the child, into a UserError."""
    try:
        yield
    except (EOFError, OSError) as error:
        raise UserError(
            "The system ended a process that was translating, probably for want of memory.",
            "Close other programs, use fewer threads, or choose a smaller model.",
        ) from error


def _serve(search: Callable[[Task], Iterable[Item]], pipe: Connection, parent: int) -> None:
    """Life of a child: a task comes, its items go back, then None or the error."""
    _die_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears of it too, and ends us
    gc.freeze()  # to look through what was there before would copy it
    while True:
        task = pipe.recv()
        try:
            for item in search(task):
                pipe.send(item)
            pipe.send(None)
        except Exception as error:
            error.add_note("".join(traceback.format_exception(error)))
            pipe.send(error)


def _die_with(parent: int) -> None:
    """Let the system kill this process as soon as `parent` ends, however that ends."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it has ended already
        os._exit(1)
