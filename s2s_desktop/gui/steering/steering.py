"""What the user does with a sentence of the target: chooses, writes anew, locks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.gui.editing.target_editing import TargetEditing
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.steering.asked_sentence import AskedSentence
from s2s_desktop.gui.steering.locked_phrases import LockedPhrases
from s2s_desktop.gui.steering.rewriting import Rewriting
from s2s_desktop.gui.steering.steering_marks import SteeringMarks
from s2s_desktop.gui.text.text_panes import TargetPane
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Message,
    SegmentFinished,
    Span,
)
from s2s_desktop.pipeline.steering.messages import WordChoice, Wordings, WordingsRequest
from s2s_desktop.pipeline.steering.wording import words_of
from s2s_desktop.work.request_queue import RequestQueue

_COUNTS = (8, 16, 32)
"""So many wordings are asked for, until one is new."""


class Steering(QObject):
    """Everything ends in the target, where it can be undone. `told` says how it went, `failed`
    carries a `Failure`."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        queue: RequestQueue,
        view: ResultView,
        target: TargetPane,
        editing: TargetEditing,
        asked: AskedSentence,
    ) -> None:
        super().__init__(editing)
        self._asked, self._editing = asked, editing
        self.locked = LockedPhrases(self)
        self.rewriting = Rewriting(queue, editing, asked)
        self.marks = SteeringMarks(view, target, self.locked)
        self._client = queue.client()
        self._client.drained.connect(self._drained)
        self._looking: tuple[int, int] | None = None  # sentence, which of _COUNTS
        self._seen: dict[str, set[tuple[str, ...]]] = {}
        self.rewriting.rewritten.connect(self.marks.mark_changes)
        self.rewriting.failed.connect(self.failed)

    def choose(self, index: int, span: Span, choice: WordChoice) -> None:
        """Another word at `span` of a sentence; the rest is written anew behind it."""
        result = self._asked.result
        if result is not None:
            text = result.edits.said(index).text
            self._write(index, text[: span[0]].rstrip() + choice.text, text[span[1] :])

    def go_on(self, index: int, end: int, *, whole: bool = True) -> None:
        """What stands before character `end` of a sentence stays, the rest is written anew."""
        result = self._asked.result
        if result is not None:
            text = result.edits.said(index).text
            self._write(index, text[:end], text[end:], whole=whole)

    def use(self, index: int, wording: SegmentFinished) -> None:
        """Have a sentence say another wording of it."""
        result = self._asked.result
        if result is None or not self._asked.finished(index):
            return
        self.rewriting.stop()
        before = result.edits.said(index).text
        result.wordings.learn(result.source_text(index), wording)
        self._editing.write_over(index, wording.text)
        self.marks.mark_changes(index, before)

    def another_wording(self, index: int) -> None:
        """The next best wording of a sentence that says something else than those it has had."""
        self._look(index, 0)

    def toggle_lock(self, index: int, span: Span) -> None:
        """Lock the characters `span` of a sentence, or let go of what is locked there."""
        result = self._asked.result
        if result is None:
            return
        source, target = result.source_text(index), result.edits.said(index).text
        locked = self.locked.at(source, target, span)
        if locked is not None:
            self.locked.unlock(source, locked)
        elif phrase := target[slice(*span)].strip():
            self.locked.lock(source, phrase)

    def _write(self, index: int, prefix: str, rest: str, *, whole: bool = True) -> None:
        self._client.stop()
        locked = self._locked_behind(index, prefix)
        self.rewriting.write(index, prefix, rest, locked, whole=whole)

    def _locked_behind(self, index: int, prefix: str) -> tuple[str, ...]:
        """The locked phrases of a sentence that its new beginning does not have yet."""
        result = self._asked.result
        if result is None:
            return ()
        phrases = self.locked.of(result.source_text(index), result.edits.said(index).text)
        return tuple(phrase for phrase in phrases if phrase not in prefix)

    def _look(self, index: int, count: int) -> None:
        found = self._asked.request(index)
        if found is None:
            return
        self.rewriting.stop()
        self._looking = index, count
        locked = self._locked_behind(index, "")
        self._client.ask(WordingsRequest(0, *found, _COUNTS[count], locked))

    @Slot(list)
    def _drained(self, messages: list[Message]) -> None:
        for message in messages:
            if isinstance(message, Failure):
                self._looking = None
                self.failed.emit(message)
            elif isinstance(message, Wordings) and self._looking is not None:
                self._take(*self._looking, message)
            elif isinstance(message, Finished) and message.cancelled:
                self._looking = None

    def _take(self, index: int, count: int, found: Wordings) -> None:
        """The first that is new; if none is, look at more of them."""
        result = self._asked.result
        if result is None or not self._asked.finished(index):
            return
        seen = self._seen.setdefault(result.source_text(index), set())
        seen.add(words_of(result.edits.said(index).text))
        new = next((w for w in found.wordings if words_of(w.text) not in seen), None)
        if new is not None:
            self._looking = None
            seen.add(words_of(new.text))
            self.use(index, new)
        elif count + 1 < len(_COUNTS):
            self._look(index, count + 1)
        else:
            self._looking = None
            seen.clear()
            self.told.emit(self.tr("There is no other wording that is likely."))
