"""Answers what the views of the panel ask about the sentence that is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from s2s_desktop.drawing.target_words import target_words
from s2s_desktop.gui.inspector.consultation import Rival, Topic
from s2s_desktop.gui.inspector.inspection import Inspection
from s2s_desktop.gui.results import packed_segment
from s2s_desktop.gui.steering.asked_sentence import AskedSentence
from s2s_desktop.gui.steering.locked_phrases import LockedPhrases
from s2s_desktop.gui.steering.rivals import request_of
from s2s_desktop.pipeline.messages import Failure, Message, SegmentFinished
from s2s_desktop.pipeline.steering.messages import (
    BeamTree,
    HypothesesRequest,
    SentenceRequest,
    WordChoices,
    Wordings,
    WordingsRequest,
    WordsRequest,
)
from s2s_desktop.work.request_queue import RequestQueue


class Consulting(QObject):
    """Asks the engine, one client a topic; what it says of another sentence by then is dropped."""

    def __init__(
        self,
        queue: RequestQueue,
        asked: AskedSentence,
        inspection: Inspection,
        shown_index: Callable[[], int | None],
        rivals: Callable[[], tuple[tuple[Rival, ...], ...]],
        locked: LockedPhrases,
    ) -> None:
        super().__init__(inspection)
        self._asked, self._inspection, self._shown_index = asked, inspection, shown_index
        self._about: dict[Topic, str] = {}
        self._clients = {topic: queue.client() for topic in Topic}
        for topic, client in self._clients.items():
            client.drained.connect(partial(self._drained, topic))
        inspection.consultation.asked.connect(self._ask)
        inspection.consultation.rivals = rivals
        self._locked = locked
        locked.changed.connect(inspection.consultation.begin)

    @Slot(object)
    def _ask(self, topic: Topic) -> None:
        index = self._shown_index()
        found = None if index is None else self._asked.request(index)
        if found is None:
            return
        alignment = self._inspection.alignment
        self._about[topic] = alignment.target_text
        request: SentenceRequest
        if topic is Topic.CHOICES:
            words = target_words(alignment)
            request = WordsRequest(0, *found, alignment.target_text, words, only_real=True)
        elif topic is Topic.WORDINGS:
            locked = self._locked.of(alignment.source_text, alignment.target_text)
            request = WordingsRequest(0, *found, locked=locked)
        elif topic is Topic.BEAM:
            request = HypothesesRequest(0, *found)
        else:
            rival = self._inspection.consultation.rival
            assert rival is not None
            request = request_of(rival, *found)
        self._clients[topic].ask(request)

    def _drained(self, topic: Topic, messages: list[Message]) -> None:
        known = self._inspection.consultation
        if self._about.get(topic) != self._inspection.alignment.target_text:
            self._clients[topic].stop()
            return
        for message in messages:
            match message:
                case WordChoices():
                    if message.choices:
                        known.learn_choices(message)
                case Wordings():
                    known.learn_wordings(message.wordings)
                case BeamTree() if topic is Topic.BEAM:
                    known.learn_beam(message)
                case BeamTree():
                    rank = known.rival.rank if known.rival else None
                    self._compare(message.finished[(rank or 0) :][:1] or message.finished[-1:])
                case SegmentFinished():
                    self._compare((message,))
                case Failure():
                    known.fail(topic, message)

    def _compare(self, written: tuple[SegmentFinished, ...]) -> None:
        """With the last of what was written."""
        for other in written:
            source = self._inspection.alignment.source_text
            alignment = packed_segment.alignment(packed_segment.pack("", other), source)
            self._inspection.consultation.learn_other(other, alignment)
