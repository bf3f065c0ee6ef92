"""Labels for what is said beside the texts: quiet, cut where there is no room, or a badge."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from s2s_desktop.drawing.colour_scale import mixed
from s2s_desktop.drawing.tones import check_colour
from s2s_desktop.gui.look.plain_text import PlainLabel, plain_tip
from s2s_desktop.gui.look.shapes import paint_rounded

_Role = QPalette.ColorRole
_TINT_SHARE = 0.1
_SIDE_EM = 0.5


class CutLabel(PlainLabel):
    """One quiet line that gives way to what stands beside it.

    What does not fit is cut with an ellipsis; `full_text` is all of it, also as the tool tip and
    to screen readers.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.full_text = text
        self.setForegroundRole(_Role.PlaceholderText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Say `text`."""
        if text == self.full_text and self.accessibleName() == text:
            return
        self.full_text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        """Room for all of the text."""
        hint, margins = super().sizeHint(), self.contentsMargins()
        text_px = self.fontMetrics().horizontalAdvance(self.full_text) + 2
        return QSize(text_px + margins.left() + margins.right(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """The ellipsis."""
        return QSize(self.fontMetrics().horizontalAdvance("…") + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        width_px = self.contentsRect().width()
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.full_text, mode, width_px)
        self.setText(shown)
        self.setToolTip(plain_tip(self.full_text) if shown != self.full_text else "")


class Badge(PlainLabel):
    """A word or two on a tint, as "teaching model"; amber when it is a reason to `check`."""

    def __init__(self, text: str = "", parent: QWidget | None = None, check: bool = False) -> None:
        super().__init__(text, parent)
        self._check = check
        side = round(_SIDE_EM * self.fontMetrics().height())
        self.setContentsMargins(side, 1, side, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text in its colour, on a tint of it."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        colour, base = self._colour(), self.palette().color(_Role.Base)
        paint_rounded(painter, area, area.height() / 2, mixed(base, colour, _TINT_SHARE))
        painter.setPen(colour)
        painter.drawText(self.contentsRect(), int(Qt.AlignmentFlag.AlignCenter), self.text())

    def _colour(self) -> QColor:
        palette = self.palette()
        return check_colour(palette) if self._check else palette.color(_Role.PlaceholderText)
