"""Several searches at once in processes of their own, for a batch that nobody watches.

Threads take turns at Python's lock, processes do not. A forked child shares the weights with
its parent, so it needs neither time nor memory to load them.

Where other programs leave less than a core to each child, fewer get tasks: two that take turns
on one core push each other out of its cache, and do less than one.
"""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import ForkingPickler
from typing import Generic, TypeVar, cast

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.search.allocator import give_back_freed_memory
from s2s_desktop.sentences import Sentence

Task = TypeVar("Task")
Item = TypeVar("Item")

_PR_SET_PDEATHSIG = 1
"""The number of <sys/prctl.h>."""

_AHEAD = 2
"""Tasks that a child has, so that it need not wait for its parent after each. They are a few
kilobytes, so they always fit into its pipe."""

_SPARE = 0.75
"""Of a core: when the children get so much less than one each, there is one too many."""

_LOOK_UP_S = 0.5
"""So long the parent waits at most without looking whether a signal has come: one that comes just
before the system begins to wait does not end that wait."""

_RETRY_S = 2.0
"""After this time it is tried again whether there is a core for one child more."""


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
        self._fed = workers  # so many of the children get tasks
        self._fewer_since = 0.0

    def __enter__(self) -> ForkedSearches[Task, Item]:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(
        self, tasks: Sequence[Task], meanwhile: Callable[[], None] | None = None
    ) -> Generator[tuple[int, Item], None, None]:
        """Items of the searches for all tasks with the number of their task, as they come.

        Searches begin in their order; `meanwhile` is called once they have begun. Closing the
        iterator ends the children; so does an error in one of them, which is raised here.
        Raises UserError when the system ended one.
        """
        if not self._children:
            give_back_freed_memory()
        while len(self._children) < min(self._workers, len(tasks)):
            self._children.append(_Child(self._search))
        try:
            waiting = iter(enumerate(tasks))
            self._feed(waiting)
            if meanwhile:
                meanwhile()
            yield from self._spread(waiting)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End all children, whatever they are at."""
        for child in self._children:
            child.end()
        self._children.clear()

    def _spread(self, waiting: Iterator[tuple[int, Task]]) -> Iterator[tuple[int, Item]]:
        while at_work := [child for child in self._children if child.given]:
            ready = wait([child.pipe for child in at_work], _LOOK_UP_S)
            for child in [child for child in at_work if child.pipe in ready]:
                told = child.hear()
                if isinstance(told, BaseException):
                    raise told
                if isinstance(told, _End):
                    child.given.popleft()
                    child.share = told.share
                    self._adapt()
                    self._feed(waiting)
                else:
                    yield child.given[0], told

    def _feed(self, waiting: Iterator[tuple[int, Task]]) -> None:
        """Give the children that get tasks as many as they may have."""
        for count in range(1, _AHEAD + 1):
            for child in self._children[: self._fed]:
                if len(child.given) < count and (task := next(waiting, None)):
                    child.give(*task)

    def _adapt(self) -> None:
        """Let as many children search as get a core each, one at least."""
        at_work = self._children[: self._fed]
        if sum(child.share for child in at_work) < len(at_work) - _SPARE:
            self._fed, self._fewer_since = max(1, len(at_work) - 1), time.monotonic()
        elif self._fed < self._workers and time.monotonic() - self._fewer_since > _RETRY_S:
            self._fed, self._fewer_since = self._fed + 1, time.monotonic()
            for child in self._children[self._fed - 1 : self._fed]:  # if it has begun at all
                child.share = 1.0  # until it tells


@dataclass(frozen=True)
class _End:
    """What a child says at the end of a search: which share of a core it got."""

    share: float


class _Child(Generic[Task, Item]):
    """One child process and the pipe to it. `given`: the numbers of its tasks."""

    def __init__(self, search: Callable[[Task], Iterable[Item]]) -> None:
        self.given = deque[int]()
        self.share = 1.0
        context = multiprocessing.get_context("fork")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(search, theirs, os.getpid()), name="search", daemon=True
        )
        self._process.start()
        theirs.close()  # so that the pipe ends with the child

    def give(self, number: int, task: Task) -> None:
        """Let it search, when it is done with what it has."""
        with _mourned():
            _send(self.pipe, task)
        self.given.append(number)

    def hear(self) -> Item | BaseException | _End:
        """The next item, the end of the search, or the error that ended it."""
        with _mourned():
            told: Item | BaseException | _End = self.pipe.recv()
            return told

    def end(self) -> None:
        """End it at once and wait until it is gone."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self.pipe.close()


def _send(pipe: Connection, value: object) -> None:
    """As `pipe.send`, which pickles into a buffer that the frames of an error keep with a view of
    it. As garbage these two make some releases of Python 3.12 crash, and 3.13 complain."""
    pipe.send_bytes(bytes(ForkingPickler.dumps(value)))


@contextmanager
def _mourned() -> Iterator[None]:
    """Turns the end of a pipe, which is that of the child, into a UserError."""
    try:
        yield
    except (EOFError, OSError) as error:
        raise UserError(
            Sentence(
                "The system ended a process that was translating, probably for want of memory."
            ),
            Sentence("Close other programs, use fewer threads, or choose a smaller model."),
        ) from error


def _serve(search: Callable[[Task], Iterable[Item]], pipe: Connection, parent: int) -> None:
    """Life of a child: a task comes, its items go back, then the end or the error."""
    _die_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears of it too, and ends us
    gc.freeze()  # to look through what was there before would copy it
    while True:
        task = pipe.recv()
        effort = _Effort()
        try:
            for item in effort.over(search(task)):
                _send(pipe, item)
            _send(pipe, _End(effort.share))
        except Exception as error:
            error.add_note("".join(traceback.format_exception(error)))
            _send(pipe, error)


class _Effort:
    """How long a process works on something, and how long it is kept from it."""

    def __init__(self) -> None:
        self._at_work = self._passed = 0.0

    def over(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items. What is done with them does not count."""
        source = iter(items)
        while True:
            begun, at_work = time.perf_counter(), time.process_time()
            found = next(source, self)
            self._passed += time.perf_counter() - begun
            self._at_work += time.process_time() - at_work
            if found is self:
                return
            yield cast(Item, found)

    @property
    def share(self) -> float:
        """Of a core, that it had for the items."""
        return self._at_work / self._passed if self._passed else 1.0


def _die_with(parent: int) -> None:
    """Let the system kill this process as soon as `parent` ends, however that ends."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it has ended already
        os._exit(1)
