"""What all views of the panel have in common. Each is one module, and `listed.py` lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontInfo,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QStyle, QWidget

from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.painting import paint, sized
from s2s_desktop.drawing.shapes import Box, Shape
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.gui.inspector.inspection import Inspection
from s2s_desktop.gui.inspector.views.spoken_parts import Part, SpokenParts

Subject = Literal["sentence", "text", "document"]
"""A sentence and its translation, all of these, or the sentences of a text that is summarized."""
_RING_PX, _RING_RADIUS_PX = 2.0, 6.0


class View(QAbstractScrollArea):
    """Shows an `Inspection`, which it follows by itself, and points at what is in it.

    A subclass lays out (`arrange`) and gives the shapes that are seen (`shapes`); this class
    scrolls, paints them, and lays out again when size, font or contents change. A view that is
    hidden does nothing until it is shown.
    """

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inspection = inspection
        self.colours = ViewColours.from_palette(self.palette())
        self._spoken = SpokenParts(self.viewport())
        self._stale = True
        self._scrolls_by_itself = False
        self.scrolled_away = False
        """Whether somebody has scrolled since the contents are shown."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 100)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._bar_moved)

    # What a view is

    def arrange(self, view: QSize) -> QSize:
        """Lay out for a view of this size; the room that everything takes."""
        raise NotImplementedError

    def shapes(self) -> Iterable[Shape]:
        """What is seen now."""
        raise NotImplementedError

    def parts(self) -> Iterable[Part]:
        """What is seen, part for part, in words."""
        raise NotImplementedError

    def said(self) -> str:
        """What is pointed at, in words; empty where that is nothing."""
        raise NotImplementedError

    def hint(self) -> str:
        """What can be done here, in one line."""
        raise NotImplementedError

    def drawn(self) -> Drawing:
        """The whole view, for a file."""
        raise NotImplementedError

    def as_text(self) -> str:
        """The whole view as text, for the clipboard: what it says of its parts, a line each."""
        return "".join(f"{said}\n" for said, _ in self.parts())

    def studied(self) -> Mapping[str, Any]:
        """What a model was asked for beside the alignment, by name, for a file with data."""
        return {}

    def zoom(self, steps: float) -> None:
        """Make everything larger, or smaller for `steps` < 0, where the kind says that it zooms."""

    def zoom_to_fit(self) -> None:
        """Let everything be in view again."""

    def catch_up(self) -> None:
        """The view is shown, and something has changed since it was."""
        self.refresh()

    # What views need

    @property
    def scroll_px(self) -> QPoint:
        """How far the view is scrolled."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def picture_font(self) -> QFont:
        """The font of the interface, its size in pixels."""
        return sized(self.font(), QFontInfo(self.font()).pixelSize())

    def refresh(self) -> None:
        """Lay out anew and paint, now or when the view is shown."""
        self._stale = not self.isVisible()
        if not self._stale:
            self._lay_out()
            self.viewport().update()
            self._spoken.show_parts(self.parts())

    def scroll_to(self, place: QPoint) -> None:
        """Scroll there, without counting as somebody who does."""
        self._scrolls_by_itself = True
        self.horizontalScrollBar().setValue(place.x())
        self.verticalScrollBar().setValue(place.y())
        self._scrolls_by_itself = False

    def reveal(self, area: QRect, headers: QSize | None = None) -> None:
        """Scroll as little as needed to show a rectangle of the view, clear of `headers`."""
        headers = headers or QSize(0, 0)
        self._scrolls_by_itself = True
        _reveal(self.horizontalScrollBar(), area.left() - headers.width(), area.width(),
                self.viewport().width() - headers.width())  # fmt: skip
        _reveal(self.verticalScrollBar(), area.top() - headers.height(), area.height(),
                self.viewport().height() - headers.height())  # fmt: skip
        self._scrolls_by_itself = False

    def _refresh_or_catch_up(self) -> None:
        if not self.isVisible():
            self._stale = True
        elif self._stale:
            self.catch_up()
        else:
            self.refresh()

    def _lay_out(self) -> None:
        room = self.maximumViewportSize()
        full = self.arrange(room)
        bar_px = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        taken = QSize(
            bar_px if full.height() > room.height() else 0,
            bar_px if full.width() > room.width() else 0,
        )
        if not taken.isNull():
            room -= taken
            full = self.arrange(room)
        self._scrolls_by_itself = True
        _set_bar(self.horizontalScrollBar(), full.width(), room.width())
        _set_bar(self.verticalScrollBar(), full.height(), room.height())
        self._scrolls_by_itself = False

    def _bar_moved(self) -> None:
        self._spoken.show_parts(self.parts())
        if not self._scrolls_by_itself:
            self.scrolled_away = True

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed meanwhile."""
        super().showEvent(event)
        self._refresh_or_catch_up()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, shapes, and a ring if the keys work here."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.colours.base)
        paint(painter, self.shapes(), self.picture_font())
        if self.hasFocus():
            area = self.viewport().rect().toRectF().adjusted(1, 1, -1, -1)
            ring = Box(area, None, _RING_RADIUS_PX, self.colours.accent, _RING_PX)
            paint(painter, [ring], self.font())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._refresh_or_catch_up()

    def changeEvent(self, event: QEvent) -> None:
        """Take over another palette, font or direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.colours = ViewColours.from_palette(self.palette())
        self._refresh_or_catch_up()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring that says the keys work here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it."""
        super().focusOutEvent(event)
        self.viewport().update()


@dataclass(frozen=True)
class ViewKind:
    """One way to look at a subject. `name` is what the settings call it, `title` its tab;
    `zooms`: it can be made larger. `on_demand`: a model is asked for what it shows.
    `links`: of a sentence without links there is nothing to see in it."""

    name: str
    subject: Subject
    title: Callable[[], str]
    make: Callable[[Inspection], View]
    zooms: bool = False
    on_demand: bool = False
    links: bool = True


def _set_bar(bar: QScrollBar, content_px: int, view_px: int) -> None:
    bar.setPageStep(max(1, view_px))
    bar.setSingleStep(max(1, view_px // 10))
    bar.setRange(0, max(0, content_px - view_px))


def _reveal(bar: QScrollBar, start_px: int, length_px: int, view_px: int) -> None:
    """Scroll `bar` until a stretch that begins `start_px` into the view is in it."""
    if start_px < 0 or length_px > view_px:
        bar.setValue(bar.value() + start_px)
    elif start_px + length_px > view_px:
        bar.setValue(bar.value() + start_px + length_px - view_px)
