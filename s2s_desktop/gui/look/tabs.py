"""Tabs that are words, the present one underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHoverEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QTabBar, QWidget

from s2s_desktop.gui.look.shapes import RING_PX, paint_rounded

_Role = QPalette.ColorRole
SIDE_PX = 6
"""Room for the ring of focus beside a word: so much further right do the words begin."""
_GAP_EM = 0.6
_LINE_PX = 2.0
_HEIGHT_EM = 2.0
_RING_RADIUS_PX = 6.0


class UnderlinedTabs(QTabBar):
    """A tab bar without boxes; its keys, names and roles are those of any other."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = -1
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def tabSizeHint(self, index: int) -> QSize:
        """The word, bold as it is when it is chosen, and the gap to the next one."""
        em = self.fontMetrics().height()
        width = self._word_px(self.tabText(index)) + self._gap_px(index)
        return QSize(width, round(_HEIGHT_EM * em))

    def words_px(self, words: Sequence[str]) -> int:
        """How wide a bar with a tab for each of these words is."""
        gaps = (len(words) - 1) * round(_GAP_EM * self.fontMetrics().height())
        return sum(map(self._word_px, words)) + gaps

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Words are not cut; a bar that is too narrow gets buttons to scroll."""
        return self.tabSizeHint(index)

    def event(self, event: QEvent) -> bool:
        """Know what the mouse is on."""
        if isinstance(event, QHoverEvent):
            leaves = event.type() == QEvent.Type.HoverLeave
            hovered = -1 if leaves else self.tabAt(event.position().toPoint())
            if hovered != self._hovered:
                self._hovered = hovered
                self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words, and a line below the present one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        palette, area = self.palette(), self._word_area(index)
        chosen = index == self.currentIndex()
        painter.setFont(self._bold() if chosen else self.font())
        if not self.isTabEnabled(index):
            colour = palette.color(QPalette.ColorGroup.Disabled, _Role.Text)
        elif chosen:
            colour = palette.color(_Role.Accent)
        else:
            colour = palette.color(_Role.Text if index == self._hovered else _Role.PlaceholderText)
        painter.setPen(colour)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self.isRightToLeft():
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, int(flags) | int(Qt.TextFlag.TextShowMnemonic), self.tabText(index))
        if not chosen:
            return
        line = QRectF(area.left(), area.bottom() + 1 - _LINE_PX, area.width(), _LINE_PX)
        paint_rounded(painter, line, _LINE_PX / 2, colour)
        if self.hasFocus():
            ring = QRectF(area).adjusted(-SIDE_PX, 1, SIDE_PX, -_LINE_PX - 1)
            paint_rounded(painter, ring, _RING_RADIUS_PX, None, colour, RING_PX)

    def _word_area(self, index: int) -> QRect:
        """The tab without the room beside its word."""
        gap = self._gap_px(index)
        before, behind = (gap, 0) if self.isRightToLeft() else (0, gap)
        return self.tabRect(index).adjusted(SIDE_PX + before, 0, -SIDE_PX - behind, 0)

    def _gap_px(self, index: int) -> int:
        """From a tab to the next."""
        is_last = index == self.count() - 1
        return 0 if is_last else round(_GAP_EM * self.fontMetrics().height())

    def _word_px(self, word: str) -> int:
        flag = Qt.TextFlag.TextShowMnemonic
        return QFontMetrics(self._bold()).size(flag, word).width() + 2 * SIDE_PX

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font
