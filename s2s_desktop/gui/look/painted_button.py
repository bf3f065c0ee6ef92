"""The base of the window's own buttons: icon, text and arrow in one row, painted by the palette."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from s2s_desktop.gui.look.icons import drawn_icon
from s2s_desktop.gui.look.mnemonics import without_mnemonic

_GAP_EM = 0.4
_ARROW_EM = 0.85
_MIRRORED = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}
_KERNING_PX = 2
"""The letter of a mnemonic is drawn apart, without the kerning that the width counts on."""


class PaintedButton(QPushButton):
    """Knows its size and paints its contents; subclasses say on what ground and in which colours.

    All sizes follow the font, whose height is called em here. `icon_name` is one of
    resources/icons, `arrow` tells that something opens.
    """

    side_em = 0.85
    """How much room a text has at the left and at the right."""
    least_characters = 0
    """How much of the text must be seen; 0 is all of it."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        icon_name: str = "",
        arrow: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self._arrow = arrow
        self._action: QAction | None = None
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the text
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def follow(self, action: QAction, text: str | None = None) -> Self:
        """Do what `action` does, be enabled and checked as it is, be called `text` or as it is.

        The button gets no mnemonic, because the action has keys.
        """
        self._action = action

        def take_over() -> None:
            name = without_mnemonic(action.text())
            self.setText(name if text is None else text)
            self.setAccessibleName(name.removesuffix("…"))
            self.setToolTip(action.toolTip())
            self.setEnabled(action.isEnabled())
            self.setCheckable(action.isCheckable())
            self.setChecked(action.isChecked())

        take_over()
        action.changed.connect(take_over)
        self.clicked.connect(action.trigger)
        return self

    def set_icon_name(self, name: str) -> None:
        """Show another icon, or none for an empty name."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def shown_text(self) -> str:
        """What is painted of the text: all of it, unless a subclass knows better."""
        return self.text()

    def is_filled(self) -> bool:
        """Whether the ground is the accent."""
        return False

    def is_bold(self) -> bool:
        """Whether the text is bold at present."""
        return False

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what lies below the contents."""
        raise NotImplementedError

    def text_colour(self) -> QColor:
        """The colour of text, icon and arrow in the present state."""
        role = QPalette.ColorRole
        return self.palette().color(role.HighlightedText if self.is_filled() else role.ButtonText)

    def height_px(self) -> int:
        """The height that the density and the font ask for."""
        style = self.style()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_ButtonMargin, None, self)
        return self.em() + 2 * margin

    def side_px(self) -> int:
        """The room at the left and at the right of the contents."""
        has_text = bool(self.shown_text())
        return round(self.side_em * self.em()) if has_text else (self.height_px() - self.em()) // 2

    def em(self) -> int:
        """The height of the font in pixels."""
        return self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        """Everything, the text bold if it ever is, so that nothing moves when it becomes so."""
        return QSize(self._width_px(self._text_px(self.shown_text())), self.height_px())

    def minimumSizeHint(self) -> QSize:
        """All of the text, or its beginning where that is enough."""
        text = self.shown_text()
        if 0 < self.least_characters < len(text):
            text = text[: self.least_characters] + "…"
        return QSize(self._width_px(self._text_px(text)), self.height_px())

    def event(self, event: QEvent) -> bool:
        """Take another room when font or density change."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button, as space does; Down opens what the arrow tells of."""
        key = event.key()
        opens = self._arrow and key == Qt.Key.Key_Down
        if opens or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, text, arrow."""
        painter = QPainter(self)
        self.paint_ground(painter)
        painter.setPen(self.text_colour())
        painter.setFont(self._font())
        room = self.rect().adjusted(self.side_px(), 0, -self.side_px(), 0)
        if self._icon_name:
            side = self._icon_px()
            alone = not self.shown_text() and not self._arrow
            area = self._centred(side) if alone else self._take_start(room, side)
            self._paint_icon(painter, self._icon_name, side, area)
        if self._arrow:
            side = self._arrow_px()
            self._paint_icon(painter, "chevron-down", side, self._take_end(room, side))
        self._paint_text(painter, room)

    def _paint_text(self, painter: QPainter, room: QRect) -> None:
        underlines = self.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, None, self)
        flag = Qt.TextFlag.TextShowMnemonic if underlines else Qt.TextFlag.TextHideMnemonic
        text = painter.fontMetrics().elidedText(
            self.shown_text(),
            Qt.TextElideMode.ElideRight,
            room.width() + 1,
            Qt.TextFlag.TextShowMnemonic,
        )
        side = Qt.AlignmentFlag.AlignLeft if self._arrow else Qt.AlignmentFlag.AlignHCenter
        side = QStyle.visualAlignment(self.layoutDirection(), side)
        painter.drawText(
            room,
            int(side | Qt.AlignmentFlag.AlignVCenter) | int(flag | Qt.TextFlag.TextSingleLine),
            text,
        )

    def _paint_icon(self, painter: QPainter, name: str, side: int, area: QRect) -> None:
        if self.isRightToLeft():
            name = _MIRRORED.get(name, name)
        image = drawn_icon(name, self.text_colour(), side, self.devicePixelRatioF())
        corner = QPoint(area.left(), area.center().y() - (side - 1) // 2)
        painter.drawImage(corner, image)

    def _centred(self, side: int) -> QRect:
        return QRect((self.width() - side) // 2, 0, side, self.height())

    def _take_start(self, room: QRect, width_px: int) -> QRect:
        """Cut a piece off the side where reading begins."""
        return self._cut_off(room, width_px, self.isRightToLeft())

    def _take_end(self, room: QRect, width_px: int) -> QRect:
        return self._cut_off(room, width_px, not self.isRightToLeft())

    def _cut_off(self, room: QRect, width_px: int, at_right: bool) -> QRect:
        piece = QRect(room)
        rest = width_px + (self._gap_px() if self.shown_text() else 0)
        if at_right:
            piece.setLeft(room.right() - width_px + 1)
            room.setRight(room.right() - rest)
        else:
            piece.setRight(room.left() + width_px - 1)
            room.setLeft(room.left() + rest)
        return piece

    def _width_px(self, text_px: int) -> int:
        gap = self._gap_px() if self.shown_text() else 0
        icon = self._icon_px() + gap if self._icon_name else 0
        arrow = self._arrow_px() + gap if self._arrow else 0
        return max(icon + text_px + arrow + 2 * self.side_px(), self.height_px())

    def _text_px(self, text: str) -> int:
        if not text:
            return 0
        flag = Qt.TextFlag.TextShowMnemonic
        fonts = (self.font(), self._font(bold=True)) if self._may_be_bold() else (self.font(),)
        return max(QFontMetrics(f).size(flag, text).width() for f in fonts) + _KERNING_PX

    def _may_be_bold(self) -> bool:
        return self.is_bold() or self.isCheckable()

    def _font(self, bold: bool | None = None) -> QFont:
        font = QFont(self.font())
        font.setBold(self.is_bold() if bold is None else bold)
        return font

    def _gap_px(self) -> int:
        return round(_GAP_EM * self.em())

    def _icon_px(self) -> int:
        return self.em()

    def _arrow_px(self) -> int:
        return round(_ARROW_EM * self.em())
