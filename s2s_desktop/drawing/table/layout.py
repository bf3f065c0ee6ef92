"""Where the lines and columns of the table stand, and how they are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor

from s2s_desktop.drawing.direction import is_right_to_left
from s2s_desktop.drawing.scene import Scene
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Box, Dot, Shape, Side, Text
from s2s_desktop.drawing.shown_words import WordWidths
from s2s_desktop.drawing.table.rows import Order, TableRow
from s2s_desktop.drawing.word_scores import percent

_LINE = 1.6
_PADDING_PX, _GAP_PX, _MARK_PX = 4.0, 10.0, 10.0
_WORD_SHARE = 0.36
_ROUNDING_PX = 5.0
_BAR_PX = 3.0
_HEADING_SHARE = 0.85
_LEAST_FROM_PX = 60.0
_NARROW = 2.0
"""With less room than for so many partners beside the figures, entropies are left out."""
ABSENT = "–"
"""In the place of a word, or of a figure that nobody knows."""


class Headings(NamedTuple):
    """What stands above the columns."""

    word: str
    probability: str
    entropy: str
    partners: str


@dataclass(frozen=True)
class Columns:
    """Where the columns begin and end, in pixels: words, probabilities, entropies, partners."""

    word: tuple[float, float]
    probability: tuple[float, float]
    entropy: tuple[float, float]
    partners: tuple[float, float]

    @property
    def has_entropy(self) -> bool:
        """Whether there is room for entropies."""
        return self.entropy[0] < self.entropy[1]

    @property
    def all(self) -> tuple[tuple[float, float], ...]:
        """From left to right."""
        return self.word, self.probability, self.entropy, self.partners


@dataclass(frozen=True)
class TableLayout:
    """The lines of one sentence; the headings stay on top when it is scrolled.

    `weights`: there is room for those of the partners.
    """

    rows: tuple[TableRow, ...]
    headings: Headings
    columns: Columns
    order: Order
    size: QSize
    line_px: float
    font_px: float
    widths: WordWidths
    weights: bool

    @property
    def full_size(self) -> QSize:
        """Room for all lines."""
        return self.size

    def shapes(self, scene: Scene) -> Iterator[Shape]:
        """The lines that are seen, then the headings over them."""
        first = max(0, int(scene.scroll.y() // self.line_px))
        last = int((scene.scroll.y() + scene.size.height()) // self.line_px)
        for index in range(first, min(len(self.rows), last + 1)):
            yield from self._line(self.rows[index], self._area(index, scene.scroll), scene)
        yield from self._headings(scene)

    def selection_at(self, place: QPoint, scroll: QPoint) -> Selection | None:
        """The word of the line at `place`."""
        if place.y() < self.line_px:
            return None
        index = int((place.y() + scroll.y()) // self.line_px) - 1
        return self.rows[index].selection if 0 <= index < len(self.rows) else None

    def area_of(self, selection: Selection, scroll: QPoint) -> QRectF:
        """The line of a target word, or of a source word that has a line of its own."""
        index = self.place_of(selection)
        return QRectF() if index is None else self._area(index, scroll)

    def place_of(self, selection: Selection | None) -> int | None:
        """The number of the line."""
        if selection is None:
            return None
        wanted = selection if selection.target is None else Selection(target=selection.target)
        return next((i for i, row in enumerate(self.rows) if row.selection == wanted), None)

    def heading_at(self, place: QPoint) -> Order | None:
        """The order that the heading at `place` of the view stands for."""
        if place.y() >= self.line_px:
            return None
        orders: Sequence[Order] = ("word", "probability", "entropy", "text")
        for order, (start, end) in zip(orders, self.columns.all, strict=True):
            if start - _GAP_PX / 2 <= place.x() < end + _GAP_PX / 2:
                return order
        return None

    def cut(self, selection: Selection, /) -> bool:
        """Whether the word, or its partners, are not seen in full."""
        index = self.place_of(selection)
        if index is None:
            return False
        row = self.rows[index]
        columns = (row.word, self.columns.word), (partners_text(row), self.columns.partners)
        return any(self.widths.of([text])[0] > end - start for text, (start, end) in columns)

    def _area(self, index: int, scroll: QPoint) -> QRectF:
        top = (index + 1) * self.line_px - scroll.y()
        return QRectF(0, top, self.size.width(), self.line_px)

    def _line(self, row: TableRow, area: QRectF, scene: Scene) -> Iterator[Shape]:
        colours, marked = scene.colours, _is_marked(row, scene)
        if marked:
            yield Box(area.adjusted(1, 0, -1, 0), colours.soft, _ROUNDING_PX)
        if row.warnings or not row.word:
            dot = QRectF(area.left(), area.top(), _MARK_PX, area.height()).center()
            yield Dot(dot, 2.5, colours.check)
        word_colour = colours.check if row.doubtful else colours.text
        yield self._text(row.word or ABSENT, self.columns.word, area, word_colour, marked)
        score = row.score
        if score is None:
            yield self._figure(ABSENT, self.columns.probability, area, colours.quiet)
        else:
            yield from self._probability(score.probability, area, scene)
        nats = None if score is None else score.entropy
        entropy = ABSENT if nats is None else f"{nats:.2f}"
        colour = colours.quiet if nats is None else colours.text
        if self.columns.has_entropy:
            yield self._figure(entropy, self.columns.entropy, area, colour)
        partners = partners_text(row, self.weights) or ABSENT
        yield self._text(partners, self.columns.partners, area, colours.text)

    def _probability(self, share: float, area: QRectF, scene: Scene) -> Iterator[Shape]:
        start, end = self.columns.probability
        yield self._figure(percent(share), (start, end), area, scene.colours.text)
        place = QRectF(start, area.bottom() - _BAR_PX - 1, (end - start) * share, _BAR_PX)
        yield Box(place, scene.colours.faint(0.5), 1.0)

    def _headings(self, scene: Scene) -> Iterator[Shape]:
        colours = scene.colours
        area = QRectF(0, 0, max(self.size.width(), scene.size.width()), self.line_px)
        yield Box(area, colours.base)
        line = QRectF(0, area.bottom() - 1, area.width(), 1)
        yield Box(line, colours.line)
        names: Sequence[Order] = ("word", "probability", "entropy", "text")
        for number, (name, text) in enumerate(zip(names, self.headings, strict=True)):
            chosen = name == self.order != "text"
            colour = colours.accent if chosen else colours.quiet
            start, end = self.columns.all[number]
            if start == end:
                continue
            side = Side.RIGHT if name in ("probability", "entropy") else Side.LEFT
            place = QRectF(start, 0, end - start, self.line_px)
            size = self.font_px * _HEADING_SHARE
            yield Text(text, place, colour, size, side, bold=chosen)

    def _text(
        self,
        text: str,
        column: tuple[float, float],
        area: QRectF,
        colour: QColor,
        bold: bool = False,
    ) -> Text:
        place = QRectF(column[0], area.top(), column[1] - column[0], area.height())
        side = Side.RIGHT if is_right_to_left(text) else Side.LEFT
        return Text(self.widths.cut(text, place.width()), place, colour, self.font_px, side, bold)

    def _figure(self, text: str, column: tuple[float, float], area: QRectF, colour: QColor) -> Text:
        place = QRectF(column[0], area.top(), column[1] - column[0], area.height())
        return Text(text, place, colour, self.font_px, Side.RIGHT)


def table(
    rows: tuple[TableRow, ...],
    headings: Headings,
    order: Order,
    widths: WordWidths,
    font_px: float,
    view: QSize | None,
) -> TableLayout:
    """The layout for a view; None: for a picture, with nothing cut."""
    line_px = round(widths.line_px * _LINE)
    heads = [px * _HEADING_SHARE * 1.1 for px in widths.of(headings)]
    figure = widths.of([percent(1.0)])[0]
    words = max([heads[0], *widths.of(row.word for row in rows)])
    partners = widest = max([heads[3], _LEAST_FROM_PX, *widths.of(map(partners_text, rows))])
    probability, entropy = max(heads[1], figure), max(heads[2], figure)
    taken = _MARK_PX + probability + entropy + 3 * _GAP_PX + _PADDING_PX
    if view is not None and view.width() - taken < _NARROW * _LEAST_FROM_PX:
        taken, entropy = taken - entropy, 0.0
    if view is not None:
        room = view.width() - taken
        words = min(words, max(_WORD_SHARE * view.width(), room - partners))
        partners = max(_LEAST_FROM_PX, room - words)
    starts = [_MARK_PX]
    for width in (words, probability, entropy):
        starts.append(starts[-1] + width + _GAP_PX)
    lengths = words, probability, entropy, partners  # without room for entropies, these go first
    spans = [(start, start + length) for start, length in zip(starts, lengths, strict=True)]
    size = QSizeF(starts[-1] + partners + _PADDING_PX, (len(rows) + 1) * line_px + _PADDING_PX)
    return TableLayout(
        rows,
        headings,
        Columns(*spans),
        order,
        size.toSize(),
        line_px,
        font_px,
        widths,
        weights=widest <= partners,
    )


def partners_text(row: TableRow, weights: bool = True) -> str:
    """The partners, the strongest first, with their weights in percent if these are wanted."""
    if not row.word or not weights:
        return ", ".join(word for word, _ in row.partners)
    return ", ".join(f"{word} {percent(share)}" for word, share in row.partners)


def _is_marked(row: TableRow, scene: Scene) -> bool:
    """Whether the line's word, or for a source word's line that word, is pointed at or pinned."""
    word = row.selection
    return any(
        word.target in partners.target_words
        if word.target is not None
        else word.source in partners.source_words
        for partners in (scene.spot.of_pointed, scene.spot.of_pinned)
    )
