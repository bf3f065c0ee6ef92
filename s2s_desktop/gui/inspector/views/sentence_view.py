"""What the views of one sentence have in common: mouse, keys, tool tips, and following along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from s2s_desktop.drawing.layout import Layout
from s2s_desktop.drawing.partners import sources_of, targets_of
from s2s_desktop.drawing.scene import Scene, Spot
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Shape
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths
from s2s_desktop.drawing.whole import Drawing, whole
from s2s_desktop.gui.inspector.inspection import NOTHING, By, Inspection, same_source
from s2s_desktop.gui.inspector.views.spoken_parts import Part
from s2s_desktop.gui.inspector.views.view import View
from s2s_desktop.gui.inspector.views.wording import said_of, sentence_for, tooltip_for

_PIN_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SentenceView(View):
    """A view of the sentence of an `Inspection`.

    A subclass makes layouts (`laid_out`) and knows where the keys go (`moving_keys`, `moved`).
    While the sentence grows the newest word is kept in view, unless somebody has scrolled; when
    it is finished, its beginning is.
    """

    moving_keys: frozenset[Qt.Key] = frozenset()

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        super().__init__(inspection, parent)
        self.words = ShownWords()
        self._font_of_widths = self.picture_font()
        self.widths = WordWidths(self._font_of_widths)
        self.layout_now = self.laid_out(None)
        self._shown = NOTHING
        self._words_of: tuple[SegmentAlignment, bool] = NOTHING, False
        inspection.segment_changed.connect(self._follow)
        inspection.options_changed.connect(self._start)
        inspection.spot_changed.connect(self._spot_changed)
        self.refresh()

    @property
    def alignment(self) -> SegmentAlignment:
        """The sentence."""
        return self.inspection.alignment

    def laid_out(self, view: QSize | None) -> Layout:
        """The layout of `words` for a view of this size, or for a picture if there is none."""
        raise NotImplementedError

    def moved(
        self, key: Qt.Key, selection: Selection | None, by_steps: bool, /
    ) -> Selection | None:
        """Where a key takes what is pointed at; `by_steps` with Ctrl held."""
        raise NotImplementedError

    def headers(self) -> QSize:
        """What at the left and on top stays where it is when the rest is scrolled."""
        return QSize(0, 0)

    def area_of(self, selection: Selection) -> QPoint:
        """The middle of where words stand in the view."""
        return self.layout_now.area_of(selection, self.scroll_px).center().toPoint()

    # What a view is

    def arrange(self, view: QSize) -> QSize:
        """Lay the words out."""
        if self._font_of_widths != self.picture_font():
            self._font_of_widths = self.picture_font()
            self.widths = WordWidths(self._font_of_widths)
        shown = self.alignment, self.inspection.punctuation
        if self._words_of != shown:
            self._words_of = shown
            self.words = ShownWords.of(*shown)
        self.layout_now = self.laid_out(view)
        return self.layout_now.full_size

    def shapes(self) -> Iterable[Shape]:
        """The layout, scrolled, with what is pointed at."""
        return self.layout_now.shapes(self._scene(self.viewport().size(), self.inspection.spot))

    def parts(self) -> Iterator[Part]:
        """Each word with its partners."""
        words = [Selection(source=word) for word in self.words.sources]
        words += [Selection(target=word) for word in self.words.targets]
        for word in words:
            area = self.layout_now.area_of(word, self.scroll_px).toAlignedRect()
            yield sentence_for(self.alignment, word), area

    def said(self) -> str:
        """The words pointed at, or pinned, and their partners."""
        return said_of(self.alignment, self.inspection.spot)

    def whole(self, layout: Layout, *notes: str) -> Drawing:
        """A layout for a picture as a drawing; what is pinned stays marked."""
        pinned = self.inspection.spot.pinned
        spot = Spot.at(self.alignment, None, pinned)
        scene = replace(self._scene(layout.full_size, spot, QPoint()), titled=True)
        return whole(layout, scene, *notes)

    def _scene(self, size: QSize, spot: Spot, scroll: QPoint | None = None) -> Scene:
        scroll = self.scroll_px if scroll is None else scroll
        return Scene(self.alignment, self.colours, self.picture_font(), size, scroll, spot)

    # Following

    def _follow(self) -> None:
        """The sentence has grown, or another one is shown."""
        old, self._shown = self._shown, self.alignment
        if not same_source(old, self.alignment):
            self._start()
            return
        self.grown(old)
        finished = self.alignment.finished and not old.finished
        if self.scrolled_away or self.inspection.pinned or not self.isVisible():
            return
        if finished:
            self.scroll_to(self.start())
        elif not self.alignment.finished and self.words.targets:
            self._reveal_words(Selection(target=self.words.targets[-1]))

    def grown(self, _old: SegmentAlignment, /) -> None:
        """The sentence was that before: lay it out and paint it."""
        self.refresh()

    def start(self) -> QPoint:
        """How far the view is scrolled at the beginning of the sentence."""
        return QPoint(0, 0)

    def _start(self) -> None:
        """Another sentence: from its beginning."""
        self.scrolled_away = False
        self.catch_up()

    def catch_up(self) -> None:
        """Show the beginning, unless somebody has scrolled in this sentence."""
        self.refresh()
        if not self.scrolled_away:
            self.scroll_to(self.start())

    def _spot_changed(self, by: By) -> None:
        if by is not By.MOUSE and self.isVisible():
            spot = self.inspection.spot
            selection = spot.pinned if spot.pointed is None else spot.pointed
            if selection is not None:
                self._reveal_words(selection)
        self.viewport().update()

    def _reveal_words(self, selection: Selection) -> None:
        """Bring the words and their strongest partner into view."""
        area = self.layout_now.area_of(self._with_partner(selection), self.scroll_px)
        if not area.isEmpty():
            self.reveal(area.toAlignedRect(), self.headers())

    def _with_partner(self, selection: Selection) -> Selection:
        source, target = selection.source, selection.target
        if source is not None and target is None:
            target = next(iter(targets_of(self.alignment, source)), None)
        elif target is not None and source is None:
            source = next(iter(sources_of(self.alignment, target)), None)
        return Selection(source, target)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is pinned stays in view."""
        super().resizeEvent(event)
        pinned = self.inspection.spot.pinned
        if pinned is not None and self.isVisible():
            self._reveal_words(pinned)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the pin, ahead of shortcuts of the window."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride and self.inspection.pinned:
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tool tips, and the pointer leaving."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tooltip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self.inspection.point_at(None, By.MOUSE)
        return super().viewportEvent(event)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        """What is cut is seen in full."""
        selection = self.selection_at(event.pos())
        there = selection is not None and self.layout_now.cut(selection)
        text = tooltip_for(self.alignment, selection) if selection is not None and there else ""
        QToolTip.showText(event.globalPos(), text, self.viewport())

    def selection_at(self, place: QPoint) -> Selection | None:
        """What is at a place of the viewport."""
        return self.layout_now.selection_at(place, self.scroll_px)

    def point_under(self, pointer: QPoint) -> None:
        """Point at what is at a place of the viewport."""
        self.inspection.point_at(self.selection_at(pointer), By.MOUSE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what is under the pointer."""
        self.point_under(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pin what is clicked; a click beside the words lets go."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        selection = self.selection_at(event.position().toPoint())
        if selection is None:
            self.inspection.unpin(By.MOUSE)
        else:
            self.inspection.pin(selection, By.MOUSE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Part of a click that was taken: not for the widgets below."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As two clicks."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move what is pointed at, pin it or let go. What is pinned stays where it is."""
        pointed, key = self.inspection.spot.pointed, Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = held == Qt.KeyboardModifier.ControlModifier
        if key in self.moving_keys and (steps or held == Qt.KeyboardModifier.NoModifier):
            start = self.inspection.spot.pinned if pointed is None else pointed
            self.inspection.point_at(self.moved(key, start, steps), By.KEYS)
        elif key in _PIN_KEYS and pointed is not None:
            self.inspection.pin(pointed, By.KEYS)
        elif key == Qt.Key.Key_Escape and (self.inspection.pinned or pointed is not None):
            self.inspection.unpin(By.KEYS)
        else:
            super().keyPressEvent(event)
