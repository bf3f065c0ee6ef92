"""Paints what stands beside the letters: bullets, the frames of cells, the symbols of insets."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QTextBlock

from s2s_desktop.documents.model import InsetKind
from s2s_desktop.drawing.colour_scale import mixed
from s2s_desktop.gui.formatting.looks import BlockLook
from s2s_desktop.gui.formatting.pane_formats import PaneFormats
from s2s_desktop.gui.formatting.text_formats import INSET_PX
from s2s_desktop.gui.look.icons import drawn_icon
from s2s_desktop.gui.text.spaced_text import MARGIN_PX
from s2s_desktop.gui.text.text_pane import TextPane
from s2s_desktop.gui.translated import tr

_SYMBOL_PX = 12
_BULLET_SHARE = 0.12
"""The radius of a bullet, of the height of the font."""
_CELL_PAD_PX = 4.0
_SIDE_PAD_PX = 9.0
_LINE_SHARE = 0.45
"""How much of the quiet text's colour is in the lines of a table."""

_SYMBOLS: dict[InsetKind, str] = {
    "break": "corner-down-left",
    "tab": "arrow-right-to-line",
    "note": "asterisk",
    "image": "image",
    "field": "braces",
    "other": "ellipsis",
}


class Ornaments:
    """Paints below the text of a pane, and says in tool tips what is shown there."""

    def __init__(self, pane: TextPane, formats: PaneFormats) -> None:
        self._pane, self._formats = pane, formats
        pane.grounds.append(self._paint)
        pane.tips.append(self._tip)

    def _paint(self, painter: QPainter) -> None:
        for block in self._shown_blocks():
            look = self._look(block)
            if look is None:
                continue
            if look.role.kind == "cell":
                self._paint_cell(painter, block, look)
            elif look.role.kind == "item" and block.contains(look.start):
                self._paint_bullet(painter, look)
            for at, kind in look.insets:
                if block.position() <= at < block.position() + block.length():
                    self._paint_symbol(painter, block, at, kind)

    def _shown_blocks(self) -> Iterator[QTextBlock]:
        if self._formats.looks is None:
            return
        first, last = self._pane.visible_range()
        block = self._pane.document().findBlock(first)
        while block.isValid() and block.position() <= last:
            yield block
            block = block.next()

    def _look(self, block: QTextBlock) -> BlockLook | None:
        looks = self._formats.looks
        return looks.at(block.position()) if looks is not None and block.length() > 1 else None

    def _paint_bullet(self, painter: QPainter, look: BlockLook) -> None:
        """A dot; a ring for an item of a list within a list."""
        boxes = self._pane.boxes(look.start, look.start + 1)
        if not boxes:
            return
        away = self._pane.indent_px * 0.55
        x = boxes[0].right() + away if self._pane.from_right else boxes[0].left() - away
        radius = _BULLET_SHARE * self._pane.fontMetrics().height()
        painter.setPen(QPen(self._quiet(), 1.2))
        painter.setBrush(self._quiet() if look.role.level < 2 else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, boxes[0].center().y()), radius, radius)

    def _paint_cell(self, painter: QPainter, block: QTextBlock, look: BlockLook) -> None:
        """Lines at both sides of it, above the first cell of a row, and below the last row."""
        box = self._cell_box(block)
        before, behind = self._cell(block, forth=False), self._cell(block, forth=True)
        base = self._pane.palette().color(QPalette.ColorRole.Base)
        painter.setPen(QPen(mixed(base, self._quiet(), _LINE_SHARE), 1.0))
        if before is None or _row(before) != _row(look):
            painter.drawLine(QLineF(box.topLeft(), box.topRight()))
        down = box.bottom()
        if behind is None or behind.role.table != look.role.table:
            painter.drawLine(QLineF(box.bottomLeft(), box.bottomRight()))
        elif block.next().length() == 1:
            down = self._cell_box(block.next().next()).top()
        for x in (box.left(), box.right()):
            painter.drawLine(QLineF(x, box.top(), x, down))

    def _cell_box(self, block: QTextBlock) -> QRectF:
        place = self._pane.place_of(block)
        outer = MARGIN_PX - _SIDE_PAD_PX
        inner = MARGIN_PX + self._pane.indent_px - _SIDE_PAD_PX
        left, right = (outer, inner) if self._pane.from_right else (inner, outer)
        width = self._pane.viewport().width() - left - right
        height = place.height() - (0 if block.next().isValid() else MARGIN_PX)
        box = QRectF(left, place.top(), width, height)
        return box.adjusted(0, -_CELL_PAD_PX, 0, _CELL_PAD_PX).translated(0.5, 0.5)

    def _cell(self, block: QTextBlock, *, forth: bool) -> BlockLook | None:
        """The cell before or behind a line, over a blank one."""
        other = block.next() if forth else block.previous()
        if other.isValid() and other.length() == 1:
            other = other.next() if forth else other.previous()
        look = self._look(other) if other.isValid() else None
        return look if look is not None and look.role.kind == "cell" else None

    def _paint_symbol(self, painter: QPainter, block: QTextBlock, at: int, kind: InsetKind) -> None:
        """In the room behind the letter before it; at the start of a block, in the margin."""
        boxes = self._pane.boxes(at - 1, at) if at > block.position() else []
        if boxes:
            x = boxes[0].left() if self._pane.from_right else boxes[0].right() - INSET_PX
        elif boxes := self._pane.boxes(at, at + 1):
            x = boxes[0].right() if self._pane.from_right else boxes[0].left() - INSET_PX
        else:
            return
        scale = self._pane.devicePixelRatioF()
        icon = drawn_icon(_SYMBOLS[kind], self._quiet(), _SYMBOL_PX, scale)
        aside = (INSET_PX - _SYMBOL_PX) / 2
        painter.drawImage(QPointF(x + aside, boxes[0].center().y() - _SYMBOL_PX / 2), icon)

    def _tip(self, position: int) -> str:
        looks = self._formats.looks
        look = None if looks is None else looks.at(position)
        if look is None:
            return ""
        for at, kind in look.insets:
            if position == at - 1:
                return _name(kind)
        return tr("This is not translated.") if look.frozen else ""

    def _quiet(self) -> QColor:
        return self._pane.palette().color(QPalette.ColorRole.PlaceholderText)


def _row(look: BlockLook) -> tuple[int, int]:
    return look.role.table, look.role.row


def _name(kind: InsetKind) -> str:
    match kind:
        case "break":
            return tr("Line break")
        case "tab":
            return tr("Tab")
        case "note":
            return tr("Note")
        case "image":
            return tr("Picture")
        case "field":
            return tr("Field")
        case _:
            return tr("Something that is no text and stays")
