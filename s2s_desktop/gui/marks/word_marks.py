"""Ties the two panes and the alignment panel together: point in one, see it in all."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.marks.mark_style import selection, sentence_format, word_format
from s2s_desktop.gui.marks.pane_marks import PaneMarks
from s2s_desktop.gui.marks.shown_sentence import ShownSentence
from s2s_desktop.gui.results.placed_segments import Range
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane, TextPane


class WordMarks(PaneMarks):
    """Marks the sentence that is pointed at or stepped to, and words, in both panes.

    The panel decides which words are partners.
    """

    def __init__(
        self, view: ResultView, source: SourcePane, target: TargetPane, panel: AlignmentPanel
    ) -> None:
        super().__init__(view, source, target, panel)
        self._panel = panel
        self._sentence = ShownSentence(view, source, panel)
        self._lit: int | None = None  # the sentence that is pointed at or stepped to
        self._partners = Partners()
        for pane in (source, target):
            pane.pointed.connect(partial(self._pointed, pane))
            pane.clicked.connect(partial(self._clicked, pane))
            pane.pin_asked.connect(partial(self._pin_asked, pane))
            pane.caret_moved.connect(partial(self._caret_moved, pane))
            pane.menu_opening.connect(partial(self._menu_opening, pane))
        panel.partners_changed.connect(self._mark)
        panel.segment_asked.connect(self.go_to)
        self._sentence.changed.connect(self._paint)
        self._sentence.reset.connect(self._forget)

    @property
    def shown_index(self) -> int | None:
        """The segment in the panel."""
        return self._sentence.index

    @property
    def lit(self) -> bool:
        """Whether a sentence is tinted."""
        return self._lit is not None

    def step(self, by: int) -> None:
        """Go to the next sentence (1) or the one before (-1), in both texts and the panel."""
        index = self._sentence.following(by)
        if index is not None:
            self.go_to(index)

    def go_to(self, index: int) -> None:
        """Turn to a sentence: it is tinted, brought into view, and holds the caret."""
        result = self._sentence.result
        if result is None:
            return
        self._panel.unpin()
        self._sentence.choose(index)
        self._light(index)
        in_source, in_target = result.segment_ranges(index)
        for pane, place in ((self._source, in_source), (self._target, in_target)):
            if place is not None:
                _put_caret(pane, place[0])
                pane.bring_into_view(place[0])

    @Slot()
    def refresh(self) -> None:
        """More is known of the words of the sentence that is shown."""
        self._sentence.refresh()

    def put_out(self) -> None:
        """No sentence is pointed at any more."""
        self._light(None)

    # What the user does

    def _pointed(self, pane: TextPane, position: int | None) -> None:
        index, word = self._at(pane, position)
        self._sentence.choose(index)
        self._light(index)
        here = word if index == self.shown_index else None
        point = self._panel.point_at_source if pane is self._source else self._panel.point_at_target
        point(here)

    def _clicked(self, pane: TextPane, position: int | None) -> None:
        """A click is there to edit; the panel turns to its sentence."""
        self._sentence.choose(self._at(pane, position)[0])

    def _pin_asked(self, pane: TextPane, position: int | None) -> None:
        """Pin a word, let go of it when it is the pinned one, or when none was clicked."""
        index, word = self._at(pane, position)
        if word is None or index != self.shown_index:
            self._panel.unpin()
        self._sentence.choose(index)
        if word is not None:
            in_source = pane is self._source
            self._panel.pin(Selection(source=word) if in_source else Selection(target=word))

    def _caret_moved(self, pane: TextPane, position: int) -> None:
        self._light(None)
        self._sentence.choose(self._at(pane, position)[0])

    def _menu_opening(self, pane: TextPane, menu: QMenu, position: int | None) -> None:
        first = next(iter(menu.actions()), None)
        entries = []
        if self._at(pane, position)[1] is not None:
            pin = QAction(self.tr("&Pin This Word (Ctrl+Click)"), menu)
            pin.triggered.connect(lambda: self._pin_asked(pane, position))
            entries.append(pin)
        if self._panel.pinned:
            unpin = QAction(self.tr("Un&pin (Esc)"), menu)
            unpin.triggered.connect(self._panel.unpin)
            entries.append(unpin)
        if entries and first is not None:
            menu.insertActions(first, entries)
            menu.insertSeparator(first)

    def _at(self, pane: TextPane, position: int | None) -> tuple[int | None, int | None]:
        """The sentence and the word in it at a position in a pane."""
        result = self._sentence.result
        if position is None or result is None:
            return None, None
        if pane is self._source:
            index = result.index_at_source(position)
            return index, None if index is None else result.source_word_at(index, position)
        index = result.index_at_target(position)
        return index, None if index is None else result.target_word_at(index, position)

    # Marking

    @Slot()
    def _forget(self) -> None:
        self._lit = None
        self._paint()

    def _light(self, index: int | None) -> None:
        if index != self._lit:
            self._lit = index
            self._paint()

    @Slot(object)
    def _mark(self, partners: Partners) -> None:
        newly_pinned = partners.pinned and partners != self._partners
        self._partners = partners
        self._paint()
        if newly_pinned:
            self._bring_into_view()

    def _paint(self) -> None:
        index, result = self.shown_index, self._sentence.result
        there = 0 if result is None else len(result)  # it may be another one since
        pointed = index is not None and index < there and self._partners != Partners()
        lit = {self._lit, index if pointed else None}
        tinted = sorted(i for i in lit if i is not None and i < there)
        places = [] if result is None else [result.segment_ranges(i) for i in tinted]
        sources: Iterable[Range] = ()
        targets: Iterable[Range] = ()
        if pointed and result is not None and index is not None:
            sources = result.source_ranges(index, self._partners.source_words)
            targets = result.target_ranges(index, self._partners.target_words)
        self._mark_pane(self._source, [place[0] for place in places], sources)
        self._mark_pane(self._target, [place[1] for place in places], targets)

    def _mark_pane(
        self, pane: TextPane, sentences: Iterable[Range | None], words: Iterable[Range]
    ) -> None:
        word = word_format(pane.palette(), self._partners.pinned)
        tint = sentence_format(pane.palette())
        document = pane.document()
        whole = [selection(document, *place, tint) for place in sentences if place is not None]
        parts = [selection(document, *place, word) for place in words] if whole else []
        pane.show_marks(Depth.SENTENCE, self, whole)
        pane.show_marks(Depth.WORD, self, parts)

    def _bring_into_view(self) -> None:
        """Scroll to the pinned words where they are out of sight."""
        for pane in (self._source, self._target):
            marked = pane.shown_marks(Depth.WORD, self)
            if marked:
                pane.bring_into_view(marked[0].cursor.selectionStart())


def _put_caret(pane: TextPane, position: int) -> None:
    """Without scrolling."""
    at = pane.verticalScrollBar().value()
    caret = QTextCursor(pane.document())
    caret.setPosition(position)
    pane.setTextCursor(caret)
    pane.verticalScrollBar().setValue(at)
