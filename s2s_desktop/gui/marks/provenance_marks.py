"""Click a sentence of a summary and see where it came from; click there and see what it became."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTextEdit

from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.marks.mark_style import provenance_format, selection
from s2s_desktop.gui.marks.pane_marks import PaneMarks
from s2s_desktop.gui.results.result import Range, Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane, TextPane
from s2s_desktop.pipeline.messages import Span

Shares = list[tuple[Range, float]]
"""Places and how much each has to do with what was chosen (0…1)."""


class ProvenanceMarks(PaneMarks):
    """Marks what belongs to the sentence of a summary or of its text that was chosen last.

    A sentence is chosen by a click or by the caret; choosing nothing takes the marks away.
    """

    def __init__(self, view: ResultView, source: SourcePane, target: TargetPane) -> None:
        super().__init__(view, source, target, target)
        self._segment: int | None = None  # of the summary, that is chosen
        self._origin: Span | None = None  # characters of the request's text, that are chosen
        target.clicked.connect(self._target_chosen)
        target.caret_moved.connect(self._target_chosen)
        source.clicked.connect(self._source_chosen)
        source.caret_moved.connect(self._source_chosen)
        view.updated.connect(self._follow)

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
        self._choose(None, None if position is None else summary.provenance_at_source(position))
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
            return self._result.provenance_ranges(self._segment)
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
