"""The view *Heads*: small maps of every head, one of which may be looked at in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from s2s_desktop.drawing.heads.enlarged import EnlargedHead
from s2s_desktop.drawing.heads.grid import GridLayout, grid
from s2s_desktop.drawing.heads.shown_maps import Head, ShownMaps, shown_maps
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Shape, Side, Text
from s2s_desktop.drawing.shown_words import WordWidths
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.gui.inspector.inspection import By, Inspection
from s2s_desktop.gui.inspector.on_demand import OnDemand
from s2s_desktop.gui.inspector.views.spoken_parts import Part
from s2s_desktop.gui.inspector.views.studies.heads_bar import HeadsBar
from s2s_desktop.gui.inspector.views.view import View, ViewKind
from s2s_desktop.gui.inspector.views.wording import sentence_for
from s2s_desktop.gui.translated import tr
from s2s_desktop.pipeline.inspection.messages import HeadMaps, HeadsRequest

_GAP_PX, _NOTE_LINES = 8, 3
Key = Qt.Key
_STEPS = {Key.Key_Left: (0, -1), Key.Key_Right: (0, 1), Key.Key_Up: (-1, 0), Key.Key_Down: (1, 0)}
_OPENING_KEYS = (Key.Key_Space, Key.Key_Return, Key.Key_Enter)
_CLOSING_KEYS = (Key.Key_Escape, Key.Key_Backspace)


class HeadsView(View):
    """All heads, or the one that was clicked, as soon as the model has told them."""

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        super().__init__(inspection, parent)
        self.bar = HeadsBar(self)
        self.maps: ShownMaps | None = None
        self.enlarged: Head | None = None
        self._pointed: Head | None = None
        self._cell: Selection | None = None
        self._grid: GridLayout | None = None
        self._large: EnlargedHead | None = None
        self._study = OnDemand(
            self, inspection, HeadMaps, lambda of, at, text: HeadsRequest(0, of, at, text),
            self._answered,
        )  # fmt: skip
        self.setAccessibleName(self.tr("Attention of all heads"))
        self.bar.changed.connect(self.refresh)
        self.bar.back_asked.connect(lambda: self.enlarge(None))
        self._place_bar()

    def enlarge(self, head: Head | None) -> None:
        """Look at one head, or at all of them again."""
        self.enlarged, self._cell = head, None
        self._pointed = head or self._pointed
        self.refresh()
        self._tell(By.MOUSE)

    def area_of(self, head: Head) -> QPoint:
        """The middle of a head's small map in the view."""
        assert self._grid is not None
        return self._grid.area_of(head, self.scroll_px).center().toPoint()

    # What a view is

    def arrange(self, view: QSize) -> QSize:
        """The maps as the bar wants them."""
        found = self._study.found
        self._grid = self._large = None
        self.maps = self._chosen(found) if found is not None else None
        self.bar.setEnabled(self.maps is not None)
        self.bar.show_enlarged(self.maps is not None and self.enlarged is not None)
        if self.maps is None:
            return QSize(0, 0)
        font_px = float(self.picture_font().pixelSize())
        if self.enlarged is not None and self.enlarged in grid(self.maps, font_px, None).order:
            widths = WordWidths(self.picture_font())
            self._large = EnlargedHead.of(self.maps, self.enlarged, widths, font_px, view)
            return self._large.layout.full_size
        self.enlarged = None
        self._grid = grid(self.maps, font_px, view)
        return self._grid.full_size

    def shapes(self) -> Iterable[Shape]:
        """The maps; while there are none, why."""
        size, scroll = self.viewport().size(), self.scroll_px
        if self._large is not None:
            return self._large.shapes(
                self.colours, self.picture_font(), size, scroll, self._cell, self.bar.step
            )
        if self._grid is not None:
            return self._grid.shapes(self.colours, size, scroll, self._pointed, self.bar.step)
        return self._note(size)

    def parts(self) -> Iterator[Part]:
        """Each head."""
        if self._grid is not None:
            for head in self._grid.order:
                area = self._grid.area_of(head, self.scroll_px).toAlignedRect()
                yield self._said_of(head), area

    def said(self) -> str:
        """The head, and in a large map the two words, that are pointed at."""
        if self.maps is None:
            return self._study.note
        if self._large is not None and self._cell is not None:
            return sentence_for(self._large.alignment, self._cell)
        head = self.enlarged or self._pointed
        return "" if head is None else self._said_of(head)

    def hint(self) -> str:
        """What a click does."""
        if self.enlarged is not None:
            return self.tr("Esc goes back to all heads.")
        return self.tr("Layers down, heads across. ★: read as the alignment. Click to enlarge.")

    def drawn(self) -> Drawing:
        """All heads, or the one that is looked at."""
        notes = [self.hint()] if self.enlarged is None else [self._said_of(self.enlarged)]
        texts = self.inspection.alignment.source_text, self.inspection.alignment.target_text
        if self.maps is None:
            return Drawing((), QSizeF(), texts, (self._study.note,))
        font = self.picture_font()
        if self.enlarged is not None:
            large = EnlargedHead.of(
                self.maps, self.enlarged, WordWidths(font), font.pixelSize(), None
            )
            size = large.layout.full_size
            shapes = large.shapes(self.colours, font, size, QPoint(), None, self.bar.step)
            return Drawing(tuple(shapes), QSizeF(size), texts, tuple(notes))
        whole = grid(self.maps, font.pixelSize(), None)
        shapes = whole.shapes(self.colours, whole.full_size, QPoint(), None, self.bar.step)
        return Drawing(tuple(shapes), QSizeF(whole.full_size), texts, tuple(notes))

    def studied(self) -> Mapping[str, Any]:
        """The weights of all heads."""
        return {} if self._study.found is None else self._study.found.data()

    def _answered(self) -> None:
        self.refresh()
        self._tell(By.OUTSIDE)

    def _chosen(self, found: HeadMaps) -> ShownMaps:
        self.bar.offer(found.kinds)
        kind, unit = self.bar.kinds.key, self.bar.units.key
        assert kind is not None
        assert unit is not None
        maps = shown_maps(found, kind, unit)
        self.bar.show_rows(maps.rows, steps=kind != "encoder")
        return maps

    def _said_of(self, head: Head) -> str:
        layer, number = head[0] + 1, head[1] + 1
        found, step = self._study.found, self.bar.step
        parts = [self.tr("Layer {layer}, head {head}").format(layer=layer, head=number)]
        if self.maps is not None and head in self.maps.calibrated and found is not None:
            parts.append(self.tr("read as the alignment ({found})").format(found=found.found))
        if found is not None and found.copied and self.bar.units.key == "pieces":
            at = len(found.copied) - 1 if step is None else step
            share = round(found.copied[at] * 100)
            parts.append(self.tr("{percent} % of this step is copied").format(percent=share))
        return " · ".join(parts)

    def _note(self, size: QSize) -> Iterator[Shape]:
        font_px = float(self.picture_font().pixelSize())
        area = QRectF(0, size.height() / 3, size.width(), _NOTE_LINES * font_px)
        note = WordWidths(self.picture_font()).cut(self._study.note, area.width())
        yield Text(note, area, self.colours.quiet, font_px, Side.MIDDLE)

    # Pointing

    def _point_at(self, place: QPoint) -> None:
        if self._large is not None:
            self._cell = self._large.layout.selection_at(place, self.scroll_px)
        elif self._grid is not None:
            self._pointed = self._grid.head_at(place, self.scroll_px)
        self._tell(By.MOUSE)

    def _tell(self, by: By) -> None:
        self.viewport().update()
        self.inspection.sentence_changed.emit(by)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Ask, if nobody has."""
        super().showEvent(event)
        self._study.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew, with the bar on top."""
        self._place_bar()
        super().resizeEvent(event)

    def _place_bar(self) -> None:
        height = self.bar.sizeHint().height()
        self.setViewportMargins(0, height + _GAP_PX, 0, 0)
        self.bar.setGeometry(0, 0, self.viewport().width(), height)

    def viewportEvent(self, event: QEvent) -> bool:
        """The pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._cell = None
            self._tell(By.MOUSE)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a head, or at a cell of the large map."""
        self._point_at(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the head in full."""
        if event.button() == Qt.MouseButton.LeftButton and self._grid is not None:
            head = self._grid.head_at(event.position().toPoint(), self.scroll_px)
            if head is not None:
                self.enlarge(head)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the way back, ahead of shortcuts of the window."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride and self.enlarged:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from head to head, enlarge one, and back."""
        key = Qt.Key(event.key())
        if key in _CLOSING_KEYS and self.enlarged is not None:
            self.enlarge(None)
        elif key in _STEPS and self.maps is not None:
            self._move(*_STEPS[key])
        elif key in _OPENING_KEYS and self._grid is not None and self._pointed is not None:
            self.enlarge(self._pointed)
        else:
            super().keyPressEvent(event)

    def _move(self, layers: int, heads: int) -> None:
        assert self.maps is not None
        layer, head = self._pointed or (0, 0)
        if self._pointed is not None:
            layer = max(0, min(self.maps.layers - 1, layer + layers))
            head = max(0, min(self.maps.heads - 1, head + heads))
        self._pointed = layer, head
        if self.enlarged is not None:
            self.enlarge(self._pointed)
        elif self._grid is not None:
            self.reveal(self._grid.area_of(self._pointed, self.scroll_px).toAlignedRect())
        self._tell(By.KEYS)


HEADS = ViewKind("heads", "sentence", lambda: tr("Heads"), HeadsView, on_demand=True, links=False)
