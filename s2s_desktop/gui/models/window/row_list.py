"""The list of models: two lines each, with the bar of a download below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from s2s_desktop.drawing.colour_scale import mixed
from s2s_desktop.drawing.tones import check_colour
from s2s_desktop.gui.look.shapes import RING_PX, paint_rounded
from s2s_desktop.gui.models.window import wording
from s2s_desktop.gui.models.window.rows import Row
from s2s_desktop.work.download_queue import FAILED

_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_SIDE_PX, _ABOVE_PX, _BETWEEN_PX, _BAR_PX = 18, 9, 3, 4
_GROUND_SIDE_PX = 8
_RADIUS_PX = 6.0
_TINT_SHARE, _TRACK_SHARE = 0.12, 0.15
_NOWHERE = QModelIndex()


class RowModel(QAbstractListModel):
    """The rows, as Qt asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Have just these; the same ones with something new about them stay where they are."""
        same = [row.key for row in rows] == [row.key for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = tuple(rows)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row itself, or what it is to whoever cannot see it."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            told = [wording.title(row), wording.subtitle(row)]
            return ", ".join([*told, wording.progress(row.download)] if row.download else told)
        return None


class RowList(QListView):
    """`chosen` carries the key of the row that the user is on, "" for none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Models"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._rows = RowModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_RowPainting(self))
        self._telling = True
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[Row], chosen: str) -> None:
        """Show these, the one with the key `chosen` being chosen if it is among them."""
        self._telling = False
        self._rows.show_rows(rows)
        self.choose(chosen)
        self._telling = True

    def choose(self, key: str) -> None:
        """Be on the row with that key, or on none."""
        found = next((i for i, row in enumerate(self.rows) if row.key == key), None)
        if found is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        else:
            index = self._rows.index(found)
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, select)

    def _tell(self) -> None:
        index = self.currentIndex()
        if self._telling:
            self.chosen.emit(self.rows[index.row()].key if index.isValid() else "")


class _RowPainting(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Room for the lines."""
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        lines = 3 if row.download else 2
        line_px = option.fontMetrics.lineSpacing()
        bar = _BAR_PX + _BETWEEN_PX if row.download else 0
        return QSize(0, lines * line_px + (lines - 1) * _BETWEEN_PX + bar + 2 * _ABOVE_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One model."""
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        _paint_ground(painter, option)
        palette = option.palette
        room = option.rect.adjusted(_SIDE_PX, _ABOVE_PX, -_SIDE_PX, -_ABOVE_PX)
        line = QRect(room.left(), room.top(), room.width(), option.fontMetrics.lineSpacing())
        step = line.height() + _BETWEEN_PX
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        quiet = palette.color(_Role.PlaceholderText)
        _paint_line(painter, option, line, wording.title(row), bold, palette.color(_Role.Text))
        second = line.translated(0, step)
        _paint_line(painter, option, second, wording.subtitle(row), option.font, quiet)
        if row.download is not None:
            failed = row.download.phase == FAILED
            third = second.translated(0, step)
            colour = check_colour(palette) if failed else quiet
            _paint_line(painter, option, third, wording.progress(row.download), option.font, colour)
            bar = QRect(third.left(), third.bottom() + _BETWEEN_PX, third.width(), _BAR_PX)
            if not failed:
                _paint_bar(painter, option, bar, row.download.share)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    state, palette = QStyle.StateFlag, option.palette
    area = QRectF(option.rect).adjusted(_GROUND_SIDE_PX, 1, -_GROUND_SIDE_PX, -1)
    base = palette.color(_Role.Base)
    if option.state & state.State_Selected:
        tint = mixed(base, palette.color(_Role.Accent), _TINT_SHARE)
        paint_rounded(painter, area, _RADIUS_PX, tint)
    elif option.state & state.State_MouseOver:
        paint_rounded(painter, area, _RADIUS_PX, palette.color(_Role.Midlight))
    if option.state & state.State_HasFocus and option.state & state.State_Active:
        paint_rounded(painter, area, _RADIUS_PX, None, palette.color(_Role.Accent), RING_PX)


def _paint_bar(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, share: float | None
) -> None:
    palette, radius = option.palette, place.height() / 2
    accent = palette.color(_Role.Accent)
    track = mixed(palette.color(_Role.Base), palette.color(_Role.Text), _TRACK_SHARE)
    paint_rounded(painter, QRectF(place), radius, track)
    done = QRectF(place)
    done.setWidth(place.width() * (share or 0.0))
    if option.direction == Qt.LayoutDirection.RightToLeft:
        done.moveRight(place.right() + 1)
    if done.width() >= place.height():
        paint_rounded(painter, done, radius, accent)


def _paint_line(
    painter: QPainter,
    option: QStyleOptionViewItem,
    place: QRect,
    text: str,
    font: QFont,
    colour: QColor,
) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), cut)
