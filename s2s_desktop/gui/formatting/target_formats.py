"""Shows the translation of a document with the formatting that the document has."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from s2s_desktop.gui.formatting.ornaments import Ornaments
from s2s_desktop.gui.formatting.pane_formats import PaneFormats
from s2s_desktop.gui.formatting.source_shape import SourceShape
from s2s_desktop.gui.formatting.target_looks import TargetLooks
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import TargetPane


class TargetFormats(QObject):
    """Follows what the view shows: a block gets its formats once all of its sentences are there."""

    def __init__(self, view: ResultView, pane: TargetPane, source: SourceShape) -> None:
        super().__init__(pane)
        self._view, self._pane, self._source = view, pane, source
        self._result: Result | None = None
        self._looks: TargetLooks | None = None
        self._growing: set[int] = set()
        self._known = 0  # so many segments had begun
        self._formats = PaneFormats(pane)
        self._ornaments = Ornaments(pane, self._formats)
        view.updated.connect(self._follow)
        source.changed.connect(self._source_changed)
        pane.document().contentsChange.connect(self._edited)

    @Slot()
    def _follow(self) -> None:
        result = self._view.shown
        if result is not self._result:
            self._result = result
            self._begin()
        elif result is not None and self._looks is not None:
            self._looks.forget()
            self._show_finished(result)

    @Slot()
    def _source_changed(self) -> None:
        """The document was looked at once more, behind a result that was there already."""
        if self._result is not None and self._looks is None:
            self._begin()

    @Slot(int, int, int)
    def _edited(self, _position: int, _removed: int, _added: int) -> None:
        if self._looks is not None:
            self._looks.forget()

    def _begin(self) -> None:
        result, self._looks = self._result, None
        if result is not None and not result.is_summary:
            shape = self._source.of(result.source.text)
            if shape.blocks:
                self._looks = TargetLooks(shape, result, self._pane.document())
        self._growing, self._known = set(), 0
        self._formats.show_looks(self._looks)
        if result is not None:
            self._remember(result)

    def _show_finished(self, result: Result) -> None:
        """The lines of the segments that have ended since."""
        begun = self._growing | set(range(self._known, len(result)))
        self._remember(result)
        for index in begun - self._growing:
            # That a block is whole is known when the next one begins.
            start = result.start_of_lead(max(0, index - 1))
            self._formats.refresh(start, result.segment_ranges(index)[1][1])

    def _remember(self, result: Result) -> None:
        self._growing, self._known = set(result.growing()), len(result)
