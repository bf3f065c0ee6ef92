"""The places of the target that are worth a look, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from s2s_desktop.gui.checks.edited_warnings import warnings_after_edit
from s2s_desktop.gui.results.placed_segments import Range
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.offset_map import units
from s2s_desktop.gui.translated import translated
from s2s_desktop.pipeline.guard.kinds import worded
from s2s_desktop.pipeline.messages import SegmentWarning, Span

_PAUSE_MS = 100
"""A text that grows is not gone through at each of its words."""


@dataclass(frozen=True)
class Place:
    """What is doubtful: the segment, the warning, and the characters of the segment's target
    that it is about as they stand now; None where it is about the source, or the whole."""

    index: int
    warning: SegmentWarning
    target: Span | None

    @property
    def text(self) -> str:
        """The sentence that says why."""
        return translated(worded(self.warning))


class PlacesToCheck(QObject):
    """The doubtful places of the result that is shown.

    `changed` is emitted when there are others, `asked` with the one that is to be gone to.
    """

    changed = Signal()
    asked = Signal(object)

    def __init__(self, view: ResultView) -> None:
        super().__init__(view)
        self._view = view
        self._on = True
        self._places: list[Place] = []
        self._by_segment: dict[int, list[Place]] = {}
        self._known: tuple[object, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        view.updated.connect(self._updated)

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places)

    def __getitem__(self, number: int) -> Place:
        return self._places[number]

    def of_segment(self, index: int) -> Sequence[Place]:
        """The places of one segment."""
        return self._by_segment.get(index, ())

    def set_on(self, on: bool) -> None:
        """Have any at all."""
        self._on = on
        self.refresh()

    def ranges(self, place: Place) -> tuple[Range | None, Range | None]:
        """Where a place stands in the source and in the target document; in the target None
        where it is about the source alone, in the source None where it is about none of it."""
        result = self._view.shown
        if result is None:
            return None, None
        return _in_source(result, place), _in_target(result, place)

    def position(self, place: Place) -> int:
        """The position in the target document where one looks for it."""
        result = self._view.shown
        found = self.ranges(place)[1]
        if found is not None:
            return found[0]
        return 0 if result is None else result.segment_ranges(place.index)[1][0]

    def go_to(self, number: int) -> None:
        """Turn to a place by its number in the list."""
        self.asked.emit(self._places[number])

    def following(self, position: int, by: int) -> int | None:
        """The number of the next place behind a position in the target (1), or before it (-1);
        round the ends of the text."""
        if not self._places:
            return None
        positions = [self.position(place) for place in self._places]
        if by > 0:
            return next((i for i, at in enumerate(positions) if at > position), 0)
        before = [i for i, at in enumerate(positions) if at < position]
        return before[-1] if before else len(positions) - 1

    @Slot()
    def refresh(self) -> None:
        """Take the places of the result that is shown now."""
        self._pause.stop()
        before, result = self._places, self._view.shown
        self._known = self._seen()
        self._places = [] if result is None or not self._on else list(_places(result))
        if self._places != before:
            self._by_segment = {}
            for place in self._places:
                self._by_segment.setdefault(place.index, []).append(place)
            self.changed.emit()

    @Slot()
    def _updated(self) -> None:
        seen = self._seen()
        if seen[:1] != self._known[:1]:
            self.refresh()  # nothing of another result is shown any longer
        elif seen != self._known and not self._pause.isActive():
            self._pause.start()

    def _seen(self) -> tuple[object, ...]:
        result = self._view.shown
        return () if result is None else (id(result), len(result.warnings), result.edits.version)


def _places(result: Result) -> Sequence[Place]:
    found = []
    for index in sorted({*result.warnings, *_edited(result)}):
        warnings = result.warnings.get(index, ())
        if index in result.edits:
            warnings = _after_edit(result, index, warnings)
        found += [Place(index, warning, warning.target) for warning in warnings]
    return sorted(found, key=lambda place: (place.index, place.target or (0, 0)))


def _edited(result: Result) -> Sequence[int]:
    """The sentences that the user has edited and the engine has finished."""
    growing = result.growing()
    return [i for i in result.edits.indices() if i < len(result) and i not in growing]


def _after_edit(
    result: Result, index: int, told: Sequence[SegmentWarning]
) -> tuple[SegmentWarning, ...]:
    """With spans of the whole source, as those that the engine tells."""
    start = result.source_span(index)[0]
    wording = result.wordings.find(result.source_text(index), result.edits.said(index).text)
    if wording is not None:  # the engine has told of it, too
        return tuple(_moved(warning, start) for warning in wording.warnings)
    own = [_moved(warning, -start) for warning in told]
    before, now = result.edits.of_model(index).text, result.edits.said(index).text
    found = warnings_after_edit(own, result.source_text(index), before, now, result.languages)
    return tuple(_moved(warning, start) for warning in found)


def _moved(warning: SegmentWarning, by: int) -> SegmentWarning:
    span = warning.source
    return warning if span is None else replace(warning, source=(span[0] + by, span[1] + by))


def _in_source(result: Result, place: Place) -> Range | None:
    span = place.warning.source
    return None if span is None else result.source.range(*span)


def _in_target(result: Result, place: Place) -> Range | None:
    whole = result.segment_ranges(place.index)[1]
    if place.target is None:
        return None if place.warning.source is not None else whole
    text = result.edits.said(place.index).text
    start, end = (whole[0] + units(text[:at]) for at in place.target)
    return start, end
