"""What a view wants to know of the sentence, and a model has to be asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.gui.inspector.inspection import NOTHING, Inspection
from s2s_desktop.gui.translated import in_one_line, tr
from s2s_desktop.pipeline.messages import Failure, Finished, Message, Request, Span
from s2s_desktop.pipeline.steering.messages import SentenceRequest

_PAUSE_MS = 150
"""Who goes along sentences does not ask about each."""
Answer = TypeVar("Answer", bound=Message)


@dataclass(frozen=True, eq=False)
class Study:
    """A question about the sentence that is shown: `request` makes it of the request that wrote the
    sentence and of the sentence's characters, `answer` is told each message."""

    request: Callable[[Request, Span], SentenceRequest]
    answer: Callable[[Message], None]


class OnDemand(QObject, Generic[Answer]):
    """Asks about a sentence when it is finished and `view` is seen; `show` is called when there is
    something else to show. `kind` is the message that answers; `request` makes the question, of the
    target too."""

    def __init__(
        self,
        view: QWidget,
        inspection: Inspection,
        kind: type[Answer],
        request: Callable[[Request, Span, str], SentenceRequest],
        show: Callable[[], None],
    ) -> None:
        super().__init__(view)
        self.found: Answer | None = None
        self.note = ""
        """What is said while nothing is found."""
        self._view, self._inspection, self._kind = view, inspection, kind
        self._request, self._show = request, show
        self._asked: SegmentAlignment = NOTHING
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        inspection.segment_changed.connect(self.follow)

    def follow(self) -> None:
        """Another sentence, or the view has come into sight."""
        alignment = self._inspection.alignment
        if self._view.isVisible() and not self._is_about(alignment):
            self.found = None
            unfinished = tr("This is shown when the sentence is finished.")
            self.note = tr("The model is asked…") if alignment.finished else unfinished
            self._asked = NOTHING
            self._show()
            if alignment.finished:
                self._pause.start()

    def _is_about(self, alignment: SegmentAlignment) -> bool:
        asked = self._asked
        same = asked.source_text == alignment.source_text
        return same and asked.target_text == alignment.target_text and asked is not NOTHING

    def _ask(self) -> None:
        alignment = self._inspection.alignment
        if not alignment.finished or not self._view.isVisible():
            return
        self._asked, target = alignment, alignment.target_text

        def answer(message: Message) -> None:
            if self._is_about(alignment):
                self._take(message)

        study = Study(lambda of, source: self._request(of, source, target), answer)
        self._inspection.study_asked.emit(study)

    def _take(self, message: Message) -> None:
        if isinstance(message, self._kind):
            self.found, self.note = message, ""
        elif isinstance(message, Failure):
            self.note = in_one_line(message.message, message.hint)
        elif isinstance(message, Finished) and message.cancelled and self.found is None:
            self._asked = NOTHING  # so that it is asked again
            return
        else:
            return
        self._show()
