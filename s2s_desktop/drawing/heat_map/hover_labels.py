"""The words of what is pointed at, at edges of a map whose cells are too small for words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF

from s2s_desktop.drawing.heat_map.geometry import MapGeometry
from s2s_desktop.drawing.scene import Scene
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Box, Shape, Side, Text
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths

_EDGE_PX = 2
_PADDING_PX = 6
_LINE_SHARE = 1.5
_ROUNDING_PX = 4.0
_MOST = 3


def hover_labels(
    words: ShownWords, geometry: MapGeometry, widths: WordWidths, font_px: float, scene: Scene
) -> Iterator[Shape]:
    """A label beside each row and at each column that is marked and has no word beside it.

    They stand at the edges that are farther away, so that they do not hide what they name.
    """
    spot = scene.spot
    partners = spot.main if spot.pointed is None else spot.of_pointed
    rows = _places(partners.target_words, words.target_places)
    columns = _places(partners.source_words, words.source_places)
    row_middles = [geometry.middle(Selection(target=row), scene.scroll).y() for row in rows]
    column_middles = [geometry.middle(Selection(source=c), scene.scroll).x() for c in columns]
    view = QRectF(geometry.area(scene.scroll)).intersected(QRectF(QPointF(), scene.size))
    at_left = _mean(column_middles) > view.center().x()
    at_top = _mean(row_middles) > view.center().y()
    height = font_px * _LINE_SHARE
    taken: list[QRectF] = []

    def label(text: str, centre: QPointF, step: float) -> Iterator[Shape]:
        shown = widths.cut(text, view.width() - 2 * _PADDING_PX)
        area = QRectF(QPointF(), QSizeF(widths.of([shown])[0] + 2 * _PADDING_PX, height))
        area.moveCenter(centre)
        area = _inside(area, view)
        while any(area.intersects(other) for other in taken):
            area.translate(0, step)
        taken.append(area)
        yield Box(area, scene.colours.accent, _ROUNDING_PX)
        yield Text(shown, area, scene.colours.on_accent, font_px, Side.MIDDLE)

    for column, x in (
        zip(columns, column_middles, strict=True) if not geometry.labels_columns else ()
    ):
        y = view.top() if at_top else view.bottom()
        yield from label(words.source_texts[column], QPointF(x, y), height if at_top else -height)
    for row, y in zip(rows, row_middles, strict=True) if not geometry.labels_rows else ():
        x = view.left() if at_left else view.right()
        yield from label(words.target_texts[row], QPointF(x, y), height)


def _places(marked: frozenset[int], places: dict[int, int]) -> list[int]:
    return sorted(places[word] for word in marked if word in places)[:_MOST]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _inside(area: QRectF, view: QRectF) -> QRectF:
    """The nearest place for `area` within the view, a little off its edges."""
    room = view.adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
    moved = QRectF(area)
    moved.moveLeft(max(room.left(), min(area.left(), room.right() - area.width())))
    moved.moveTop(max(room.top(), min(area.top(), room.bottom() - area.height())))
    return moved
