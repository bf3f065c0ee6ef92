"""Ties the two panes and the alignment panel together: point in one, see it in all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, Slot

from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.marks.mark_style import selection, sentence_format, word_format
from s2s_desktop.gui.marks.pane_marks import PaneMarks
from s2s_desktop.gui.results.result import Range, Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane, TextPane

_DWELL_MS = 500
"""A sentence that has just been finished stays on view so long before the next one."""


class WordMarks(PaneMarks):
    """Decides which sentence the panel shows, and marks words in both panes.

    The panel decides which words are partners. It shows the sentence that is pointed at,
    else the one at the caret, else the one that is being written; a pinned one stays.
    """

    def __init__(
        self, view: ResultView, source: SourcePane, target: TargetPane, panel: AlignmentPanel
    ) -> None:
        super().__init__(view, source, target, panel)
        self._panel = panel
        self._index: int | None = None
        self._growing = False  # the sentence in the panel
        self._chosen = False  # by pointing or by the caret: it is not exchanged for another
        self._since_shown = QElapsedTimer()
        self._partners = Partners()
        source.pointed.connect(self._source_pointed)
        target.pointed.connect(self._target_pointed)
        source.clicked.connect(self._source_clicked)
        target.clicked.connect(self._target_clicked)
        source.caret_moved.connect(self._source_caret_moved)
        target.caret_moved.connect(self._target_caret_moved)
        panel.partners_changed.connect(self._mark)
        view.updated.connect(self._follow)

    @property
    def shown_index(self) -> int | None:
        """The segment in the panel."""
        return self._index

    # Which sentence

    @Slot()
    def _follow(self) -> None:
        """The result has grown, gone, or given way to another one."""
        if self._view.shown is not self._result:
            self._result = self._view.shown
            self._show(None)
            self._chosen = False
        if self._result is None:
            return
        followed = self._followed(self._result)
        if followed != self._index or self._growing:
            self._show(followed)
        elif self._partners != Partners():
            self._paint()

    def _followed(self, result: Result) -> int | None:
        """The sentence to show now."""
        if self._index is not None and (self._chosen or self._partners.pinned):
            return self._index
        caret = self._source.textCursor().position()
        at_caret = _first(result.index_at_source(p) for p in (caret, caret - 1) if p >= 0)
        if at_caret is not None:
            return at_caret
        growing = result.growing()
        if self._index is not None and (self._index in growing or not self._dwelt()):
            return self._index
        return growing[0] if growing else self._index

    def _dwelt(self) -> bool:
        return self._since_shown.isValid() and self._since_shown.hasExpired(_DWELL_MS)

    def _show(self, index: int | None) -> None:
        if index != self._index or self._growing:
            self._since_shown.start()
        self._index = index
        if index is None or self._result is None:
            self._growing = False
            self._panel.show_segment(None)
        else:
            alignment = self._result.alignment(index)
            self._growing = not alignment.finished
            self._panel.show_segment(alignment)
        self._paint()

    def _choose(self, index: int | None) -> None:
        """The user has turned to a sentence, or away from all; a pinned one stays."""
        if self._partners.pinned:
            return
        self._chosen = index is not None
        if index is not None and index != self._index:
            self._show(index)

    # Which words

    @Slot(object)
    def _source_pointed(self, position: int | None) -> None:
        index, word = self._at_source(position)
        self._choose(index)
        self._panel.point_at_source(word if index == self._index else None)

    @Slot(object)
    def _target_pointed(self, position: int | None) -> None:
        index, word = self._at_target(position)
        self._choose(index)
        self._panel.point_at_target(word if index == self._index else None)

    @Slot(object)
    def _source_clicked(self, position: int | None) -> None:
        index, word = self._at_source(position)
        self._clicked(index, None if word is None else Selection(source=word))

    @Slot(object)
    def _target_clicked(self, position: int | None) -> None:
        index, word = self._at_target(position)
        self._clicked(index, None if word is None else Selection(target=word))

    @Slot(int)
    def _source_caret_moved(self, position: int) -> None:
        self._choose(self._at_source(position)[0])

    @Slot(int)
    def _target_caret_moved(self, position: int) -> None:
        self._choose(self._at_target(position)[0])

    def _clicked(self, index: int | None, selection: Selection | None) -> None:
        """Pin a word, let go of it when it is the pinned one, or when none was clicked.

        In a summary a click is for the sentence, and the words stay free to be pointed at.
        """
        if self._result is not None and self._result.is_summary:
            selection = None
        if selection is None or index != self._index:
            self._panel.unpin()
        self._choose(index)
        if selection is not None:
            self._panel.pin(selection)

    def _at_source(self, position: int | None) -> tuple[int | None, int | None]:
        """The sentence and the word in it at a position in the source pane."""
        if position is None or self._result is None:
            return None, None
        index = self._result.index_at_source(position)
        if index is None:
            return None, None
        return index, self._result.source_word_at(index, position)

    def _at_target(self, position: int | None) -> tuple[int | None, int | None]:
        """The sentence and the word in it at a position in the target pane."""
        if position is None or self._result is None:
            return None, None
        index = self._result.index_at_target(position)
        if index is None:
            return None, None
        return index, self._result.target_word_at(index, position)

    # Marking

    @Slot(object)
    def _mark(self, partners: Partners) -> None:
        newly_pinned = partners.pinned and partners != self._partners
        self._partners = partners
        self._paint()
        if newly_pinned:
            self._bring_into_view()

    def _paint(self) -> None:
        index, result = self._index, self._result
        if index is None or result is None or self._partners == Partners():
            self._mark_pane(self._source, None, ())
            self._mark_pane(self._target, None, ())
            return
        in_source, in_target = result.segment_ranges(index)
        sources = result.source_ranges(index, self._partners.source_words)
        targets = result.target_ranges(index, self._partners.target_words)
        self._mark_pane(self._source, in_source, sources)
        self._mark_pane(self._target, in_target, targets)

    def _mark_pane(self, pane: TextPane, sentence: Range | None, words: Iterable[Range]) -> None:
        word = word_format(pane.palette(), self._partners.pinned)
        tint = sentence_format(pane.palette())
        document = pane.document()
        whole = [] if sentence is None else [selection(document, *sentence, tint)]
        marked = () if sentence is None else words
        parts = [selection(document, start, end, word) for start, end in marked]
        pane.show_marks(Depth.SENTENCE, self, whole)
        pane.show_marks(Depth.WORD, self, parts)

    def _bring_into_view(self) -> None:
        """Scroll to the pinned words where they are out of sight."""
        for pane in (self._source, self._target):
            marked = pane.shown_marks(Depth.WORD, self)
            if marked:
                pane.bring_into_view(marked[0].cursor.selectionStart())


def _first(found: Iterable[int | None]) -> int | None:
    return next((index for index in found if index is not None), None)
