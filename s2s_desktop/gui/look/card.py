"""The cards that the window consists of, and the row at the foot of a card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from s2s_desktop.gui.look.painted_button import PaintedButton
from s2s_desktop.gui.look.shapes import CARD_RADIUS_PX, paint_rounded

SIDE_PX = 20
"""From the edge of a card to the words in it."""
_FOOT_HEIGHT_PX = 44
_FOOT_GAP_PX = 6
_LINE_PX = 1
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
    of both stand exactly below those of the card.
    """

    def __init__(
        self, known: Sequence[QWidget], doable: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ends = known[:1], doable[-1:]
        layout = QHBoxLayout(self)
        layout.setSpacing(_FOOT_GAP_PX)
        layout.addStrut(_FOOT_HEIGHT_PX)
        for widget in known:
            layout.addWidget(widget)
        layout.addStretch(1)
        for widget in doable:
            layout.addWidget(widget)
        self._keep_margins()

    def event(self, event: QEvent) -> bool:
        """Keep the letters where they are in another size."""
        if event.type() in _MOVES_LETTERS:
            self._keep_margins()
        return super().event(event)

    def _keep_margins(self) -> None:
        start, end = (SIDE_PX - _LINE_PX - _room_beside(side) for side in self._ends)
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(max(0, left), 0, max(0, right), 0)


def _room_beside(widgets: Sequence[QWidget]) -> int:
    return sum(widget.side_px() for widget in widgets if isinstance(widget, PaintedButton))
