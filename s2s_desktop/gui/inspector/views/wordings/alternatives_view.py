"""The view *Alternatives*: what else could stand at a word, and other wordings of the sentence."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from s2s_desktop.drawing.alternatives.arrange import Said, Titles, arrange
from s2s_desktop.drawing.alternatives.layout import AlternativesLayout, ChoiceRow, Row
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Shape
from s2s_desktop.drawing.target_words import target_words
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.drawing.word_scores import percent
from s2s_desktop.gui.inspector.consultation import Topic
from s2s_desktop.gui.inspector.inspection import By, Inspection
from s2s_desktop.gui.inspector.views.sentence_view import SentenceView
from s2s_desktop.gui.inspector.views.spoken_parts import Part
from s2s_desktop.gui.inspector.views.view import ViewKind
from s2s_desktop.gui.translated import in_one_line, tr

_PICTURE_WIDTH_PX = 520
Key = Qt.Key
_ALONG = {Key.Key_Left: -1, Key.Key_Right: 1}
_DOWN = {Key.Key_Up: -1, Key.Key_Down: 1}
_ENTER = (Key.Key_Return, Key.Key_Enter, Key.Key_Space)


class AlternativesView(SentenceView):
    """Above, the sentence: words where something else could stand are underlined. Below, what
    could stand at the word that was pointed at last, and the best wordings of all."""

    moving_keys = frozenset({*_ALONG, Key.Key_Home, Key.Key_End})
    layout_now: AlternativesLayout

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        self._here: int | None = None
        self._row: int | None = None
        super().__init__(inspection, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Other words and wordings"))
        inspection.consultation.answered.connect(self._answered)

    @property
    def said_now(self) -> Said:
        """The sentence and what is known of it."""
        known, words = self.inspection.consultation, target_words(self.alignment)
        text = self.alignment.target_text
        said = Said(text, words, known.choices, known.wordings or ())
        here = self._here if self._here is not None and self._here < len(words) else None
        return Said(
            text,
            words,
            known.choices,
            known.wordings or (),
            said.first_open if here is None else here,
        )

    def laid_out(self, view: QSize | None) -> AlternativesLayout:
        """In one column."""
        said = self.said_now
        standing = "" if said.here is None else said.text[slice(*said.words[said.here])]
        titles = Titles(tr("Instead of “{word}”").format(word=standing), _title_of(said))
        width = _PICTURE_WIDTH_PX if view is None else view.width()
        font_px = self.picture_font().pixelSize()
        return arrange(said, titles, self.widths, font_px, float(width))

    def shapes(self) -> Iterable[Shape]:
        """The layout, scrolled, with what is pointed at."""
        scene = self._scene(self.viewport().size(), self.inspection.spot)
        return self.layout_now.shapes(scene, self._row)

    def parts(self) -> Iterator[Part]:
        """Words of the sentence, then each row."""
        for word in self.layout_now.words:
            area = self.layout_now.area_of(Selection(target=word.index), self.scroll_px)
            yield word.text, area.toAlignedRect()
        for row in self.layout_now.rows:
            yield _spoken(row), row.area.translated(-self.scroll_px.toPointF()).toAlignedRect()

    def moved(
        self, key: Qt.Key, selection: Selection | None, _by_steps: bool, /
    ) -> Selection | None:
        """Along the words of the sentence where something else could stand."""
        said = self.said_now
        places = [i for i in range(len(said.words)) if said.is_open(i)]
        places = places or list(range(len(said.words)))
        if not places:
            return selection
        here = said.here if selection is None or selection.target is None else selection.target
        if key == Key.Key_Home or here is None:
            return Selection(target=places[0])
        if key == Key.Key_End:
            return Selection(target=places[-1])
        if _ALONG[key] > 0:
            return Selection(target=next((i for i in places if i > here), places[-1]))
        return Selection(target=next((i for i in reversed(places) if i < here), places[0]))

    def said(self) -> str:
        """The row that is pointed at, else the word."""
        row = self._row
        rows = self.layout_now.rows
        return _spoken(rows[row]) if row is not None and row < len(rows) else super().said()

    def hint(self) -> str:
        """What mouse and keys do."""
        known = self.inspection.consultation
        if failure := known.failures.get(Topic.WORDINGS):
            return in_one_line(failure.message, failure.hint)
        if known.wordings is None and self.alignment.finished:
            return self.tr("Looking for other words…")
        return self.tr("Click a word or a wording below to have it in the text.")

    def drawn(self) -> Drawing:
        """All of it."""
        note = self.tr(
            "Underlined: something else could stand there. Percentages of words are probabilities, "
            "those of wordings the mean of their pieces."
        )
        return self.whole(self.laid_out(None), note)

    # Following

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever looks wants to know."""
        super().showEvent(event)
        self._want()

    def catch_up(self) -> None:
        """Another sentence."""
        self._here = min(self.inspection.spot.main.target_words, default=None)
        self._row = None
        super().catch_up()
        self._want()

    def refresh(self) -> None:
        """Lay out anew; of what is finished, more may be known."""
        super().refresh()
        self._want()

    def _want(self) -> None:
        if self.isVisible() and self.alignment.finished:
            self.inspection.consultation.want(Topic.CHOICES)
            self.inspection.consultation.want(Topic.WORDINGS)

    def _answered(self, topic: Topic) -> None:
        if topic in (Topic.CHOICES, Topic.WORDINGS):
            self.refresh()
            self.inspection.said_changed.emit(By.MOUSE)

    def _spot_changed(self, by: By) -> None:
        targets = self.inspection.spot.main.target_words
        if targets and min(targets) != self._here:
            self._here = min(targets)
            self._row = None
            super().refresh()
        super()._spot_changed(by)

    # Hands

    def point_under(self, pointer: QPoint) -> None:
        """Point at a word, or at a row."""
        self._mark_row(self.layout_now.row_at(pointer, self.scroll_px))
        if self._row is None:
            super().point_under(pointer)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row; a word of the sentence is pinned."""
        row = self.layout_now.row_at(event.position().toPoint(), self.scroll_px)
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(row)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go through the rows, Enter chooses."""
        key, rows = Key(event.key()), self.layout_now.rows
        if key in _DOWN and rows:
            first = 0 if _DOWN[key] > 0 else len(rows) - 1
            there = first if self._row is None else self._row + _DOWN[key]
            self._mark_row(max(0, min(len(rows) - 1, there)), By.KEYS)
            assert self._row is not None
            area = rows[self._row].area.translated(-self.scroll_px.toPointF())
            self.reveal(area.toAlignedRect())
        elif key in _ENTER and self._row is not None:
            self._choose(self._row)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The pointer leaving."""
        if event.type() == QEvent.Type.Leave:
            self._mark_row(None)
        return super().viewportEvent(event)

    def _mark_row(self, row: int | None, by: By = By.MOUSE) -> None:
        if row != self._row:
            self._row = row
            self.viewport().update()
            self.inspection.said_changed.emit(by)

    def _choose(self, number: int) -> None:
        row, known = self.layout_now.rows[number], self.inspection.consultation
        if isinstance(row, ChoiceRow):
            found = self.said_now.choices_at(self.layout_now.here)
            if found is not None and not row.standing:
                choice = next(c for c in found.choices if c.word == row.word)
                known.word_chosen.emit(found.span, choice)
            return
        others = self.said_now.others
        known.wording_chosen.emit(others[number - len(self.layout_now.rows) + len(others)])


def _title_of(said: Said) -> str:
    """What stands above the other wordings: how likely the sentence is as it stands."""
    standing = next((w for w in said.wordings if w.text == said.text), None)
    if standing is None:
        return tr("Other wordings")
    share = percent(math.exp(standing.score))
    return tr("Other wordings (as it stands: {percent})").format(percent=share)


def _spoken(row: Row) -> str:
    """A row in words."""
    text = row.word if isinstance(row, ChoiceRow) else " ".join(row.words)
    return tr("{text}: {percent}").format(text=text, percent=percent(row.probability))


ALTERNATIVES = ViewKind(
    "alternatives",
    "sentence",
    lambda: tr("Alternatives"),
    AlternativesView,
    on_demand=True,
    links=False,
)
