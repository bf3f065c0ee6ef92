"""Where the words of a beam stand, and how its branches are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF

from s2s_desktop.drawing.alternatives.flow import flow
from s2s_desktop.drawing.hypotheses.tree import Stretch, TreeWord
from s2s_desktop.drawing.scene import Scene
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Box, Dot, Shape, Side, Text
from s2s_desktop.drawing.shown_words import WordWidths
from s2s_desktop.drawing.word_scores import percent

_INDENT_PX, _PADDING_PX, _GAP_PX = 14.0, 4.0, 3.0
_DEEPEST = 6
"""Forks further in stand no further in: a panel is narrow."""
_ROUNDING_PX, _LINE_PX, _DOT_PX = 5.0, 1.5, 3.0
_FAINT = 0.45
_SMALL = 0.9

Ending = Callable[[int, float], str]
"""The rank (from 0) and the score of a hypothesis in words."""


@dataclass(frozen=True)
class Place:
    """A word of a stretch, by the numbers of both."""

    stretch: int
    word: int


@dataclass(frozen=True)
class PlacedStretch:
    """A stretch with the areas of its words and of all of it; `ending` says which hypothesis ends
    here, and how likely it is."""

    stretch: Stretch
    areas: tuple[QRectF, ...]
    area: QRectF
    ending: str

    @property
    def indent_px(self) -> float:
        """How far in it stands."""
        return min(self.stretch.depth, _DEEPEST) * _INDENT_PX


@dataclass(frozen=True)
class TreeLayout:
    """All stretches, one below the other."""

    placed: tuple[PlacedStretch, ...]
    size: QSizeF
    font_px: float
    figure_px: float
    line_px: float

    @property
    def full_size(self) -> QSize:
        """Room for all of them."""
        return self.size.toSize()

    def selection_at(self, _place: QPoint, _scroll: QPoint) -> Selection | None:
        """Words of the tree are no words of the sentence: `place_at` has them."""
        return None

    def area_of(self, _selection: Selection, _scroll: QPoint) -> QRectF:
        """Nowhere."""
        return QRectF()

    def cut(self, _selection: Selection, /) -> bool:
        """Lines break where they have to."""
        return False

    def place_at(self, place: QPoint, scroll: QPoint) -> Place | None:
        """The word at a place of the view."""
        point = QPointF(place + scroll)
        for number, placed in enumerate(self.placed):
            if placed.area.contains(point):
                reach = (a.adjusted(-_PADDING_PX, 0, _PADDING_PX, 0) for a in placed.areas)
                word = next((i for i, a in enumerate(reach) if a.contains(point)), None)
                return None if word is None else Place(number, word)
        return None

    def word(self, place: Place) -> TreeWord:
        """The word there."""
        return self.placed[place.stretch].stretch.words[place.word]

    def path(self, place: Place | None) -> frozenset[Place]:
        """The words from the beginning of the target to one of the tree."""
        if place is None:
            return frozenset()
        found, stretch = [Place(place.stretch, i) for i in range(place.word + 1)], place.stretch
        while (parent := self.placed[stretch].stretch.parent) is not None:
            words = self.placed[parent].stretch.words
            found += [Place(parent, i) for i in range(len(words))]
            stretch = parent
        return frozenset(found)

    def shapes(self, scene: Scene, marked: Place | None = None) -> Iterator[Shape]:
        """What is in view; the way to the word that is marked stands out."""
        x, y = -scene.scroll.x(), -scene.scroll.y()
        path = self.path(marked)
        for number, placed in enumerate(self.placed):
            if placed.area.bottom() + y < 0 or placed.area.top() + y > scene.size.height():
                continue
            for shape in self._stretch(number, placed, path, marked, scene):
                yield shape.moved(x, y)

    def _stretch(
        self,
        number: int,
        placed: PlacedStretch,
        path: frozenset[Place],
        marked: Place | None,
        scene: Scene,
    ) -> Iterator[Shape]:
        colours, stretch = scene.colours, placed.stretch
        for depth in range(1, min(stretch.depth, _DEEPEST) + 1):
            x = depth * _INDENT_PX - _INDENT_PX / 2
            bar = QRectF(x, placed.area.top(), _LINE_PX, placed.area.height())
            yield Box(bar, colours.faint(0.3 if stretch.lost else 0.6))
        text = colours.quiet if stretch.lost else colours.text
        for i, (word, area) in enumerate(zip(stretch.words, placed.areas, strict=True)):
            here, colour = Place(number, i), text
            if here == marked:
                chip = area.adjusted(-_PADDING_PX, 2, _PADDING_PX, -2)
                yield Box(chip, colours.accent, _ROUNDING_PX)
                colour = colours.on_accent
            elif here in path:
                yield Box(area.adjusted(-2, 2, 2, -2), colours.soft, _ROUNDING_PX)
                colour = colours.text
            title = f"{word.text} {percent(word.probability)}" if scene.titled else ""
            if title:
                yield Box(area, title=title)
            yield Text(word.text, area, colour, self.font_px)
        if placed.areas:
            first = placed.areas[0]
            place = QRectF(self.size.width() - self.figure_px - _PADDING_PX, first.top(),
                           self.figure_px, first.height())  # fmt: skip
            size = self.font_px * _SMALL
            yield Text(_share(stretch.probability), place, colours.quiet, size, Side.RIGHT)
        if placed.ending:
            area = QRectF(placed.indent_px + _PADDING_PX, placed.area.bottom() - self.line_px,
                          self.size.width(), self.line_px)  # fmt: skip
            dot = QPointF(area.left() + _DOT_PX, area.center().y())
            yield Dot(dot, _DOT_PX, colours.accent)
            beside = area.adjusted(3 * _DOT_PX, 0, 0, 0)
            size = self.font_px * _SMALL
            yield Text(placed.ending, beside, colours.accent, size, bold=stretch.rank == 0)


def _share(probability: float) -> str:
    """What is next to nothing is not nothing."""
    least = 0.01
    return percent(probability) if probability >= least else f"<\N{NO-BREAK SPACE}{percent(least)}"


def laid_out(
    stretches: tuple[Stretch, ...],
    widths: WordWidths,
    font_px: float,
    width: float,
    ending: Ending,
) -> TreeLayout:
    """The tree in a view `width` pixels wide."""
    figure_px, line = max(widths.of([percent(1.0), _share(0.0)])), widths.line_px * 1.4
    placed, y = list[PlacedStretch](), _PADDING_PX
    for stretch in stretches:
        left = min(stretch.depth, _DEEPEST) * _INDENT_PX + _PADDING_PX
        texts = [word.text for word in stretch.words]
        room = max(60.0, width - left - figure_px - 4 * _PADDING_PX)
        found = flow(texts, [False] * len(texts), widths, room)
        areas = tuple(area.translated(left, y) for area in found.areas)
        said = ""
        if stretch.rank is not None and stretch.score is not None:
            said = ending(stretch.rank, stretch.score)
        height = found.height + (line if said else 0.0) + _GAP_PX
        area = QRectF(0, y, width, height)
        placed.append(PlacedStretch(stretch, areas, area, said))
        y += height
    size = QSizeF(width, y + _PADDING_PX)
    return TreeLayout(tuple(placed), size, font_px, figure_px, line)
