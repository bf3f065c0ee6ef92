"""A list of languages: each by its name, and beside it what its speakers call it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from s2s_desktop.gui.look.icons import drawn_icon
from s2s_desktop.gui.look.shapes import paint_rounded

TAG = Qt.ItemDataRole.UserRole
OWN_NAME = Qt.ItemDataRole.UserRole + 1

_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_ROW_EM = 1.9
_SIDE_PX = 10
_RADIUS_PX = 6.0


class LanguageList(QListWidget):
    """Groups of languages under their headings; typing elsewhere narrows it down."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_LanguageRow(self))
        self.setUniformItemSizes(True)
        self.chosen = ""

    def fill(
        self, groups: Iterable[tuple[str, Sequence[tuple[str, str, str]]]], chosen: str
    ) -> None:
        """Show groups of (tag, name, own name) under their headings; an empty heading is none."""
        self.clear()
        self.chosen = chosen
        for heading, languages in groups:
            if heading:
                item = QListWidgetItem(heading, self)
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            for tag, name, own_name in languages:
                item = QListWidgetItem(name, self)
                item.setData(TAG, tag)
                item.setData(OWN_NAME, own_name)
        self.narrow("")

    def narrow(self, typed: str) -> None:
        """Show the languages that `typed` is a part of, by either name or by their tag."""
        wanted = typed.strip().casefold()
        shown = []
        for item in self._items():
            tag = item.data(TAG)
            names = (item.text(), item.data(OWN_NAME) or "", tag or "")
            fits = any(wanted in name.casefold() for name in names) and tag is not None
            item.setHidden(not fits if wanted else False)
            if fits:
                shown.append(item)
        at_chosen = [item for item in shown if item.data(TAG) == self.chosen and not wanted]
        self.setCurrentItem(next(iter((*at_chosen, *shown)), None))  # type: ignore[arg-type]

    def shown_tags(self) -> list[str]:
        """The languages that can be chosen now, from top to bottom."""
        return [i.data(TAG) for i in self._items() if i.data(TAG) is not None and not i.isHidden()]

    def rows_px(self) -> int:
        """How high all the rows are."""
        return sum(self.sizeHintForRow(row) for row in range(self.count()))

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


class _LanguageRow(QStyledItemDelegate):
    """Paints one row: the name, the own name quietly behind it, a tick at the chosen one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), round(_ROW_EM * option.fontMetrics.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        languages = self.parent()
        assert isinstance(languages, LanguageList)
        palette, tag = option.palette, index.data(TAG)
        painter.save()
        room = QRect(option.rect)
        if tag is not None:
            self._paint_ground(painter, option)
        room.adjust(_SIDE_PX, 0, -_SIDE_PX, 0)
        tick = option.fontMetrics.height()
        if tag is not None and tag == languages.chosen:
            place = _at_end(room, tick, languages.isRightToLeft())
            ratio = languages.devicePixelRatioF()
            image = drawn_icon("check", palette.color(_Role.Accent), tick, ratio)
            painter.drawImage(place.left(), place.center().y() - tick // 2, image)
        _cut_end(room, tick + _SIDE_PX, languages.isRightToLeft())
        self._paint_names(painter, option, index, room)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = QStyle.StateFlag
        if option.state & (state.State_Selected | state.State_MouseOver):
            ground = option.palette.color(_Role.Midlight)
            paint_rounded(painter, option.rect.toRectF(), _RADIUS_PX, ground)

    def _paint_names(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, room: QRect
    ) -> None:
        palette, tag = option.palette, index.data(TAG)
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        flags = int(side | Qt.AlignmentFlag.AlignVCenter)
        font = QFont(option.font)
        quiet = palette.color(_Role.PlaceholderText)
        painter.setFont(font)
        painter.setPen(quiet if tag is None else palette.color(_Role.Text))
        metrics, cut = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        name = metrics.elidedText(index.data(), cut, room.width())
        painter.drawText(room, flags, name)
        _cut_start(room, metrics.horizontalAdvance(name) + _SIDE_PX, index_is_mirrored(option))
        painter.setPen(quiet)
        own_name = index.data(OWN_NAME) or ""
        if room.width() > metrics.height():
            painter.drawText(room, flags, metrics.elidedText(own_name, cut, room.width()))


def index_is_mirrored(option: QStyleOptionViewItem) -> bool:
    """Whether rows are read from the right."""
    return option.direction == Qt.LayoutDirection.RightToLeft


def _at_end(room: QRect, width_px: int, mirrored: bool) -> QRect:
    left = room.left() if mirrored else room.right() - width_px + 1
    return QRect(left, room.top(), width_px, room.height())


def _cut_end(room: QRect, width_px: int, mirrored: bool) -> None:
    if mirrored:
        room.setLeft(room.left() + width_px)
    else:
        room.setRight(room.right() - width_px)


def _cut_start(room: QRect, width_px: int, mirrored: bool) -> None:
    _cut_end(room, width_px, not mirrored)
