"""Takes what views want to know to the engine, and the answers back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from s2s_desktop.gui.inspector.inspection import Inspection
from s2s_desktop.gui.inspector.on_demand import Study
from s2s_desktop.pipeline.messages import Failure, Message, Request, Span
from s2s_desktop.sentences import Sentence
from s2s_desktop.work.request_queue import RequestQueue


class Studies(QObject):
    """Asks one thing at a time: what is asked last counts. `written` says which request has written
    the sentence that is shown, and its characters of the text; None where nobody knows."""

    def __init__(
        self,
        queue: RequestQueue,
        inspection: Inspection,
        written: Callable[[], tuple[Request, Span] | None],
    ) -> None:
        super().__init__(inspection)
        self._written = written
        self._study: Study | None = None
        self._client = queue.client()
        self._client.drained.connect(self._drained)
        inspection.study_asked.connect(self._ask)

    @Slot(object)
    def _ask(self, study: Study) -> None:
        written = self._written()
        if written is None:
            study.answer(
                Failure(
                    0,
                    Sentence("It is not known any more how this sentence was translated."),
                    Sentence("Translate the text again."),
                )
            )
            return
        self._study = study
        self._client.ask(study.request(*written))

    @Slot(list)
    def _drained(self, messages: list[Message]) -> None:
        if self._study is not None:
            for message in messages:
                self._study.answer(message)
