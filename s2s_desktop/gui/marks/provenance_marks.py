"""Click a sentence of a summary and see where it came from; click there and see what it became."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTextEdit

from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.marks.mark_style import provenance_format, selection
from s2s_desktop.gui.marks.pane_marks import PaneMarks
from s2s_desktop.gui.results.placed_segments import Range
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane, TextPane
from s2s_desktop.pipeline.messages import SourceSentence, Span

Shares = list[tuple[Range, float]]
"""Places and how much each has to do with what was chosen (0…1)."""


class ProvenanceMarks(PaneMarks):
    """Marks what belongs to the sentence of a summary or of its text that was chosen last.

    A sentence is chosen by a click or by the caret; choosing nothing takes the marks away. `told`
    carries what there is to say when nothing can be marked.
    """

    told = Signal(str)

    def __init__(self, view: ResultView, source: SourcePane, target: TargetPane) -> None:
        super().__init__(view, source, target, target)
        self._segment: int | None = None  # of the summary, that is chosen
        self._origin: Span | None = None  # characters of the request's text, that are chosen
        target.clicked.connect(self._target_chosen)
        target.caret_moved.connect(self._target_chosen)
        source.clicked.connect(self._source_chosen)
        source.caret_moved.connect(self._source_chosen)
        view.updated.connect(self._follow)
        view.source_moved.connect(self._follow)

    @property
    def shown(self) -> bool:
        """Whether anything is marked."""
        return any(pane.shown_marks(Depth.ORIGIN, self) for pane in (self._source, self._target))

    def clear(self) -> None:
        """Choose nothing."""
        self._choose(None, None)

    def choose_origin(self, sentence: Span | None) -> None:
        """Choose a sentence of the text by its characters, and see it and what it became."""
        self._choose(None, sentence)
        _bring_into_view(self._source, self._sources())
        _bring_into_view(self._target, self._targets())

    @Slot()
    def _follow(self) -> None:
        """The summary has grown, gone, or given way to something else."""
        if self._view.shown is not self._result:
            self._result = self._view.shown
            self.clear()
        elif self._segment is not None and self._segment >= len(self._view.shown or ()):
            self.clear()
        elif self.shown:
            self._paint()

    @Slot(object)
    def _target_chosen(self, position: int | None) -> None:
        summary = self._summary()
        if summary is None:
            return
        # At the end of the last sentence the caret stands behind it.
        before = None if position is None else max(0, position - 1)
        found = (summary.index_at_target(p) for p in (position, before) if p is not None)
        self._choose(next((index for index in found if index is not None), None), None)
        _bring_into_view(self._source, self._sources())

    @Slot(object)
    def _source_chosen(self, position: int | None) -> None:
        summary = self._summary()
        if summary is None:
            return
        origin = None if position is None else _origin_at(summary, position)
        self._choose(None, origin)
        if origin is None and position is not None and summary.over:
            self.told.emit(self.tr("This sentence is not in the summary."))
        _bring_into_view(self._target, self._targets())

    def _summary(self) -> Result | None:
        return self._result if self._result is not None and self._result.is_summary else None

    def _choose(self, segment: int | None, origin: Span | None) -> None:
        self._segment, self._origin = segment, origin
        self._paint()

    def _sources(self) -> Shares:
        if self._result is None:
            return []
        if self._segment is not None:
            return _origins(self._result, self._segment)
        place = None if self._origin is None else self._result.source.range(*self._origin)
        return [] if place is None else [(place, 1.0)]

    def _targets(self) -> Shares:
        if self._result is None:
            return []
        if self._segment is not None:
            return [(self._result.segment_ranges(self._segment)[1], 1.0)]
        users = {} if self._origin is None else self._result.provenance.users_of(self._origin)
        strongest_first = sorted(users.items(), key=lambda user: (-user[1], user[0]))
        return [(self._result.segment_ranges(i)[1], share) for i, share in strongest_first]

    def _paint(self) -> None:
        for pane, shares in ((self._source, self._sources()), (self._target, self._targets())):
            pane.show_marks(Depth.ORIGIN, self, _marks(pane, shares))


def _origins(result: Result, index: int) -> Shares:
    """Where the sentences stand that a segment of a summary came from, with their shares.

    The strongest come first. Before they are told, it is the passage of the segment.
    """
    passage = SourceSentence(result.source_span(index), 1.0)
    told = result.provenance.of(index) or (passage,)
    ranges = ((result.source.range(*origin.span), origin.weight) for origin in told)
    return [(found, weight) for found, weight in ranges if found is not None]


def _origin_at(result: Result, position: int) -> Span | None:
    """The sentence at a position in the source document that a summary came from.

    Its characters in the request's text, which stay what they are when the source is edited.
    """
    char = result.source.char(position)
    return None if char is None else result.provenance.sentence_at(char)


def _marks(pane: TextPane, shares: Shares) -> list[QTextEdit.ExtraSelection]:
    """The strongest as clear as a mark is, the others as much fainter as they are weaker."""
    most = max((share for _, share in shares), default=1.0) or 1.0
    return [
        selection(pane.document(), *place, provenance_format(pane.palette(), share / most))
        for place, share in reversed(shares)
    ]


def _bring_into_view(pane: TextPane, shares: Iterable[tuple[Range, float]]) -> None:
    """Scroll to the first, which is the strongest."""
    for place, _ in shares:
        pane.bring_into_view(place[0])
        return
