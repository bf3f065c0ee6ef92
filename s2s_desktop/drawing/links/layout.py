"""Words with ribbons between them as shapes, wherever the words stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QColor

from s2s_desktop.drawing.links.ribbons import THICKEST_PX, Bond, Bonds
from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.scene import Scene, Spot
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Box, Ribbon, Shape, Side, Text
from s2s_desktop.drawing.shown_words import ShownWords

CHIP_PADDING_PX = 6
_CHIP_ROUNDING_PX = 5.0
_NEAR_PX = 5.0
_FAINT, _FAINTER = 0.38, 0.14
_PASSING = 0.7


@dataclass(frozen=True)
class WordBox:
    """Where a word stands: `chip` is marked, `reach` is where the pointer finds it.

    `shown` is the text, cut if it is too long; `side` where it stands in its chip; its ribbons
    begin at `anchor`.
    """

    shown: str
    chip: QRectF
    reach: QRectF
    anchor: QPointF
    side: Side


@dataclass(frozen=True)
class LinkLayout:
    """All words of a sentence in their places. `upright`: ribbons go up and down."""

    words: ShownWords
    bonds: Bonds
    sources: tuple[WordBox, ...]
    targets: tuple[WordBox, ...]
    full_size: QSize
    font_px: float
    upright: bool

    def area_of(self, selection: Selection, scroll: QPoint) -> QRectF:
        """The words' chips."""
        places = self.words.placed(selection)
        area = QRectF()
        if places is not None and places.source is not None:
            area = area.united(self.sources[places.source].chip)
        if places is not None and places.target is not None:
            area = area.united(self.targets[places.target].chip)
        return area.translated(-scroll.x(), -scroll.y())

    def cut(self, selection: Selection, /) -> bool:
        """Whether a word has an ellipsis."""
        places = self.words.placed(selection)
        if places is None:
            return False
        source, target = places.source, places.target
        return (
            source is not None and self.sources[source].shown != self.words.source_texts[source]
        ) or (target is not None and self.targets[target].shown != self.words.target_texts[target])

    def selection_at(self, place: QPoint, scroll: QPoint) -> Selection | None:
        """The word at `place`, or both words of the ribbon there."""
        point = QPointF(place + scroll)
        for is_source, boxes in ((True, self.sources), (False, self.targets)):
            for index, box in enumerate(boxes):
                if box.reach.contains(point):
                    found = Selection(source=index) if is_source else Selection(target=index)
                    return self.words.selected(found)
        for bond in reversed(self.bonds.all):
            if self._distance(bond, point) <= max(_NEAR_PX, bond.width_px / 2):
                return self.words.selected(Selection(bond.source, bond.target))
        return None

    def shapes(self, scene: Scene) -> Iterator[Shape]:
        """Ribbons, those of marked words over the others, and words over them all.

        Only what is in view: a long sentence has hundreds of both.
        """
        top, bottom = scene.scroll.y(), scene.scroll.y() + scene.size.height()
        strengths = [
            (self._strength(bond, scene.spot), bond)
            for bond, (first, last) in zip(self.bonds.all, self._extents, strict=True)
            if first < bottom and top < last
        ]
        for strength, bond in sorted(strengths, key=lambda each: each[0]):
            yield self._ribbon(bond, scene.colours.faint(strength), scene)
        for is_source, boxes in ((True, self.sources), (False, self.targets)):
            for place, box in enumerate(boxes):
                if box.chip.top() < bottom and top < box.chip.bottom():
                    yield from self._word(place, box, is_source, scene)

    @cached_property
    def _extents(self) -> tuple[tuple[float, float], ...]:
        """From where to where, from the top, each ribbon goes."""
        ends = (
            (self.sources[bond.source].anchor.y(), self.targets[bond.target].anchor.y())
            for bond in self.bonds.all
        )
        return tuple((min(pair) - THICKEST_PX, max(pair) + THICKEST_PX) for pair in ends)

    def _word(self, place: int, box: WordBox, is_source: bool, scene: Scene) -> Iterator[Shape]:
        spot, colours = scene.spot, scene.colours
        chip = box.chip.translated(-scene.scroll.x(), -scene.scroll.y())
        word = self.words.sources[place] if is_source else self.words.targets[place]
        lonely = place in (self.bonds.lonely_sources if is_source else self.bonds.lonely_targets)
        colour = colours.check if lonely else colours.text
        line: QColor | None = colour if lonely else None
        ground: QColor | None = None
        if word in _words(spot.main, is_source):
            ground, colour, line = colours.accent, colours.on_accent, None
        elif word in _words(spot.of_pointed, is_source):
            ground = colours.soft
        if ground is not None:
            yield Box(chip, ground, _CHIP_ROUNDING_PX)
        area = chip.adjusted(CHIP_PADDING_PX, 0, -CHIP_PADDING_PX, 0)
        yield Text(box.shown, area, colour, self.font_px, box.side, underline=line)

    def _strength(self, bond: Bond, spot: Spot) -> float:
        """How much of the accent a ribbon has."""
        words = self.words.sources[bond.source], self.words.targets[bond.target]
        main = spot.pointed if spot.pinned is None else spot.pinned
        if _touches(main, spot.main, *words):
            return 1.0
        if _touches(spot.pointed, spot.of_pointed, *words):
            return _PASSING
        return _FAINTER + (_FAINT - _FAINTER) * min(1.0, 2 * bond.weight)

    def _ribbon(self, bond: Bond, colour: QColor, scene: Scene) -> Ribbon:
        scroll = QPointF(scene.scroll)
        start = self.sources[bond.source].anchor - scroll
        end = self.targets[bond.target].anchor - scroll
        title = self._title(bond) if scene.titled else ""
        return Ribbon(start, end, bond.width_px, colour, self.upright, title)

    def _title(self, bond: Bond) -> str:
        source, target = self.words.source_texts[bond.source], self.words.target_texts[bond.target]
        return f"{source} → {target} {round(bond.weight * 100)} %"

    def _distance(self, bond: Bond, point: QPointF) -> float:
        """How far `point` is from a ribbon, across it; infinite beside its ends."""
        start, end = self.sources[bond.source].anchor, self.targets[bond.target].anchor
        if self.upright:
            start, end, point = start.transposed(), end.transposed(), point.transposed()
        low, high = sorted((start.x(), end.x()))
        if not low <= point.x() <= high or low == high:
            return float("inf")
        share = (point.x() - start.x()) / (end.x() - start.x())
        return abs(start.y() + (end.y() - start.y()) * _eased(share) - point.y())


def _words(partners: Partners, is_source: bool) -> frozenset[int]:
    return partners.source_words if is_source else partners.target_words


def _touches(selection: Selection | None, partners: Partners, source: int, target: int) -> bool:
    """Whether the ribbon between two words belongs to what is marked."""
    if selection is None:
        return False
    if source in partners.source_words and target in partners.target_words:
        return True
    of_source = selection.target is None and selection.source == source
    return of_source or (selection.source is None and selection.target == target)


def _eased(share: float) -> float:
    """How far across a ribbon is after a share of its way along.

    Its x is 1.5 t (1 - t) + t³ … of the way, its y is t² (3 - 2 t); solved for t by halving.
    """
    low, high = 0.0, 1.0
    for _ in range(12):
        t = (low + high) / 2
        x = 1.5 * t * (1 - t) ** 2 + 1.5 * t**2 * (1 - t) + t**3
        low, high = (t, high) if x < share else (low, t)
    t = (low + high) / 2
    return t * t * (3 - 2 * t)
