"""The thread that owns the engine: requests go in by a mailbox, messages come out by a list."""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Condition
from typing import Protocol

from PySide6.QtCore import QObject, QThread, Signal

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    LanguageDetected,
    Loading,
    Message,
)
from s2s_desktop.pipeline.steering.messages import AnyRequest
from s2s_desktop.sentences import Sentence
from s2s_desktop.work.thread_priority import lower_priority

WARM_UP = 0
"""The number of messages that answer a warm-up; requests are numbered from 1."""

WAITING_MESSAGES = 4000
"""So many messages may wait for the interface; then the engine waits for it."""


class RunsRequests(Protocol):
    """What the thread needs of a `pipeline.service.Service`."""

    def run(self, request: AnyRequest, stopped: Callable[[], bool]) -> Iterable[Message]:
        """Messages that answer `request`."""

    def warm_up(self, source_language: str, target_language: str, model_id: str | None) -> object:
        """Load a model ahead of its first request."""

    def forget(self) -> object:
        """Keep nothing of what requests said."""


@dataclass(frozen=True)
class WarmUp:
    """Load the model of a language pair ahead of its first request."""

    source_language: str
    target_language: str
    model_id: str | None = None
    number: int = WARM_UP


@dataclass(frozen=True)
class WarmedUp(Message):
    """The model that was asked for ahead of its first request is in memory.

    `model` is what the service says about it, if it says anything.
    """

    model: object = None


Job = AnyRequest | WarmUp

_WHILE_LOADING = (LanguageDetected, Loading)
"""What is said of a request before its model is ready."""


class InferenceThread(QThread):
    """Answers one request after the other; the methods are for the interface's thread.

    The mailbox has one slot: a new request takes the place of a waiting one, and the
    running one stops at its next step. While a model is read there are no steps: a stop then ends
    the request at once for whoever asked, and the thread goes on when it has read. `woken` is
    emitted when messages begin to wait; `take` fetches them. Call `close` before the thread is
    destroyed.
    """

    woken = Signal()

    def __init__(self, service: RunsRequests, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._changed = Condition()  # guards everything below
        self._waiting: Job | None = None
        self._latest = WARM_UP
        self._stopped_up_to = WARM_UP
        self._loading = WARM_UP  # the request whose model is not ready
        self._over = WARM_UP  # the request that has ended for whoever asked
        self._closing = False
        self._forgets = False
        self._messages: deque[Message] = deque()

    def submit(self, request: AnyRequest) -> None:
        """Answer `request` next; its number must be higher than all before."""
        with self._changed:
            if request.number <= self._latest:
                raise ValueError("requests must be numbered in the order they are made")
            self._stopped_up_to = request.number - 1
            self._latest = request.number
            self._waiting = request
            self._messages = deque(m for m in self._messages if m.request == WARM_UP)
            self._changed.notify_all()

    def warm_up(self, warm_up: WarmUp) -> None:
        """Load a model, unless a request is waiting (which will load its own)."""
        with self._changed:
            if self._waiting is None or isinstance(self._waiting, WarmUp):
                self._waiting = warm_up
                self._changed.notify_all()

    def forget(self) -> None:
        """Keep nothing of what requests said, once none is running any more."""
        with self._changed:
            self._forgets = True
            self._changed.notify_all()

    def stop(self) -> None:
        """Stop the request that runs or waits; it ends with `Finished(cancelled=True)`."""
        with self._changed:
            self._stopped_up_to = self._latest
            waits = self._waiting is not None and not isinstance(self._waiting, WarmUp)
            ends = waits or self._loading == self._latest != self._over
            if waits:
                self._waiting = None
            if ends:
                self._post(_cancelled(self._latest))
                self._over = self._latest
            self._changed.notify_all()

    def take(self, limit: int = WAITING_MESSAGES) -> list[Message]:
        """The oldest messages of the latest request, `limit` at most, and of warm-ups."""
        with self._changed:
            count = min(limit, len(self._messages))
            taken = [self._messages.popleft() for _ in range(count)]
            self._changed.notify_all()
        return taken

    def has_messages(self) -> bool:
        """Whether `take` would return something."""
        return bool(self._messages)

    def close(self) -> None:
        """Stop what runs and wait until the thread has ended."""
        with self._changed:
            self._closing = True
            self._waiting = None
            self._changed.notify_all()
        self.wait()

    def run(self) -> None:
        """The thread's own life: job after job until `close`."""
        lower_priority()
        while (job := self._next_job()) is not None:
            try:
                self._do(job)
            except UserError as error:
                self._post(Failure(job.number, error.message, error.hint))
            except BaseException:  # a library's panic is no Exception, and must not end the thread
                self._post(_bug(job.number, traceback.format_exc()))

    def _next_job(self) -> Job | None:
        while True:
            with self._changed:
                self._changed.wait_for(
                    lambda: self._closing or self._forgets or self._waiting is not None
                )
                if not self._forgets:
                    job, self._waiting = self._waiting, None
                    self._loading = job.number if job else WARM_UP
                    return job
                self._forgets = False
            self._service.forget()

    def _do(self, job: Job) -> None:
        if isinstance(job, WarmUp):
            model = self._service.warm_up(job.source_language, job.target_language, job.model_id)
            self._post(WarmedUp(job.number, model))
            return
        number = job.number
        for message in self._service.run(job, lambda: self._must_stop(number)):
            self._post(message)

    def _must_stop(self, number: int) -> bool:
        return self._closing or number <= self._stopped_up_to

    def _post(self, message: Message) -> None:
        with self._changed:
            self._changed.wait_for(
                lambda: len(self._messages) < WAITING_MESSAGES or self._must_stop(message.request)
            )
            if message.request == self._loading and not isinstance(message, _WHILE_LOADING):
                self._loading = WARM_UP
            heard = message.request == self._latest != self._over
            if message.request != WARM_UP and not heard:
                return
            self._messages.append(message)
            first = len(self._messages) == 1
        if first:
            self.woken.emit()


def _cancelled(number: int) -> Finished:
    return Finished(number, tail="", cancelled=True, segments=0, tokens=0, seconds=0.0)


def _bug(number: int, report: str) -> Failure:
    return Failure(
        number,
        Sentence("Something went wrong inside the program."),
        Sentence("Your texts are safe. Please copy the report and send it to us."),
        report,
    )
