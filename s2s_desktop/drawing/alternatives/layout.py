"""Where the sentence, the words that could stand there and the other wordings are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF

from s2s_desktop.drawing.direction import is_right_to_left
from s2s_desktop.drawing.scene import Scene
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Box, Shape, Side, Text
from s2s_desktop.drawing.word_scores import percent

_ROUNDING_PX, _PADDING_PX = 5.0, 4.0
_BAR_PX = 3.0
_SMALL = 0.9


@dataclass(frozen=True)
class ShownWord:
    """A word of the sentence; `is_open`: something else could stand there."""

    index: int
    text: str
    area: QRectF
    is_open: bool


@dataclass(frozen=True)
class Heading:
    """What stands above a part."""

    text: str
    area: QRectF


@dataclass(frozen=True)
class ChoiceRow:
    """A word that could stand there, with its probability; `standing`: it does."""

    word: str
    probability: float
    area: QRectF
    standing: bool


@dataclass(frozen=True)
class WordingRow:
    """A wording of the sentence: its words, where they stand, which are not in the sentence as it
    is, and how likely it is."""

    words: tuple[str, ...]
    areas: tuple[QRectF, ...]
    new: tuple[bool, ...]
    probability: float
    area: QRectF


Row = ChoiceRow | WordingRow


@dataclass(frozen=True)
class AlternativesLayout:
    """All parts from top to bottom; `here` is the word whose choices are shown."""

    words: tuple[ShownWord, ...]
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    here: int | None
    size: QSizeF
    font_px: float
    figure_px: float

    @property
    def full_size(self) -> QSize:
        """Room for everything."""
        return self.size.toSize()

    def selection_at(self, place: QPoint, scroll: QPoint) -> Selection | None:
        """The word of the sentence at `place`."""
        point = QPointF(place + scroll)
        found = (word for word in self.words if word.area.contains(point))
        word = next(found, None)
        return None if word is None else Selection(target=word.index)

    def area_of(self, selection: Selection, scroll: QPoint) -> QRectF:
        """Where a word of the sentence stands in the view."""
        found = (word.area for word in self.words if word.index == selection.target)
        area = next(found, QRectF())
        return area.translated(-scroll.x(), -scroll.y()) if area else area

    def cut(self, _selection: Selection, /) -> bool:
        """Lines break where they have to."""
        return False

    def row_at(self, place: QPoint, scroll: QPoint) -> int | None:
        """The number of the row at `place`."""
        point = QPointF(place + scroll)
        return next((i for i, row in enumerate(self.rows) if row.area.contains(point)), None)

    def shapes(self, scene: Scene, marked: int | None = None) -> Iterator[Shape]:
        """Everything; row `marked` stands out."""
        x, y = -scene.scroll.x(), -scene.scroll.y()
        for word in self.words:
            for shape in self._word(word, scene):
                yield shape.moved(x, y)
        for heading in self.headings:
            area, size = heading.area, self.font_px * _SMALL
            side = Side.RIGHT if is_right_to_left(heading.text) else Side.LEFT
            yield Text(heading.text, area, scene.colours.quiet, size, side).moved(x, y)
        for number, row in enumerate(self.rows):
            if number == marked:
                yield Box(row.area, scene.colours.soft, _ROUNDING_PX).moved(x, y)
            shapes = self._choice if isinstance(row, ChoiceRow) else self._wording
            for shape in shapes(row, scene):  # type: ignore[arg-type]
                yield shape.moved(x, y)

    def _word(self, word: ShownWord, scene: Scene) -> Iterator[Shape]:
        colours, is_main = scene.colours, word.index in scene.spot.main.target_words
        colour = colours.text
        if word.index == self.here or is_main:
            chip = word.area.adjusted(-_PADDING_PX, 2, _PADDING_PX, -2)
            yield Box(chip, colours.accent if is_main else colours.soft, _ROUNDING_PX)
            colour = colours.on_accent if is_main else colour
        line = colours.accent if word.is_open and not is_main else None
        yield Text(word.text, word.area, colour, self.font_px, underline=line)

    def _choice(self, row: ChoiceRow, scene: Scene) -> Iterator[Shape]:
        colours, area = scene.colours, row.area.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        figures = area.adjusted(area.width() - self.figure_px, 0, 0, 0)
        room = area.adjusted(0, 0, -self.figure_px - _PADDING_PX, 0)
        bar = QRectF(room.left(), room.bottom() - _BAR_PX - 2, room.width(), _BAR_PX)
        yield Box(bar, colours.faint(0.12), 1.0)
        filled = QRectF(bar.topLeft(), QSizeF(max(1.0, bar.width() * row.probability), _BAR_PX))
        strong = colours.accent if row.standing else colours.faint(0.55)
        yield Box(filled, strong, 1.0, title=f"{row.word} {percent(row.probability)}")
        side = Side.RIGHT if is_right_to_left(row.word) else Side.LEFT
        text = room.adjusted(0, 0, 0, -_BAR_PX)
        yield Text(row.word, text, colours.text, self.font_px, side, bold=row.standing)
        yield Text(percent(row.probability), figures, colours.quiet, self.font_px, Side.RIGHT)

    def _wording(self, row: WordingRow, scene: Scene) -> Iterator[Shape]:
        colours = scene.colours
        for word, area, new in zip(row.words, row.areas, row.new, strict=True):
            if new:
                chip = area.adjusted(-2, 3, 2, -3)
                yield Box(chip, colours.faint(0.18), _ROUNDING_PX)
            yield Text(word, area, colours.text, self.font_px)
        place = QRectF(row.area.right() - self.figure_px - _PADDING_PX, row.areas[0].top(),
                       self.figure_px, row.areas[0].height())  # fmt: skip
        yield Text(percent(row.probability), place, colours.quiet, self.font_px, Side.RIGHT)
