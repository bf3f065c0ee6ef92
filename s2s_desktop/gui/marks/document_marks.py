"""Ties the strip of a summarized text to the two panes: point in one, see it in the others."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.marks.mark_style import selection, sentence_format
from s2s_desktop.gui.marks.pane_marks import PaneMarks
from s2s_desktop.gui.results.placed_segments import Range
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane, TextPane
from s2s_desktop.pipeline.messages import Span


class DocumentMarks(PaneMarks):
    """Shows the panel which text is summarized, tints the sentence that is pointed at there, and
    tells the panel which one is pointed at in the text."""

    def __init__(
        self, view: ResultView, source: SourcePane, target: TargetPane, panel: AlignmentPanel
    ) -> None:
        super().__init__(view, source, target, panel)
        self._panel = panel
        self._document: DocumentSalience | None = None
        self._sentence: Span | None = None
        view.updated.connect(self._follow)
        view.source_moved.connect(self._follow)
        source.pointed.connect(self._pointed)
        source.clicked.connect(self._clicked)
        panel.sentence_pointed.connect(self._mark)

    @Slot()
    def _follow(self) -> None:
        """The summary is of another text, has another length, or is gone."""
        self._result = self._view.shown
        document = None if self._result is None else self._result.document
        if document is not self._document:
            self._document = document
            self._panel.show_document(document)
            self._mark(None)
        elif self._sentence is not None:
            self._paint()

    @Slot(object)
    def _pointed(self, position: int | None) -> None:
        if self._document is not None:
            self._panel.point_at_document(self._char(position))

    @Slot(object)
    def _clicked(self, position: int | None) -> None:
        if self._document is not None:
            self._panel.choose_in_document(self._char(position))

    def _char(self, position: int | None) -> int | None:
        """The character of the summarized text at a position in the source pane."""
        if position is None or self._result is None:
            return None
        return self._result.source.char(position)

    @Slot(object)
    def _mark(self, sentence: Span | None) -> None:
        self._sentence = sentence
        self._paint()

    def _paint(self) -> None:
        self._tint(self._source, self._in_source())
        self._tint(self._target, self._in_target())

    def _in_source(self) -> list[Range]:
        if self._result is None or self._sentence is None:
            return []
        place = self._result.source.range(*self._sentence)
        return [] if place is None else [place]

    def _in_target(self) -> list[Range]:
        if self._result is None or self._sentence is None:
            return []
        users = self._result.provenance.users_of(self._sentence)
        return [self._result.segment_ranges(index)[1] for index in users]

    def _tint(self, pane: TextPane, places: Iterable[Range]) -> None:
        tint = sentence_format(pane.palette())
        marks = [selection(pane.document(), *place, tint) for place in places]
        pane.show_marks(Depth.SENTENCE, self, marks)
