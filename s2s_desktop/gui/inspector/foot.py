"""The foot of the panel: what is pointed at, in words, and one hint."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from s2s_desktop.gui.look.plain_text import PlainLabel, plain_tip
from s2s_desktop.gui.look.tabs import SIDE_PX

_GAP_PX = 4
_DESCENT_PX = 2
_HINT_LINES = 2
_HINT_SHARE = 0.6
_NARROW_EM = 14
"""In a narrower panel the hint has a line more."""


class FewLines(PlainLabel):
    """A text in so many lines, with room for all of them from the start.

    What does not fit is cut with an ellipsis; `full_text` is all of it, also as the tool tip and
    to screen readers.
    """

    def __init__(self) -> None:
        super().__init__()
        self.full_text = ""
        self._lines = 1
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_lines(self, lines: int) -> None:
        """Keep room for `lines` lines."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self._cut()

    def show_text(self, text: str) -> None:
        """Say `text`."""
        if text == self.full_text:
            return
        self.full_text = text
        self.setAccessibleName(text)
        self._cut()

    def sizeHint(self) -> QSize:
        """The room that is kept."""
        return QSize(0, self._lines * self.fontMetrics().lineSpacing() + _DESCENT_PX)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = "\n".join(self._broken())
        self.setText(shown)
        is_cut = "…" in shown and "…" not in self.full_text
        self.setToolTip(plain_tip(self.full_text) if is_cut else "")

    def _broken(self) -> list[str]:
        """The text in lines; what is over goes into the last one, cut."""
        layout = QTextLayout(self.full_text, self.font())
        layout.setTextOption(_breaking_anywhere())
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) < self._lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.contentsRect().width())
            starts.append(line.textStart())
        layout.endLayout()
        ends = [*starts[1:], None]
        *lines, last = [self.full_text[a:b] for a, b in zip(starts, ends, strict=True)] or [""]
        width_px = self.contentsRect().width()
        cut = self.fontMetrics().elidedText(last, Qt.TextElideMode.ElideRight, width_px)
        return [*(line.rstrip() for line in lines), cut]


class PanelFoot(QWidget):
    """Lines that are always there, so that nothing moves; side by side where the panel is low."""

    def __init__(self) -> None:
        super().__init__()
        self._lying = False
        self.spot = FewLines()
        self.hint = FewLines()
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.spot.setForegroundRole(QPalette.ColorRole.Text)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
        self._row.setSpacing(_GAP_PX)
        self._row.addWidget(self.spot, 1)
        self._row.addWidget(self.hint, 1)

    def tell(self, spot: str, hint: str) -> None:
        """Say what is pointed at, and what can be done."""
        self.spot.show_text(spot)
        self.hint.show_text(hint)
        self._share()

    def _share(self) -> None:
        """Side by side, the hint has the room that it needs, as far as the other can spare it."""
        wanted = self.fontMetrics().horizontalAdvance(self.hint.full_text) + _DESCENT_PX
        most = round(_HINT_SHARE * self.width())
        self.hint.setMinimumWidth(min(wanted, most) if self._lying else 0)

    def lay(self, lying: bool, lines: int) -> None:
        """One line beside the other; or `lines` of what is pointed at, and below it the hint."""
        self._lying = lying
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if lying else direction.TopToBottom)
        self.spot.set_lines(1 if lying else lines)
        narrow = self.width() < _NARROW_EM * self.fontMetrics().height()
        self.hint.set_lines(1 if lying else _HINT_LINES + narrow)
        side = Qt.AlignmentFlag.AlignTrailing if lying else Qt.AlignmentFlag.AlignLeading
        self.hint.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._share()


def _breaking_anywhere() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
