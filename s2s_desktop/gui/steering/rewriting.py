"""A sentence of the target is written anew, word by word, into the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.gui.editing.target_editing import TargetEditing
from s2s_desktop.gui.editing.user_text import SegmentText
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.steering.asked_sentence import AskedSentence
from s2s_desktop.gui.text.soft_lines import clean
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Message,
    SegmentFinished,
    TextChunk,
)
from s2s_desktop.pipeline.steering.messages import RewriteRequest
from s2s_desktop.work.request_queue import RequestQueue


@dataclass
class _Running:
    """The sentence that is being written, what it said before, and how it has to begin."""

    result: Result
    index: int
    before: SegmentText
    prefix: str
    version: int
    firm: str = ""
    provisional: str = ""


class Rewriting(QObject):
    """Writes one sentence at a time. `rewritten` carries the index of a sentence that is changing,
    and what it said before; `failed` a `Failure`, `ended` comes when nothing is written any more.

    What was written is one step of undo. Whoever types into the sentence stops it.
    """

    rewritten = Signal(int, str)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, queue: RequestQueue, editing: TargetEditing, asked: AskedSentence) -> None:
        super().__init__(editing)
        self._editing, self._asked = editing, asked
        self._running: _Running | None = None
        self._client = queue.client()
        self._client.drained.connect(self._drained)

    @property
    def running(self) -> bool:
        """Whether a sentence is being written."""
        return self._running is not None

    def write(
        self, index: int, prefix: str, rest: str, locked: tuple[str, ...], *, whole: bool
    ) -> None:
        """Have the sentence begin with `prefix`, and written from there; `whole`: the last word
        of the prefix is not made longer. `rest` stands behind it until there is something new."""
        self.stop()
        result, found = self._asked.result, self._asked.request(index)
        if result is None or found is None:
            return
        before = result.edits.said(index)
        self._running = _Running(result, index, before, prefix, result.edits.version)
        self._show(prefix + rest)
        self._client.ask(RewriteRequest(0, *found, prefix, whole, locked))

    def stop(self) -> None:
        """Leave it as far as it is written."""
        if self._running is not None:
            self._client.stop()
            self._end()

    @Slot(list)
    def _drained(self, messages: list[Message]) -> None:
        running = self._running
        if running is None:
            return
        if self._asked.result is not running.result or self._was_edited(running):
            self.stop()
            return
        for message in messages:
            if isinstance(message, TextChunk):
                running.firm += message.firm
                running.provisional = message.provisional
            elif isinstance(message, SegmentFinished):
                source = running.result.source_text(running.index)
                running.result.wordings.learn(source, message)
                running.firm, running.provisional = message.text, ""
        written = running.firm + running.provisional
        if len(written) > len(running.prefix):
            self._show(written)
        for message in messages:
            if isinstance(message, Failure):
                self._show(running.before.text)
                self.failed.emit(message)
            if isinstance(message, (Failure, Finished)):
                self._end()

    def _was_edited(self, running: _Running) -> bool:
        return running.result.edits.version != running.version

    def _show(self, text: str) -> None:
        running = self._running
        if running is not None:
            self._editing.write_live(running.index, clean(text), len(running.prefix))
            running.version = running.result.edits.version
            self.rewritten.emit(running.index, running.before.text)

    def _end(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            if self._asked.result is running.result:
                self._editing.settle(running.index, running.before)
            self.ended.emit()
