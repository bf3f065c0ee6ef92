"""How an entry looks in the list: its title, what was made of it, and quietly when and what."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from s2s_desktop.drawing.colour_scale import mixed
from s2s_desktop.gui.history.entry_list import Index
from s2s_desktop.gui.history.wording import facts, one_line, title
from s2s_desktop.gui.look.card import SIDE_PX
from s2s_desktop.gui.look.icons import drawn_icon
from s2s_desktop.gui.look.shapes import RING_PX, paint_rounded
from s2s_desktop.history.search import Listed

_Role = QPalette.ColorRole
_RADIUS_PX = 6.0
_SIDE_PX = SIDE_PX - 1  # within the line of the card
_GROUND_SIDE_PX = 8
_ABOVE_PX = 8
_BETWEEN_PX = 2
_TINT_SHARE = 0.12
_LINES = 3


class EntryRows(QStyledItemDelegate):
    """Three lines an entry; a star at the end of the first one."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Room for the lines."""
        line_px = option.fontMetrics.lineSpacing()
        return QSize(0, _LINES * line_px + (_LINES - 1) * _BETWEEN_PX + 2 * _ABOVE_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One entry."""
        entry: Listed = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        self._paint_ground(painter, option)
        palette, mirrored = option.palette, option.direction == Qt.LayoutDirection.RightToLeft
        room = option.rect.adjusted(_SIDE_PX, _ABOVE_PX, -_SIDE_PX, -_ABOVE_PX)
        line = QRect(room.left(), room.top(), room.width(), option.fontMetrics.lineSpacing())
        first = QRect(line)
        if entry.starred:
            side = option.fontMetrics.ascent()
            place = QRect(line.left() if mirrored else line.right() - side, line.top(), side, side)
            self._paint_star(painter, place, palette.color(_Role.Accent))
            first.adjust(side + 4 if mirrored else 0, 0, 0 if mirrored else -side - 4, 0)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        quiet = palette.color(_Role.PlaceholderText)
        for text, place, font, colour in (
            (title(entry), first, bold, palette.color(_Role.Text)),
            (one_line(entry.result), _below(line, 1), option.font, palette.color(_Role.Text)),
            (facts(entry), _below(line, 2), option.font, quiet),
        ):
            _paint_line(painter, option, place, text, font, colour)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """A name is typed in the place of the first line."""
        height = editor.sizeHint().height()
        editor.setGeometry(option.rect.adjusted(_SIDE_PX // 2, 2, -_SIDE_PX // 2, 0))
        editor.setFixedHeight(height)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state, palette = QStyle.StateFlag, option.palette
        area = QRectF(option.rect).adjusted(_GROUND_SIDE_PX, 1, -_GROUND_SIDE_PX, -1)
        base = palette.color(_Role.Base)
        if option.state & state.State_Selected:
            tint = mixed(base, palette.color(_Role.Accent), _TINT_SHARE)
            paint_rounded(painter, area, _RADIUS_PX, tint)
        elif option.state & state.State_MouseOver:
            paint_rounded(painter, area, _RADIUS_PX, palette.color(_Role.Midlight))
        if option.state & state.State_HasFocus and option.state & state.State_Active:
            accent = palette.color(_Role.Accent)
            paint_rounded(painter, area, _RADIUS_PX, None, accent, RING_PX)

    def _paint_star(self, painter: QPainter, place: QRect, colour: QColor) -> None:
        device = painter.device()
        scale = device.devicePixelRatioF() if device is not None else 1.0
        image = drawn_icon("star-filled", colour, place.width(), scale)
        painter.drawImage(QPointF(place.topLeft()), image)


def _below(line: QRect, lines: int) -> QRect:
    return line.translated(0, lines * (line.height() + _BETWEEN_PX))


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
