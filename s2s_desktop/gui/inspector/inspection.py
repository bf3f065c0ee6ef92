"""What the panel is about: a sentence or a document, and what is pointed at in it.

All views share one `Inspection`: what is pointed at or pinned in one is so in the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.drawing.document.segments import TextSegment
from s2s_desktop.drawing.scene import Spot
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.target_words import target_words
from s2s_desktop.gui.inspector.consultation import Consultation
from s2s_desktop.pipeline.messages import Span

NOTHING = SegmentAlignment("", "", (), (), ())
"""A segment without words."""


class By(Enum):
    """Who has pointed: the mouse or the keys in a view, or somebody outside the panel."""

    MOUSE = auto()
    KEYS = auto()
    OUTSIDE = auto()


class Inspection(QObject):
    """The sentence, the document, and the words or the sentence pointed at and pinned.

    `segment_changed`: another sentence, or the same one further grown. `spot_changed` comes
    with `By`, after every change of what is pointed at, pinned or marked. `document_changed` and
    `sentence_changed` are the same for the document. For the world outside, `sentence_pointed` and
    `sentence_chosen` carry the span of that sentence or None, and `count_asked` asks for a summary
    of so many of its sentences. `options_changed`: `punctuation` has. `said_changed` comes with
    `By` when a view has something else to say. `consultation` knows more of the sentence, once it
    is asked.
    """

    segment_changed = Signal()
    spot_changed = Signal(object)
    document_changed = Signal()
    sentence_changed = Signal(object)
    sentence_pointed = Signal(object)
    sentence_chosen = Signal(object)
    count_asked = Signal(int)
    options_changed = Signal()
    text_changed = Signal()
    segment_asked = Signal(int)
    study_asked = Signal(object)
    said_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.alignment = NOTHING
        self.spot = Spot()
        self.document: DocumentSalience | None = None
        self.sentence: int | None = None
        self.chosen_sentence: int | None = None
        self.punctuation = False
        self.stale = False
        self.text_segments: Callable[[], tuple[TextSegment, ...]] = tuple
        self.text_alignments: Callable[[], Iterable[SegmentAlignment]] = tuple
        self.place: int | None = None
        self.consultation = Consultation(self)

    @property
    def pinned(self) -> bool:
        """Whether words stay marked when the pointer goes on."""
        return self.spot.pinned is not None

    # The sentence

    def show_segment(self, alignment: SegmentAlignment) -> None:
        """Turn to a sentence. If it is the same one, further grown, what is pinned is kept."""
        old, self.alignment = self.alignment, alignment
        if old.finished != alignment.finished or _texts(old) != _texts(alignment):
            self.consultation.begin()
        self.segment_changed.emit()
        spot = self.spot
        self._settle(
            spot.pointed if _same_words(spot.pointed, old, alignment) else None,
            spot.pinned if _same_words(spot.pinned, old, alignment) else None,
            By.MOUSE,  # nobody has pointed, and no view needs to scroll
        )

    def point_at(self, selection: Selection | None, by: By) -> None:
        """Point at words; those that are pinned stay marked."""
        self._settle(self._existing(selection), self.spot.pinned, by)

    def pin(self, selection: Selection, by: By) -> None:
        """Pin words, or let go of them if they are what is pinned."""
        existing = self._existing(selection)
        again = existing == self.spot.pinned
        self._settle(existing, None if again else existing, by)

    def unpin(self, by: By = By.OUTSIDE) -> None:
        """Let go; nothing is pointed at any more."""
        self._settle(None, None, by)

    def show_punctuation(self, shown: bool) -> None:
        """Show all that stands between words, or words alone."""
        if shown != self.punctuation:
            self.punctuation = shown
            self.options_changed.emit()

    # The text

    def show_text(
        self,
        segments: Callable[[], tuple[TextSegment, ...]],
        alignments: Callable[[], Iterable[SegmentAlignment]] = tuple,
    ) -> None:
        """`segments` gives the finished sentences of the text, of which there are other ones now,
        `alignments` their words and weights, one after the other: never all are in memory."""
        self.text_segments, self.text_alignments = segments, alignments
        self.text_changed.emit()

    def show_place(self, index: int | None) -> None:
        """The sentence is number `index` of the text, counted from 0; None: none of it."""
        if index != self.place:
            self.place = index
            self.text_changed.emit()

    # The document

    def show_document(self, document: DocumentSalience | None) -> None:
        """Turn to a document; if it is the same text, what is pointed at there is kept."""
        old, self.document = self.document, document
        if document is None or old is None or old.text != document.text:
            self.sentence = self.chosen_sentence = None
        self.document_changed.emit()

    def show_stale(self, stale: bool) -> None:
        """What is shown is not what would be made now, or is again."""
        self.stale = stale
        self.document_changed.emit()

    def point_at_sentence(self, index: int | None, by: By) -> None:
        """Point at a sentence of the document."""
        if index != self.sentence:
            self.sentence = index
            self.sentence_changed.emit(by)
            if by is not By.OUTSIDE:
                self.sentence_pointed.emit(self._span(index))

    def choose_sentence(self, index: int | None, by: By) -> None:
        """A sentence of the document was clicked; None, or the same one again: none."""
        self.point_at_sentence(index, by)
        self.chosen_sentence = None if index == self.chosen_sentence else index
        self.sentence_changed.emit(by)
        self.sentence_chosen.emit(self._span(self.chosen_sentence))

    def show_chosen_sentence(self, index: int | None) -> None:
        """A sentence was chosen outside, or none."""
        if index != self.chosen_sentence:
            self.chosen_sentence = index
            self.sentence_changed.emit(By.OUTSIDE)

    def ask_count(self, count: int) -> None:
        """Ask for a summary of so many sentences."""
        self.count_asked.emit(count)

    def _span(self, index: int | None) -> Span | None:
        if self.document is None or index is None:
            return None
        return self.document.sentences[index].span

    def _existing(self, selection: Selection | None) -> Selection | None:
        """The selection, if its words are there."""
        if selection is None:
            return None
        sources, targets = len(self.alignment.source_words), len(target_words(self.alignment))
        source = selection.source is None or 0 <= selection.source < sources
        there = source and (selection.target is None or 0 <= selection.target < targets)
        return selection if there else None

    def _settle(self, pointed: Selection | None, pinned: Selection | None, by: By) -> None:
        spot = Spot.at(self.alignment, pointed, pinned)
        if spot != self.spot:
            self.spot = spot
            self.spot_changed.emit(by)


def _texts(alignment: SegmentAlignment) -> tuple[str, str]:
    return alignment.source_text, alignment.target_text


def same_source(old: SegmentAlignment, new: SegmentAlignment) -> bool:
    """Whether `new` is the sentence `old`, grown or begun anew."""
    return old.source_text == new.source_text and old.source_words == new.source_words


def _same_words(selection: Selection | None, old: SegmentAlignment, new: SegmentAlignment) -> bool:
    """Whether the words of `selection` are in both states of the same sentence."""
    if selection is None or not same_source(old, new):
        return False
    if selection.target is None:
        return True
    there = selection.target < len(new.target_words)
    return there and old.target_word(selection.target) == new.target_word(selection.target)
