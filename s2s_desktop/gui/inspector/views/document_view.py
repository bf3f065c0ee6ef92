"""The view *Document*: how salient each sentence is, which are in the summary, and a slider that
makes it longer or shorter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QPoint, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.drawing.document.strip import StripLayout, strip
from s2s_desktop.drawing.shapes import Shape
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.gui.inspector.inspection import By, Inspection
from s2s_desktop.gui.inspector.views.length_slider import NO_DOCUMENT, LengthSlider
from s2s_desktop.gui.inspector.views.spoken_parts import Part
from s2s_desktop.gui.inspector.views.view import View, ViewKind
from s2s_desktop.gui.look.plain_text import plain_tip
from s2s_desktop.gui.translated import tr

_GAP_PX = 8
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
_CHOOSING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DocumentView(View):
    """A bar a sentence in the order of the text, its length the salience, filled where chosen.

    While the slider moves, the bars show at once what the summary will have.
    """

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        super().__init__(inspection, parent)
        self.length = LengthSlider(self)
        self._strip = self._laid_out(QSize(1, 1))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Sentences of the document"))
        self.length.moved.connect(self._length_moved)
        inspection.document_changed.connect(self._follow)
        inspection.sentence_changed.connect(self._sentence_changed)
        self._place_slider()
        self._follow()

    @property
    def document(self) -> DocumentSalience:
        """The document as the strip shows it."""
        document = self.inspection.document or NO_DOCUMENT
        if self.length.is_ahead(document):
            return document.shortened(self.length.count)
        return document

    def area_of(self, index: int) -> QPoint:
        """The middle of a sentence's line in the view."""
        return self._strip.area_of(index, self.scroll_px).center().toPoint()

    # What a view is

    def arrange(self, view: QSize) -> QSize:
        """As many lines as sentences."""
        self._strip = self._laid_out(view)
        return self._strip.full_size

    def shapes(self) -> Iterable[Shape]:
        """The lines that are seen."""
        inspection = self.inspection
        return self._strip.shapes(
            self.colours.quieter() if inspection.stale else self.colours,
            self.viewport().size(),
            self.scroll_px,
            inspection.sentence,
            inspection.chosen_sentence,
        )

    def parts(self) -> Iterator[Part]:
        """Each sentence that is in view, and whether it is in the summary."""
        for index in self._strip.visible(self.viewport().size(), self.scroll_px):
            area = self._strip.area_of(index, self.scroll_px)
            yield self._said_of(index), area.toAlignedRect()

    def said(self) -> str:
        """The sentence that is pointed at, and whether it is in the summary."""
        index = self.inspection.sentence
        if index is None:
            index = self.inspection.chosen_sentence
        known = index is not None and index < len(self.document.sentences)
        return self._said_of(index) if known and index is not None else ""

    def _said_of(self, index: int) -> str:
        document = self.document
        sentence = document.sentences[index]
        state = (
            self.tr("In the summary · rank {rank} of {count} · {sentence}")
            if sentence.chosen
            else self.tr("Not in the summary · rank {rank} of {count} · {sentence}")
        )
        return state.format(
            rank=sentence.rank, count=len(document.sentences), sentence=document.text_of(index)
        )

    def hint(self) -> str:
        """What the slider does, or that the text is not as it was."""
        if self.inspection.stale:
            return self.tr("Out of date: so the text was when it was summarized.")
        return self.tr("The slider sets the length of the summary.")

    def drawn(self) -> Drawing:
        """All sentences."""
        document = self.document
        whole = strip(len(document.sentences), document.bar, self.picture_font(), None)
        size = whole.full_size
        note = self.tr("The longer a bar, the more its sentence says of the text. Filled: chosen.")
        shapes = tuple(whole.shapes(self.colours, size, QPoint()))
        return Drawing(shapes, QSizeF(size), notes=(note,))

    def _laid_out(self, view: QSize) -> StripLayout:
        document = self.document
        return strip(len(document.sentences), document.bar, self.picture_font(), view)

    # Following

    def _follow(self) -> None:
        self.length.show_document(self.inspection.document or NO_DOCUMENT)
        self.refresh()

    def _length_moved(self) -> None:
        self.refresh()
        self.inspection.ask_count(self.length.count)

    def _sentence_changed(self, by: By) -> None:
        index = self.inspection.sentence
        if by is not By.MOUSE and index is not None and self.isVisible():
            self.reveal(self._strip.area_of(index, self.scroll_px).toAlignedRect())
        self.viewport().update()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew, with the slider on top."""
        self._place_slider()
        super().resizeEvent(event)

    def _place_slider(self) -> None:
        height = self.length.sizeHint().height()
        self.setViewportMargins(0, height + _GAP_PX, 0, 0)
        self.length.setGeometry(0, 0, self.width(), height)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tool tips with the whole sentence, and the pointer leaving."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._strip.index_at(event.pos(), self.scroll_px)
            text = "" if index is None else plain_tip(self.document.text_of(index))
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self.inspection.point_at_sentence(None, By.MOUSE)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the sentence under the pointer."""
        place = event.position().toPoint()
        self.inspection.point_at_sentence(self._strip.index_at(place, self.scroll_px), By.MOUSE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the sentence; a click beside the bars chooses none."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = event.position().toPoint()
            self.inspection.choose_sentence(self._strip.index_at(place, self.scroll_px), By.MOUSE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from sentence to sentence, and choose one."""
        count, key = len(self.document.sentences), Qt.Key(event.key())
        here = self.inspection.sentence
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: count - 1}
        if count and key in ends:
            self.inspection.point_at_sentence(ends[key], By.KEYS)
        elif count and key in _STEPS:
            there = 0 if here is None else max(0, min(count - 1, here + _STEPS[key]))
            self.inspection.point_at_sentence(there, By.KEYS)
        elif key in _CHOOSING_KEYS and here is not None:
            self.inspection.choose_sentence(here, By.KEYS)
        else:
            super().keyPressEvent(event)


DOCUMENT = ViewKind("document", "document", lambda: tr("Document"), DocumentView)
