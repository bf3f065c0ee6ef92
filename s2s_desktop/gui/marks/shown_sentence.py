"""Which sentence the panel shows: pointed at, stepped to, at the caret, or being written."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot

from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.results.text_overview import TextOverview
from s2s_desktop.gui.text.text_panes import SourcePane

_DWELL_MS = 500
"""A sentence that has just been finished stays on view so long before the next one."""


class ShownSentence(QObject):
    """Keeps the panel at one sentence of the result; a pinned one stays.

    `index` is its number in the order of the target. `reset` is emitted when another result
    is shown, `changed` when another sentence is, or when the sentence has grown.
    """

    reset = Signal()
    changed = Signal()

    def __init__(self, view: ResultView, source: SourcePane, panel: AlignmentPanel) -> None:
        super().__init__(panel)
        self.index: int | None = None
        self._overview: TextOverview | None = None
        self.result: Result | None = None
        self._view, self._source, self._panel = view, source, panel
        self._growing = False
        self._version = 0  # of the edits
        self._chosen = False  # by pointing, stepping or the caret: not exchanged for another
        self._since_shown = QElapsedTimer()
        view.updated.connect(self._follow)
        view.source_moved.connect(self._follow)

    def choose(self, index: int | None) -> None:
        """The user has turned to a sentence, or away from all; a pinned one stays."""
        if self._panel.pinned:
            return
        self._chosen = index is not None
        if index is not None and index != self.index:
            self._show(index)

    def refresh(self) -> None:
        """More is known of the sentence that is shown than when it was finished."""
        self._show(self.index)

    def following(self, by: int) -> int | None:
        """The sentence `by` further on than the one that is shown; None when there is none."""
        if self.result is None or not len(self.result):
            return None
        last = len(self.result) - 1
        if self.index is None:
            return 0 if by > 0 else last
        return max(0, min(last, self.index + by))

    @Slot()
    def _follow(self) -> None:
        """The result has grown, gone, or given way to another one."""
        if self._view.shown is not self.result:
            self.result = self._view.shown
            self._overview = None if self.result is None else TextOverview(self.result)
            self._show(None)
            self._chosen = False
            self.reset.emit()
        if self._overview is None:
            self._panel.show_text(tuple)
        else:
            self._panel.show_text(self._overview.segments, self._overview.alignments)
        if self.result is None:
            return
        if self.index is not None and self.index >= len(self.result):
            self._chosen = False
            self._show(None)  # it was being written when that was stopped
        followed = self._followed(self.result)
        edited = self._version != self.result.edits.version
        if followed != self.index or self._growing or edited:
            self._show(followed)
        else:
            self._changed()

    def _followed(self, result: Result) -> int | None:
        """The sentence to show now."""
        if self.index is not None and (self._chosen or self._panel.pinned):
            return self.index
        caret = self._source.textCursor().position()
        at_caret = _first(result.index_at_source(p) for p in (caret, caret - 1) if p >= 0)
        if at_caret is not None:
            return at_caret
        growing = result.growing()
        if self.index is not None and (self.index in growing or not self._dwelt()):
            return self.index
        if growing:
            return growing[0]
        return 0 if self.index is None and result.is_summary and len(result) else self.index

    def _dwelt(self) -> bool:
        return self._since_shown.isValid() and self._since_shown.hasExpired(_DWELL_MS)

    def _show(self, index: int | None) -> None:
        if index != self.index or self._growing:
            self._since_shown.start()
        self.index = index
        if index is None or self.result is None:
            self._growing = False
            self._panel.show_segment(None)
        else:
            self._version = self.result.edits.version
            alignment = self.result.alignment(index)
            self._growing = not alignment.finished
            self._panel.show_segment(alignment)
        self._changed()

    def _changed(self) -> None:
        self._panel.show_place(self.index, len(self.result) if self.result is not None else 0)
        self.changed.emit()


def _first(found: Iterable[int | None]) -> int | None:
    return next((index for index in found if index is not None), None)
