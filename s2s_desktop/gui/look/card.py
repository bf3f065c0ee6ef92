"""The cards that the window consists of, and the row at the foot of a card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from s2s_desktop.gui.look.buttons import TextButton
from s2s_desktop.gui.look.labels import CutLabel
from s2s_desktop.gui.look.painted_button import PaintedButton
from s2s_desktop.gui.look.shapes import CARD_RADIUS_PX, paint_rounded

SIDE_PX = 20
"""From the edge of a card to the words in it."""
_FOOT_HEIGHT_PX = 44
_FOOT_GAP_PX = 6
_LINE_PX = 1
_KNOWN_EM, _LEAST_KNOWN_EM = 9, 2
"""Room for what there is to know: so much, or else buttons are icons; then so much at least."""
_MOVES_LETTERS = (
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.LayoutDirectionChange,
)


class Card(QWidget):
    """A rounded sheet with a thin line round it: the first widget grows, the others stand below.

    Widgets in it need no ground of their own; one that paints to its edges (a text, a list) is to
    keep clear of the corners or to paint none.
    """

    def __init__(self, *body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_LINE_PX, _LINE_PX, _LINE_PX, _LINE_PX)
        layout.setSpacing(0)
        for index, widget in enumerate(body):
            layout.addWidget(widget, int(index == 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sheet and its line."""
        role, palette = QPalette.ColorRole, self.palette()
        area = QRectF(self.rect())
        ground, line = palette.color(role.Base), palette.color(role.Mid)
        paint_rounded(QPainter(self), area, CARD_RADIUS_PX, ground, line)


class CardFoot(QWidget):
    """One row: what there is to know where reading begins, what can be done at the other end.

    Use `CutLabel` for words, which give way, and `TextButton` for what can be done; the letters
    of both stand exactly below those of the card. Where the card is so narrow that little would be
    left for what there is to know, buttons are icons; also where that is so of `beside`, the foot
    of a card of the same width.
    """

    beside: CardFoot | None = None

    def __init__(
        self, known: Sequence[QWidget], doable: Sequence[TextButton], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ends = known[:1], doable[-1:]
        self._doable = doable
        layout = QHBoxLayout(self)
        layout.setSpacing(_FOOT_GAP_PX)
        layout.addStrut(_FOOT_HEIGHT_PX)
        for widget in known:
            layout.addWidget(widget)
        layout.addStretch(1)
        for widget in doable:
            layout.addWidget(widget)
        self._keep_margins()

    def minimumSizeHint(self) -> QSize:
        """Icons, and the beginning of what there is to know."""
        icons = sum(button.height_px() + _FOOT_GAP_PX for button in self._doable)
        known = _LEAST_KNOWN_EM * self.fontMetrics().height()
        return QSize(icons + known + 2 * SIDE_PX, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Keep the letters where they are in another size, and words as long as there is room."""
        if event.type() in _MOVES_LETTERS:
            self._keep_margins()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._settle()
        return super().event(event)

    def words_px(self) -> int:
        """How wide it is with words on its buttons and some room before them."""
        words = sum(button.words_px() + _FOOT_GAP_PX for button in self._doable)
        return words + _KNOWN_EM * self.fontMetrics().height() + 2 * SIDE_PX

    def _settle(self) -> None:
        feet = [self] if self.beside is None else [self, self.beside]
        brief = max(foot.words_px() for foot in feet) > self.width()
        for button in self._doable:
            button.set_brief(brief)

    def _keep_margins(self) -> None:
        start, end = (SIDE_PX - _LINE_PX - _room_beside(side) for side in self._ends)
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(max(0, left), 0, max(0, right), 0)
        for label in self.findChildren(CutLabel):
            # What stands there in turn with a button has its letters where that has them.
            room = _room_beside(self._ends[0])
            label.setContentsMargins(
                *((0, 0, room, 0) if self.isRightToLeft() else (room, 0, 0, 0))
            )


def _room_beside(widgets: Sequence[QWidget]) -> int:
    return sum(widget.side_px() for widget in widgets if isinstance(widget, PaintedButton))
