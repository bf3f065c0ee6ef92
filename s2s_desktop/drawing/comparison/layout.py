"""Where the words of two translations and of their source stand, and the ribbons between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF

from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.scene import Scene
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Box, Ribbon, Shape, Side, Text

_ROUNDING_PX, _PADDING_PX = 5.0, 4.0
_RIBBON_PX, _FAINT, _STRONG = 2.5, 0.22, 1.0
_SMALL = 0.9

Column = Literal["one", "source", "other"]


@dataclass(frozen=True)
class Cell:
    """A word of one of the three texts; `differs`: the other translation does not have it."""

    column: Column
    index: int
    text: str
    area: QRectF
    differs: bool = False


@dataclass(frozen=True)
class Link:
    """Between a word of a translation and one of the source."""

    column: Column
    target: int
    source: int


@dataclass(frozen=True)
class Head:
    """What stands above a column."""

    text: str
    area: QRectF
    side: Side


@dataclass(frozen=True)
class ComparisonLayout:
    """Three columns of words; `sides` say where words stand in each."""

    cells: tuple[Cell, ...]
    links: tuple[Link, ...]
    heads: tuple[Head, ...]
    size: QSizeF
    font_px: float

    @property
    def full_size(self) -> QSize:
        """Room for all lines."""
        return self.size.toSize()

    def cell_at(self, place: QPoint, scroll: QPoint) -> Cell | None:
        """The word at a place of the view."""
        point = QPointF(place + scroll)
        return next((cell for cell in self.cells if cell.area.contains(point)), None)

    def selection_at(self, place: QPoint, scroll: QPoint) -> Selection | None:
        """A word of the source or of the sentence as it stands; of the other translation, the
        source word that it is from."""
        cell = self.cell_at(place, scroll)
        if cell is None:
            return None
        if cell.column == "one":
            return Selection(target=cell.index)
        if cell.column == "source":
            return Selection(source=cell.index)
        found = (link.source for link in self.links if _is_at(link, "other", cell.index))
        source = next(found, None)
        return None if source is None else Selection(source=source)

    def area_of(self, selection: Selection, scroll: QPoint) -> QRectF:
        """Where the words of a selection stand in the view."""
        area = QRectF()
        for cell in self.cells:
            is_source = cell.column == "source" and cell.index == selection.source
            if is_source or (cell.column == "one" and cell.index == selection.target):
                area = area.united(cell.area)
        return area.translated(-scroll.x(), -scroll.y()) if area else area

    def cut(self, selection: Selection, /) -> bool:
        """Whether a word has an ellipsis."""
        return any(
            cell.text.endswith("…")
            for cell in self.cells
            if (cell.column == "source" and cell.index == selection.source)
            or (cell.column == "one" and cell.index == selection.target)
        )

    def shapes(self, scene: Scene) -> Iterator[Shape]:
        """Ribbons, then words, then what stands above them."""
        marked = _Marked.of(scene.spot.main, self.links)
        x, y = -scene.scroll.x(), -scene.scroll.y()
        ends = {(cell.column, cell.index): cell.area for cell in self.cells}
        for link in sorted(self.links, key=marked.has_link):
            one, two = ends.get((link.column, link.target)), ends.get(("source", link.source))
            if one is not None and two is not None:
                left, right = (one, two) if link.column == "one" else (two, one)
                colour = scene.colours.faint(_STRONG if marked.has_link(link) else _FAINT)
                start = QPointF(left.right() + _PADDING_PX, left.center().y())
                end = QPointF(right.left() - _PADDING_PX, right.center().y())
                yield Ribbon(start, end, _RIBBON_PX, colour).moved(x, y)
        for cell in self.cells:
            for shape in self._cell(cell, marked.has_cell(cell), scene):
                yield shape.moved(x, y)
        for head in self.heads:
            size = self.font_px * _SMALL
            yield Text(head.text, head.area, scene.colours.quiet, size, head.side).moved(x, y)

    def _cell(self, cell: Cell, is_marked: bool, scene: Scene) -> Iterator[Shape]:
        colours, colour = scene.colours, scene.colours.text
        if is_marked or cell.differs:
            chip = cell.area.adjusted(-_PADDING_PX, 1, _PADDING_PX, -1)
            ground = colours.accent if is_marked else colours.soft
            yield Box(chip, ground, _ROUNDING_PX)
            colour = colours.on_accent if is_marked else colour
        yield Text(cell.text, cell.area, colour, self.font_px)


@dataclass(frozen=True)
class _Marked:
    """The words that are marked in each column."""

    one: frozenset[int]
    source: frozenset[int]
    other: frozenset[int]

    @classmethod
    def of(cls, partners: Partners, links: Iterable[Link]) -> _Marked:
        sources = partners.source_words
        other = (link.target for link in links if link.column == "other" and link.source in sources)
        return cls(partners.target_words, sources, frozenset(other))

    def has_cell(self, cell: Cell) -> bool:
        """Whether a word is marked."""
        return cell.index in getattr(self, cell.column)

    def has_link(self, link: Link) -> bool:
        """Whether both ends of a ribbon are marked."""
        return link.source in self.source and link.target in getattr(self, link.column)


def _is_at(link: Link, column: Column, target: int) -> bool:
    return link.column == column and link.target == target
