"""Lays bars over the bottom of the texts, so that nothing moves when one comes or goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from s2s_desktop.gui.notices.notice_bar import NoticeBar

_SIDE_PX = 12
_GAP_PX = 8
_WIDEST_PX = 720
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
)


class Overlay(QObject):
    """Each bar lies over the bottom of what it is about; one that came before lies below.

    `floor_px` is how much of the bottom stays free.
    """

    def __init__(self, host: QWidget, floor_px: int) -> None:
        super().__init__(host)
        self._host = host
        self._floor_px = floor_px
        self._bars: list[tuple[NoticeBar, QWidget]] = []

    def lay(self, bar: NoticeBar, over: QWidget) -> None:
        """Lay `bar` over the bottom of `over`."""
        bar.setParent(self._host)
        bar.hide()
        self._bars.append((bar, over))
        for watched in (bar, over):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is below, and what a bar says."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        bottom: int | None = None
        for bar, over in self._bars:
            if not bar.isVisibleTo(self._host):
                continue
            corner = over.mapTo(self._host, QPoint())
            width = min(over.width() - 2 * _SIDE_PX, _WIDEST_PX)
            height = bar.height_for(width)
            if bottom is None:
                bottom = corner.y() + over.height() - self._floor_px
            x = corner.x() + (over.width() - width) // 2
            bar.setGeometry(QRect(x, bottom - height, width, height))
            bar.raise_()
            bottom -= height + _GAP_PX
