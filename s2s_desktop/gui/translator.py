"""Between the window and the inference thread: requests, their numbers and their messages."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.gui.status_line import StatusLine
from s2s_desktop.gui.translation_view import TranslationView
from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    Failure,
    Finished,
    Loading,
    Message,
    ModelReady,
    Progress,
    Remark,
    TranslateRequest,
)
from s2s_desktop.work.inference_thread import (
    WARM_UP,
    InferenceThread,
    RunsRequests,
    WarmedUp,
    WarmUp,
)
from s2s_desktop.work.message_pump import MessagePump


class Translator(QObject):
    """Answers the window's requests, one at a time; a new one replaces the one that runs.

    Messages go to the view and the status line. `failed` carries a `Failure`, `remarked` what
    the user should know although the work goes on.
    """

    running_changed = Signal(bool)
    remarked = Signal(str)
    failed = Signal(object)

    def __init__(
        self, service: RunsRequests, view: TranslationView, status: StatusLine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._status = status
        self._number = WARM_UP
        self._running = False
        self._thread = InferenceThread(service, self)
        self._pump = MessagePump(self._thread, self)
        self._pump.drained.connect(self._drained)
        self._thread.start()

    @property
    def running(self) -> bool:
        """Whether a request is being answered."""
        return self._running

    def translate(
        self,
        source_language: str,
        target_language: str,
        model_id: str | None = None,
        choices: DecodingChoices | None = None,
    ) -> None:
        """Translate what is in the source pane now."""
        self._number += 1
        request = TranslateRequest(
            number=self._number,
            text=self._view.prepare(),
            source_language=source_language,
            target_language=target_language,
            model_id=model_id,
            choices=choices or DecodingChoices(),
        )
        self._thread.submit(request)
        self._status.translating()
        self._set_running(True)

    def warm_up(
        self, source_language: str, target_language: str, model_id: str | None = None
    ) -> None:
        """Load a model before it is needed."""
        self._thread.warm_up(WarmUp(source_language, target_language, model_id))

    def stop(self) -> None:
        """Stop what runs; what has been written stays."""
        self._thread.stop()

    def close(self) -> None:
        """Stop what runs and wait for the thread to end."""
        self._thread.close()

    @Slot(list)
    def _drained(self, messages: list[Message]) -> None:
        current = [message for message in messages if message.request == self._number]
        self._view.apply(current)
        for message in messages:
            if message.request in (self._number, WARM_UP):
                self._note(message)

    def _note(self, message: Message) -> None:
        match message:
            case Loading():
                self._status.loading(message.model_id)
            case ModelReady():
                self._status.show_model(message)
                self._status.translating()
            case Remark():
                self.remarked.emit(message.text)
            case Progress():
                self._status.translating(message)
            case Finished():
                self._status.finished(message)
                self._set_running(False)
            case Failure():
                self._fail(message)
            case WarmedUp() if not self._running:
                self._status.ready()
            case _:
                pass

    def _fail(self, failure: Failure) -> None:
        if failure.request == WARM_UP and self._running:
            return  # the request that waits will say the same
        self._status.failed()
        self._set_running(False)
        self.failed.emit(failure)

    def _set_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.running_changed.emit(running)
