"""The map itself: scrolls, zooms, and follows the pointer and the keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontInfo,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QToolTip, QWidget

from s2s_desktop.drawing.heat_image import HeatImage
from s2s_desktop.drawing.map_colours import MapColours
from s2s_desktop.drawing.map_geometry import (
    LARGEST_CELL_PX,
    SMALLEST_CELL_PX,
    MapGeometry,
    fitted,
)
from s2s_desktop.drawing.map_painter import MapPainter, MapView
from s2s_desktop.drawing.map_words import MapWords, WordWidths
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import MOVING_KEYS, Selection, moved
from s2s_desktop.gui.inspector.pointing import NOTHING, Pointing, same_source
from s2s_desktop.gui.inspector.wording import tooltip_for

_ZOOM_STEP = 1.2
_WHEEL_NOTCH = 120
_PIN_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HeatMap(QAbstractScrollArea):
    """Target words down, source words across, weights as colour.

    `spot_changed` comes after every change of what is pointed at, pinned or marked; its
    argument says whether the keys did it.
    """

    spot_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pointing = Pointing()
        self._alignment = NOTHING
        self._words = MapWords()
        self._zoomed_cell_px: int | None = None
        self._colours = MapColours.from_palette(self.palette())
        self._heat = HeatImage(0, False, self._colours.scale)
        self._widths = WordWidths(self.font())
        self._geometry = self._fitted()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Alignment map"))

    @property
    def map_geometry(self) -> MapGeometry:
        """Where the cells and words lie at present."""
        return self._geometry

    @property
    def scroll_px(self) -> QPoint:
        """How far the cells are scrolled."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def show_segment(self, alignment: SegmentAlignment) -> None:
        """Show a segment. If it is the one shown, further grown, place and pin are kept."""
        old, self._alignment = self._alignment, alignment
        old_words, self._words = self._words, MapWords.of(alignment)
        if same_source(old, alignment):
            self._grow(old, old_words)
        else:
            self._start()
        if self.pointing.follow(alignment):
            self._spot_has_changed()

    def point_at(self, selection: Selection | None) -> None:
        """Point from outside: word and partner come into view. A pinned selection stays."""
        if self.pointing.point_at(selection):
            self._show_spot()

    def pin(self, selection: Selection) -> None:
        """Pin from outside; what is pinned already is let go."""
        if self.pointing.pin(selection):
            self._show_spot()

    def unpin(self) -> None:
        """Let go of the pinned selection."""
        if self.pointing.unpin():
            self._spot_has_changed()

    def zoom(self, steps: float, around: QPoint | None = None) -> None:
        """Make the cells larger (or smaller, `steps` < 0); what lies at `around` stays there."""
        old_px = self._geometry.cell_px
        cell_px = round(old_px * _ZOOM_STEP**steps)
        if cell_px == old_px:
            cell_px += 1 if steps > 0 else -1
        place = self.viewport().rect().center() if around is None else around
        headers = QPoint(self._geometry.row_header_px, self._geometry.column_header_px)
        under = QPointF(self.scroll_px + place - headers) / old_px
        self._zoomed_cell_px = max(SMALLEST_CELL_PX, min(LARGEST_CELL_PX, cell_px))
        self._lay_out()
        headers = QPoint(self._geometry.row_header_px, self._geometry.column_header_px)
        self._scroll_to((under * self._geometry.cell_px).toPoint() - (place - headers))
        self.viewport().update()

    def zoom_to_fit(self) -> None:
        """Let the cells be as large as fits, again."""
        self._zoomed_cell_px = None
        self._lay_out()
        self.viewport().update()

    # Showing

    def _start(self) -> None:
        """Another sentence: from its beginning."""
        self._heat = HeatImage(len(self._words.sources), self._words.mirrored, self._colours.scale)
        self._heat.show_rows(self._alignment.rows, len(self._words.targets))
        self._lay_out()
        right = self.horizontalScrollBar().maximum()
        self._scroll_to(QPoint(right if self._words.mirrored else 0, 0))
        self.viewport().update()

    def _grow(self, old: SegmentAlignment, old_words: MapWords) -> None:
        """The same sentence: repaint from the first row that changed, follow the last one."""
        bar = self.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        rows = self._heat.show_rows(self._alignment.rows, len(self._words.targets))
        if self._lay_out() or old.links != self._alignment.links:
            self.viewport().update()
        else:
            self._update_below(min([*rows, _first_difference(old_words, self._words)]))
        if at_end and not self.pointing.pinned:
            bar.setValue(bar.maximum())

    def _update_below(self, row: int) -> None:
        top = self._geometry.cell(Selection(target=row), self.scroll_px).top()
        self.viewport().update(QRect(QPoint(0, top), self.viewport().size()))

    def _fitted(self) -> MapGeometry:
        font_px = QFontInfo(self.font()).pixelSize()
        view = self.maximumViewportSize()
        return fitted(self._words, self._widths, font_px, view, self._zoomed_cell_px)

    def _lay_out(self) -> bool:
        """Fit the map to the view; whether anything but the number of rows is new."""
        old, self._geometry = self._geometry, self._fitted()
        content = self._geometry.content_size
        # One after the other: a bar that appears shrinks the view, and this runs again.
        self._set_bar(self.horizontalScrollBar(), content.width(), self._cell_view_size().width())
        self._set_bar(self.verticalScrollBar(), content.height(), self._cell_view_size().height())
        return replace(old, grid=self._geometry.grid) != self._geometry

    def _set_bar(self, bar: QScrollBar, content_px: int, view_px: int) -> None:
        bar.setPageStep(max(1, view_px))
        bar.setSingleStep(self._geometry.cell_px)
        bar.setRange(0, max(0, content_px - view_px))

    def _cell_view_size(self) -> QSize:
        """The part of the view that is left for cells."""
        headers = QSize(self._geometry.row_header_px, self._geometry.column_header_px)
        return self.viewport().size() - headers

    def _scroll_to(self, place: QPoint) -> None:
        self.horizontalScrollBar().setValue(place.x())
        self.verticalScrollBar().setValue(place.y())

    def _bring_into_view(self, selection: Selection) -> None:
        """Scroll so that the words of `selection` show, and the lean of its source word."""
        cell = self._geometry.cell(selection, QPoint(0, 0))
        cell.translate(-self._geometry.row_header_px, -self._geometry.column_header_px)
        if selection.source is not None:
            width_px = cell.width() + self._geometry.longest_lean_px
            _reveal(self.horizontalScrollBar(), cell.left(), width_px)
        if selection.target is not None:
            _reveal(self.verticalScrollBar(), cell.top(), cell.height())

    def _show_spot(self) -> None:
        """Bring the word and its strongest partner into view."""
        if cell := self.pointing.strongest_cell():
            self._bring_into_view(cell)
        self._spot_has_changed()

    def _spot_has_changed(self, by_keys: bool = False) -> None:
        self.viewport().update()
        self.spot_changed.emit(by_keys)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is visible, and a frame if the keys work here."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        MapPainter(painter, self._view()).paint()
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._colours.accent)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def _view(self) -> MapView:
        return MapView(
            alignment=self._alignment,
            words=self._words,
            geometry=self._geometry,
            heat=self._heat.image,
            colours=self._colours,
            font=self.font(),
            size=self.viewport().size(),
            scroll=self.scroll_px,
            selection=self.pointing.selection,
            partners=self.pointing.partners,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Take over another palette or font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colours = MapColours.from_palette(self.palette())
            self._heat.use_scale(self._colours.scale)
        elif event.type() == QEvent.Type.FontChange:
            self._widths = WordWidths(self.font())
            self._lay_out()
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame that says the keys work here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide that frame."""
        super().focusOutEvent(event)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the pin, ahead of shortcuts of the window."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride and self.pointing.pinned:
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips, and the pointer leaving."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tooltip(event)
            return True
        if event.type() == QEvent.Type.Leave and self.pointing.point_at(None):
            self._spot_has_changed()
        return super().viewportEvent(event)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        selection = self._spot_at(event.pos())
        text = tooltip_for(self._alignment, selection) if selection else ""
        QToolTip.showText(event.globalPos(), text, self.viewport())

    def _spot_at(self, place: QPoint) -> Selection | None:
        return self._geometry.selection_at(place, self.scroll_px)

    def _point_under(self, pointer: QPoint) -> None:
        if self.pointing.point_at(self._spot_at(pointer)):
            self._spot_has_changed()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what is under the pointer."""
        self._point_under(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pin what is clicked; a click beside the map lets go."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        selection = self._spot_at(event.position().toPoint())
        if self.pointing.pin(selection) if selection else self.pointing.unpin():
            self._spot_has_changed()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Part of a click that was taken: not for the widgets below."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom."""
        notches = event.angleDelta().y() / _WHEEL_NOTCH
        if notches and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(notches, event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)
        self._point_under(event.position().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the selection, pin it or let go of it."""
        selection = self.pointing.selection
        if event.key() in MOVING_KEYS:
            whole = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            changed = self._move(event.key(), whole)
        elif event.key() in _PIN_KEYS and selection is not None:
            changed = self.pointing.pin(selection)
        elif event.key() == Qt.Key.Key_Escape and selection is not None:
            changed = self.pointing.unpin()
        else:
            super().keyPressEvent(event)
            return
        if changed:
            self._spot_has_changed(by_keys=True)

    def _move(self, key: int, whole: bool) -> bool:
        page_rows = max(1, self._cell_view_size().height() // self._geometry.cell_px - 1)
        selection = moved(self.pointing.selection, key, self._geometry.grid, page_rows, whole)
        if selection is None:
            return False
        self._bring_into_view(selection)
        return self.pointing.move(selection)


def _reveal(bar: QScrollBar, start_px: int, length_px: int) -> None:
    """Scroll `bar` as little as needed to show a stretch of the content."""
    if start_px < bar.value():
        bar.setValue(start_px)
    elif start_px + length_px > bar.value() + bar.pageStep():
        bar.setValue(min(start_px, start_px + length_px - bar.pageStep()))


def _first_difference(old: MapWords, new: MapWords) -> int:
    """The first row whose word is not the same."""
    shorter = min(len(old.targets), len(new.targets))
    differing = (i for i in range(shorter) if old.targets[i] != new.targets[i])
    return next(differing, shorter)
