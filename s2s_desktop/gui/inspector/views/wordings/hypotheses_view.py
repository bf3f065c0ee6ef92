"""The view *Hypotheses*: all that a beam search has thought of, as a tree."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from s2s_desktop.drawing.hypotheses.layout import Place, TreeLayout, laid_out
from s2s_desktop.drawing.hypotheses.tree import Stretches, TreeWord
from s2s_desktop.drawing.partners import NOISE
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Shape
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.drawing.word_scores import percent
from s2s_desktop.gui.inspector.consultation import Topic
from s2s_desktop.gui.inspector.inspection import By, Inspection
from s2s_desktop.gui.inspector.views.sentence_view import SentenceView
from s2s_desktop.gui.inspector.views.spoken_parts import Part
from s2s_desktop.gui.inspector.views.view import ViewKind
from s2s_desktop.gui.translated import in_one_line, tr
from s2s_desktop.pipeline.steering.messages import BeamTree

_PICTURE_WIDTH_PX = 520
_NO_BEAM = BeamTree(0, 0, ())
Key = Qt.Key
_STEPS = {Key.Key_Left: -1, Key.Key_Right: 1}
_ROWS = {Key.Key_Up: -1, Key.Key_Down: 1}
_ENTER = (Key.Key_Return, Key.Key_Enter)


class HypothesesView(SentenceView):
    """The best hypothesis goes straight down; what forks off stands further in, faint where the
    search has dropped it. Pointing at a word marks the way to it, and where it is from."""

    layout_now: TreeLayout

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        self._place: Place | None = None
        self._beam: BeamTree | None = None
        self._stretches = Stretches(_NO_BEAM)
        super().__init__(inspection, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Hypotheses of the search"))
        inspection.consultation.answered.connect(self._answered)

    def laid_out(self, view: QSize | None) -> TreeLayout:
        """One below the other."""
        beam = self.inspection.consultation.beam
        if beam is not self._beam:
            self._beam, self._place = beam, None
            self._stretches = Stretches(beam or _NO_BEAM)
        width = _PICTURE_WIDTH_PX if view is None else view.width()
        font_px = self.picture_font().pixelSize()
        return laid_out(self._stretches.all, self.widths, font_px, float(width), _ending)

    def shapes(self) -> Iterable[Shape]:
        """The tree, with the way to the word that is pointed at."""
        scene = self._scene(self.viewport().size(), self.inspection.spot)
        return self.layout_now.shapes(scene, self._place)

    def parts(self) -> Iterator[Part]:
        """Each stretch as a line."""
        for placed in self.layout_now.placed:
            words = " ".join(word.text for word in placed.stretch.words)
            area = placed.area.translated(-self.scroll_px.toPointF()).toAlignedRect()
            yield f"{words} {placed.ending}".strip(), area

    def moved(
        self, _key: Qt.Key, selection: Selection | None, _by_steps: bool, /
    ) -> Selection | None:
        """The keys go through the tree, not the sentence."""
        return selection

    def said(self) -> str:
        """The word of the tree, where it comes from, and how likely it was."""
        return "" if self._place is None else self._worded(self.layout_now.word(self._place))

    def hint(self) -> str:
        """What mouse and keys do."""
        known = self.inspection.consultation
        if failure := known.failures.get(Topic.BEAM):
            return in_one_line(failure.message, failure.hint)
        if known.beam is None:
            return self.tr("Searching…") if self.alignment.finished else ""
        return self.tr("Double-click a hypothesis to have it in the text.")

    def drawn(self) -> Drawing:
        """All of it."""
        note = self.tr(
            "Percentages beside branches: how likely their first piece was; of hypotheses: the "
            "mean of their pieces. Faint branches were dropped by the search."
        )
        return self.whole(self.laid_out(None), note)

    # Following

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever looks wants to know."""
        super().showEvent(event)
        self._want()

    def refresh(self) -> None:
        """Lay out anew; of what is finished, the beam may be known."""
        super().refresh()
        self._want()

    def _want(self) -> None:
        if self.isVisible() and self.alignment.finished:
            self.inspection.consultation.want(Topic.BEAM)

    def _answered(self, topic: Topic) -> None:
        if topic is Topic.BEAM:
            self.refresh()
            self.inspection.said_changed.emit(By.MOUSE)

    # Hands

    def point_under(self, pointer: QPoint) -> None:
        """Point at a word of the tree."""
        self._point(self.layout_now.place_at(pointer, self.scroll_px), By.MOUSE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click points; the sentence has no words here to be pinned."""
        self.point_under(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Have the hypothesis in the text."""
        self.point_under(event.position().toPoint())
        self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go along a branch, up and down to the next, Enter chooses."""
        key, placed = Key(event.key()), self.layout_now.placed
        if key in (*_STEPS, *_ROWS) and placed:
            self._point(self._walked(key), By.KEYS)
            if self._place is not None:
                area = placed[self._place.stretch].area.translated(-self.scroll_px.toPointF())
                self.reveal(area.toAlignedRect())
        elif key in _ENTER and self._place is not None:
            self._choose()
        elif key == Key.Key_Escape and self._place is not None:
            self._point(None, By.KEYS)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The pointer leaving."""
        if event.type() == QEvent.Type.Leave:
            self._point(None, By.MOUSE)
        return super().viewportEvent(event)

    def _walked(self, key: Qt.Key) -> Place:
        placed, here = self.layout_now.placed, self._place
        if here is None:
            return Place(0, 0)
        if key in _ROWS:
            return Place(max(0, min(len(placed) - 1, here.stretch + _ROWS[key])), 0)
        places = [Place(i, j) for i, p in enumerate(placed) for j in range(len(p.stretch.words))]
        there = places.index(here) + _STEPS[key]
        return places[max(0, min(len(places) - 1, there))]

    def _point(self, place: Place | None, by: By) -> None:
        if place == self._place:
            return
        self._place = place
        self.viewport().update()
        word = None if place is None else self.layout_now.word(place)
        self.inspection.point_at(None if word is None else self._selection(word), by)
        self.inspection.said_changed.emit(by)

    def _selection(self, word: TreeWord) -> Selection | None:
        """The word of the sentence that it is; of another hypothesis, where it is from."""
        written = self._stretches.text_to(word.nodes[-1])
        if self.alignment.target_text.startswith(written):
            spans = self.alignment.target_words
            found = next((i for i, (a, b) in enumerate(spans) if a < word.end <= b), None)
            if found is not None:
                return Selection(target=found)
        source = _strongest(word)
        return None if source is None else Selection(source=source)

    def _worded(self, word: TreeWord) -> str:
        source, share = _strongest(word), percent(word.probability)
        if source is None or source >= len(self.alignment.source_words):
            return tr("{word}: {percent} likely here").format(word=word.text, percent=share)
        return tr("{word} ← {source}: {percent} likely here").format(
            word=word.text, source=self.alignment.source_word(source), percent=share
        )

    def _choose(self) -> None:
        """The hypothesis that ends behind the word that is pointed at, the best of several."""
        beam = self.inspection.consultation.beam
        if self._place is None or beam is None:
            return
        node = self.layout_now.word(self._place).nodes[-1]
        through = (f for rank, f in enumerate(beam.finished) if _goes_through(beam, node, rank))
        finished = next(through, None)
        if finished is not None and finished.text != self.alignment.target_text:
            self.inspection.consultation.wording_chosen.emit(finished)


def _goes_through(beam: BeamTree, node: int, rank: int) -> bool:
    """Whether a hypothesis that was kept goes through a node."""
    at = next((i for i, each in enumerate(beam.nodes) if each.rank == rank), None)
    while at is not None and at != node:
        at = beam.nodes[at].parent
    return at is not None


def _strongest(word: TreeWord) -> int | None:
    """The source word that it came from most."""
    if not word.weights or max(word.weights) < NOISE:
        return None
    return max(range(len(word.weights)), key=lambda i: word.weights[i])


def _ending(rank: int, score: float) -> str:
    return tr("Hypothesis {number}: {percent}").format(
        number=rank + 1, percent=percent(math.exp(score))
    )


HYPOTHESES = ViewKind(
    "hypotheses", "sentence", lambda: tr("Hypotheses"), HypothesesView, on_demand=True, links=False
)
