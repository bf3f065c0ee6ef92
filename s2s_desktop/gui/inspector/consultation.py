"""What views want to know about a sentence beyond its alignment, and what was chosen there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.pipeline.messages import Failure, SegmentFinished
from s2s_desktop.pipeline.steering.messages import BeamTree, WordChoices


class Topic(Enum):
    """What can be asked about a sentence."""

    CHOICES = auto()
    WORDINGS = auto()
    BEAM = auto()
    OTHER = auto()


@dataclass(frozen=True)
class Rival:
    """Something that could have written the sentence, too: `model_id` another model, `beam_size`
    another setting, or the hypothesis of that `rank` (from 0)."""

    title: str
    model_id: str | None = None
    beam_size: int | None = None
    rank: int | None = None


class Consultation(QObject):
    """Answers about the sentence that is shown; somebody outside gives them.

    `asked` carries the `Topic` that a view wants, `answered` the one of which more is known, or
    whose answers are gone. `word_chosen` carries the characters of a word and the `WordChoice` that
    is to stand there, `wording_chosen` the `SegmentFinished` that is to be said. `rivals` gives
    what there is to compare with, in groups; `rival` is the one that was chosen.
    """

    asked = Signal(object)
    answered = Signal(object)
    word_chosen = Signal(object, object)
    wording_chosen = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: set[Topic] = set()
        self.rivals: Callable[[], tuple[tuple[Rival, ...], ...]] = tuple
        self.rival: Rival | None = None
        self._forget()

    def _forget(self) -> None:
        self._asked.clear()
        self.choices: tuple[WordChoices, ...] = ()
        self.wordings: tuple[SegmentFinished, ...] | None = None
        self.beam: BeamTree | None = None
        self.other: SegmentFinished | None = None
        self.other_alignment: SegmentAlignment | None = None
        self.failures: dict[Topic, Failure] = {}

    def begin(self) -> None:
        """Another sentence: nothing is known of it."""
        self._forget()
        for topic in Topic:
            self.answered.emit(topic)

    def want(self, topic: Topic) -> None:
        """Ask, unless that has been done for this sentence."""
        if topic not in self._asked:
            self._asked.add(topic)
            self.asked.emit(topic)

    def learn_choices(self, choices: WordChoices) -> None:
        """What could stand at one of the words."""
        self.choices = (*self.choices, choices)
        self.answered.emit(Topic.CHOICES)

    def learn_wordings(self, wordings: tuple[SegmentFinished, ...]) -> None:
        """The best wordings of the sentence."""
        self.wordings = wordings
        self.answered.emit(Topic.WORDINGS)

    def learn_beam(self, beam: BeamTree) -> None:
        """The tree of its hypotheses."""
        self.beam = beam
        self.answered.emit(Topic.BEAM)

    def compare_with(self, rival: Rival) -> None:
        """Have the sentence compared with what this would write."""
        self.rival, self.other, self.other_alignment = rival, None, None
        self.failures.pop(Topic.OTHER, None)
        self._asked.discard(Topic.OTHER)
        self.answered.emit(Topic.OTHER)

    def learn_other(self, other: SegmentFinished, alignment: SegmentAlignment) -> None:
        """What the rival has written."""
        self.other, self.other_alignment = other, alignment
        self.answered.emit(Topic.OTHER)

    def fail(self, topic: Topic, failure: Failure) -> None:
        """There is no answer, for the reason that it tells."""
        self.failures[topic] = failure
        self.answered.emit(topic)
