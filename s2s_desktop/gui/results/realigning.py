"""In idle time, finished sentences get the links that both directions agree on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.pipeline.alignment.messages import AlignRequest, FinishedText, SegmentAligned
from s2s_desktop.pipeline.messages import Finished, Message, Request, Span, TranslateRequest
from s2s_desktop.work.request_queue import RequestQueue

_PAUSE_MS = 500
"""Without anything new in the texts before it begins."""
_AT_ONCE = 16
_MOST_LOOKED_AT = 512
"""Sentences that one pause looks for; of a book the others get theirs when they are shown."""


class Realigning(QObject):
    """Asks for better links of what is shown, the sentence in the panel first.

    `asked_as` says which request has written a sentence, `shown` which one is in the panel.
    `realigned` is emitted when links have changed.
    """

    realigned = Signal()

    def __init__(
        self,
        queue: RequestQueue,
        view: ResultView,
        asked_as: Callable[[int], tuple[Request, Span] | None],
        shown: Callable[[], int | None],
    ) -> None:
        super().__init__(view)
        self._view, self._asked_as, self._shown = view, asked_as, shown
        self._result: Result | None = None
        self._done = set[int]()
        self._client = queue.client(gives_way=True)
        self._client.drained.connect(self._drained)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def start(self) -> None:
        """From now on; to be called once the window is on the screen."""
        self._view.updated.connect(self._pause.start)
        self._pause.start()

    @Slot()
    def sentence_changed(self) -> None:
        """Another sentence is shown."""
        if self._result is not None and self._shown() not in self._done:
            self._pause.start()

    @Slot()
    def _ask(self) -> None:
        result = self._view.shown
        if result is None or not result.over or result.is_summary:
            return
        if result is not self._result:
            self._result, self._done = result, set()
        texts = tuple(islice(self._wanting(result), _AT_ONCE))
        request = self._asked_as(texts[0].segment) if texts else None
        if request is None or not isinstance(request[0], TranslateRequest):
            return
        of = request[0]
        languages = of.source_language, of.target_language
        self._client.ask(AlignRequest(0, *languages, of.model_id, texts))

    def _wanting(self, result: Result) -> Iterator[FinishedText]:
        first = self._shown()
        order = [] if first is None else [first]
        order += [i for i in range(min(len(result), _MOST_LOOKED_AT)) if i != first]
        for index in order:
            if index not in self._done:
                text = result.to_realign(index)
                if text is not None:
                    yield text
                else:
                    self._done.add(index)

    @Slot(list)
    def _drained(self, messages: list[Message]) -> None:
        result = self._view.shown
        found = [message for message in messages if isinstance(message, SegmentAligned)]
        if result is None or result is not self._result:
            return
        for aligned in found:
            result.realign(aligned)
            self._done.add(aligned.segment)
        if found:
            self.realigned.emit()
        for message in messages:
            if isinstance(message, Finished) and not message.cancelled and message.segments:
                self._pause.start()
