"""From the panes to the engine and back: requests go out, their messages are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    LanguageDetected,
    Loading,
    Message,
    ModelReady,
    Progress,
    Remark,
    Request,
)
from s2s_desktop.work.request_queue import RequestQueue


class StateListener(Protocol):
    """Where a user sees what the engine does with a request."""

    def begin(self, request: Request, /) -> None:
        """A request has been made; it may have to wait for another one."""

    def loading(self, model_id: str) -> None:
        """A model is being read."""

    def show_model(self, ready: ModelReady) -> None:
        """The model is in memory, and the request is being answered."""

    def working(self, progress: Progress) -> None:
        """So far it is."""

    def finished(self, outcome: Finished) -> None:
        """The request was answered, or stopped."""

    def failed(self) -> None:
        """The request could not be answered."""


class Requester(QObject):
    """Asks for what one view shows; a new request replaces the one that runs.

    Messages go to the view and the state line. `finished` carries a `Finished`, `failed` a
    `Failure`, `remarked` what the user should know although the work goes on, `detected` a
    `LanguageDetected`, `model_ready` a `ModelReady`.
    """

    running_changed = Signal(bool)
    remarked = Signal(object)
    detected = Signal(object)
    model_ready = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(
        self, queue: RequestQueue, view: ResultView, state: StateListener, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._state = state
        self._running = False
        self.described: Callable[[Request], Request] = lambda request: request
        """Adds to a request what is known of its text."""
        self._client = queue.client()
        self._client.drained.connect(self._drained)

    @property
    def running(self) -> bool:
        """Whether a request is being answered."""
        return self._running

    def ask(self, request: Request) -> None:
        """Ask for what `request` says about the text that is in the source pane now."""
        self._client.ask(self.described(replace(request, text=self._view.prepare(request))))
        self._state.begin(request)
        self._set_running(True)

    def stop(self) -> None:
        """Stop what runs; what has been written stays."""
        self._client.stop()

    @Slot(list)
    def _drained(self, messages: list[Message]) -> None:
        self._view.apply(messages)
        latest = next((m for m in reversed(messages) if isinstance(m, Progress)), None)
        for message in messages:
            if message is latest or not isinstance(message, Progress):
                self._note(message)

    def _note(self, message: Message) -> None:
        match message:
            case LanguageDetected():
                self.detected.emit(message)
            case Loading():
                self._state.loading(message.model_id)
            case ModelReady():
                self._state.show_model(message)
                self.model_ready.emit(message)
            case Remark():
                self.remarked.emit(message.text)
            case Progress():
                self._state.working(message)
            case Finished():
                self._state.finished(message)
                self._set_running(False)
                self.finished.emit(message)
            case Failure():
                self._state.failed()
                self._set_running(False)
                self.failed.emit(message)
            case _:
                pass

    def _set_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.running_changed.emit(running)
