"""The view *Document* of a translation: all sentences, how sure the model was, what is doubtful."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QToolTip, QWidget

from s2s_desktop.drawing.document.segments import SegmentOrder, TextSegment, arranged
from s2s_desktop.drawing.document.strip import Bar, StripLayout, strip
from s2s_desktop.drawing.shapes import Shape
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.gui.inspector.inspection import By, Inspection
from s2s_desktop.gui.inspector.views.list_bar import ListBar
from s2s_desktop.gui.inspector.views.spoken_parts import Part
from s2s_desktop.gui.inspector.views.view import View, ViewKind
from s2s_desktop.gui.inspector.views.warning_groups import groups_of, kinds_of
from s2s_desktop.gui.look.plain_text import plain_tip
from s2s_desktop.gui.translated import tr, translated
from s2s_desktop.pipeline.guard.kinds import worded

_GAP_PX, _PAGE = 8, 10
_PAUSE_MS = 150
"""A text that grows is not listed anew with each of its words."""
Key = Qt.Key
_STEPS = {Key.Key_Up: -1, Key.Key_Down: 1, Key.Key_PageUp: -_PAGE, Key.Key_PageDown: _PAGE}
_CHOOSING_KEYS = (Key.Key_Space, Key.Key_Return, Key.Key_Enter)


class TextView(View):
    """A bar a sentence, as long as the model was sure, amber where something is doubtful; a click
    goes to the sentence."""

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        super().__init__(inspection, parent)
        self.bar = ListBar((("text", tr("In order")), ("worst", tr("Worst first"))), self)
        self.segments: tuple[TextSegment, ...] = ()
        """Those that are listed, in their order."""
        self._pointed: int | None = None
        self._strip = self._laid_out(QSize(1, 1))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Sentences of the text"))
        self.bar.changed.connect(self._list_anew)
        inspection.text_changed.connect(self._text_changed)
        self._place_bar()
        self.refresh()

    def area_of(self, index: int) -> QPoint:
        """The middle of the line of sentence `index` of the text, if it is listed."""
        place = self._place_of(index)
        assert place is not None
        return self._strip.area_of(place, self.scroll_px).center().toPoint()

    # What a view is

    def arrange(self, view: QSize) -> QSize:
        """As many lines as sentences that the bar asks for."""
        everything = self.inspection.text_segments()
        kinds = {warning.kind for segment in everything for warning in segment.warnings}
        groups = groups_of(kinds)
        warned = [("warned", tr("With warnings"))] if groups else []
        self.bar.offer_kinds([("", tr("All sentences")), *warned, *groups])
        self.segments = arranged(
            everything,
            cast(SegmentOrder, self.bar.order),
            self.bar.sought,
            kinds_of(self.bar.kind),
        )
        self._strip = self._laid_out(view)
        return self._strip.full_size

    def shapes(self) -> Iterable[Shape]:
        """The lines that are seen; that of the sentence that is shown stands out."""
        pointed, shown = self._place_of(self._pointed), self._place_of(self.inspection.place)
        size = self.viewport().size()
        return self._strip.shapes(self.colours, size, self.scroll_px, pointed, shown)

    def parts(self) -> Iterator[Part]:
        """Each sentence that is in view."""
        for place in self._strip.visible(self.viewport().size(), self.scroll_px):
            area = self._strip.area_of(place, self.scroll_px)
            yield self._said_of(self.segments[place]), area.toAlignedRect()

    def said(self) -> str:
        """The sentence that is pointed at or shown, and what is doubtful about it."""
        place = self._place_of(self._pointed)
        place = self._place_of(self.inspection.place) if place is None else place
        return "" if place is None else self._said_of(self.segments[place])

    def hint(self) -> str:
        """What a click does."""
        return self.tr("Click a sentence to go to it. Amber bars are worth a look.")

    def as_text(self) -> str:
        """Everything that is listed, not only what is in view."""
        return "".join(f"{self._said_of(segment)}\n" for segment in self.segments)

    def drawn(self) -> Drawing:
        """All sentences that are listed."""
        whole = strip(len(self.segments), self._bar_of, self.picture_font(), None)
        note = self.tr(
            "The longer a bar, the surer the model was of its sentence. Amber: worth a look."
        )
        size = whole.full_size
        shapes = tuple(whole.shapes(self.colours, size, QPoint()))
        return Drawing(shapes, QSizeF(size), notes=(note,))

    def _said_of(self, segment: TextSegment) -> str:
        parts = [segment.target or segment.source]
        if segment.probability is not None:
            percent = round(segment.probability * 100)
            parts.insert(0, self.tr("{percent} % sure").format(percent=percent))
        parts[:0] = [translated(worded(warning)) for warning in segment.warnings]
        return " · ".join(parts)

    def _bar_of(self, place: int) -> Bar:
        return self.segments[place].bar

    def _laid_out(self, view: QSize) -> StripLayout:
        return strip(len(self.segments), self._bar_of, self.picture_font(), view)

    def _place_of(self, index: int | None) -> int | None:
        """The line of sentence `index` of the text."""
        if index is None:
            return None
        return next((i for i, each in enumerate(self.segments) if each.index == index), None)

    # Following

    def _text_changed(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _list_anew(self) -> None:
        self._pointed = None
        self.refresh()

    def _point_at(self, place: int | None, by: By = By.MOUSE) -> None:
        index = None if place is None else self.segments[place].index
        if index != self._pointed:
            self._pointed = index
            self.viewport().update()
            self.inspection.sentence_changed.emit(by)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up, at once."""
        self._pause.stop()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew, with the bar on top."""
        self._place_bar()
        super().resizeEvent(event)

    def _place_bar(self) -> None:
        height = self.bar.sizeHint().height()
        self.setViewportMargins(0, height + _GAP_PX, 0, 0)
        self.bar.setGeometry(0, 0, self.viewport().width(), height)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tool tips with the whole sentence, and the pointer leaving."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._strip.index_at(event.pos(), self.scroll_px)
            text = "" if place is None else plain_tip(self._said_of(self.segments[place]))
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the sentence under the pointer."""
        self._point_at(self._strip.index_at(event.position().toPoint(), self.scroll_px))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the sentence."""
        place = self._strip.index_at(event.position().toPoint(), self.scroll_px)
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.inspection.segment_asked.emit(self.segments[place].index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the lines, and to the sentence of one."""
        key, last = Qt.Key(event.key()), len(self.segments) - 1
        here = self._place_of(self._pointed)
        ends = {Key.Key_Home: 0, Key.Key_End: last}
        if last >= 0 and (key in ends or key in _STEPS):
            there = ends.get(key, 0) if here is None or key in ends else here + _STEPS[key]
            self._point_at(max(0, min(last, there)), By.KEYS)
            place = self._place_of(self._pointed)
            assert place is not None
            self.reveal(self._strip.area_of(place, self.scroll_px).toAlignedRect())
        elif key in _CHOOSING_KEYS and self._pointed is not None:
            self.inspection.segment_asked.emit(self._pointed)
        else:
            super().keyPressEvent(event)


TEXT = ViewKind("text", "text", lambda: tr("Document"), TextView)
