"""What opens below a button: a sheet that goes when one clicks or presses Esc."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from s2s_desktop.gui.look.shapes import CARD_RADIUS_PX, paint_rounded

_GAP_PX = 6
_MARGIN_PX = 8
_FROM_EDGE_PX = 20
"""So far a sheet stays from the sides of the window."""


class Popup(QWidget):
    """A sheet with the widgets that a subclass puts into `body`."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(name)
        self.setWindowTitle(name)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        self.body.setSpacing(_MARGIN_PX)

    def open_below(self, anchor: QWidget, size: QSize) -> None:
        """Open below `anchor`, or above it where only that has room; within the window as far as
        it is large enough, and in any case within the screen."""
        screen = anchor.screen() or QGuiApplication.primaryScreen()
        free, window = screen.availableGeometry(), anchor.window().geometry()
        size = size.boundedTo(free.size())
        from_right = anchor.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = anchor.width() - size.width() if from_right else 0
        corner = anchor.mapToGlobal(QPoint(left, anchor.height() + _GAP_PX))
        above = anchor.mapToGlobal(QPoint(0, -_GAP_PX)).y() - size.height()
        lowest = min(free.bottom(), window.bottom())
        if corner.y() + size.height() > lowest and above >= max(free.top(), window.top()):
            corner.setY(above)
        left, right = window.left() + _FROM_EDGE_PX, window.right() + 1 - _FROM_EDGE_PX
        if size.width() <= right - left:
            corner.setX(max(left, min(corner.x(), right - size.width())))
        corner.setX(max(free.left(), min(corner.x(), free.right() - size.width() + 1)))
        corner.setY(max(free.top(), min(corner.y(), free.bottom() - size.height() + 1)))
        self.setGeometry(corner.x(), corner.y(), size.width(), size.height())
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sheet and the line round it."""
        role, palette = QPalette.ColorRole, self.palette()
        ground, line = palette.color(role.Base), palette.color(role.Mid)
        paint_rounded(QPainter(self), QRectF(self.rect()), CARD_RADIUS_PX, ground, line)
