"""Ties the two panes and the alignment panel together: point in one, see it in all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Slot
from PySide6.QtWidgets import QTextEdit

from s2s_desktop.gui.alignment.alignment_panel import AlignmentPanel
from s2s_desktop.gui.alignment.partners import Partners
from s2s_desktop.gui.alignment.spot import Spot
from s2s_desktop.gui.mark_style import selection, sentence_format, word_format
from s2s_desktop.gui.text_panes import SourcePane, TargetPane, TextPane
from s2s_desktop.gui.translation import Range, Translation
from s2s_desktop.gui.translation_view import TranslationView

_DWELL_MS = 500
"""A sentence that has just been finished stays on view so long before the next one."""


class WordMarks(QObject):
    """Decides which sentence the panel shows, and marks words in both panes.

    The panel decides which words are partners. It shows the sentence that is pointed at,
    else the one at the caret, else the one that is being written; a pinned one stays.
    """

    def __init__(
        self, view: TranslationView, source: SourcePane, target: TargetPane, panel: AlignmentPanel
    ) -> None:
        super().__init__(panel)
        self._view = view
        self._source = source
        self._target = target
        self._panel = panel
        self._translation: Translation | None = None
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
        source.installEventFilter(self)
        panel.partners_changed.connect(self._mark)
        view.updated.connect(self._follow)

    @property
    def shown_index(self) -> int | None:
        """The segment in the panel."""
        return self._index

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Marks take their colours from the palette, which may change."""
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()
        return super().eventFilter(watched, event)

    # Which sentence

    @Slot()
    def _follow(self) -> None:
        """The translation has grown, gone, or given way to another one."""
        if self._view.shown is not self._translation:
            self._translation = self._view.shown
            self._show(None)
            self._chosen = False
        if self._translation is None:
            return
        followed = self._followed(self._translation)
        if followed != self._index or self._growing:
            self._show(followed)
        elif self._partners != Partners():
            self._paint()

    def _followed(self, translation: Translation) -> int | None:
        """The sentence to show now."""
        if self._index is not None and (self._chosen or self._partners.pinned):
            return self._index
        caret = self._source.textCursor().position()
        at_caret = _first(translation.index_at_source(p) for p in (caret, caret - 1) if p >= 0)
        if at_caret is not None:
            return at_caret
        growing = translation.growing()
        if self._index is not None and (self._index in growing or not self._dwelt()):
            return self._index
        return growing[0] if growing else self._index

    def _dwelt(self) -> bool:
        return self._since_shown.isValid() and self._since_shown.hasExpired(_DWELL_MS)

    def _show(self, index: int | None) -> None:
        if index != self._index or self._growing:
            self._since_shown.start()
        self._index = index
        if index is None or self._translation is None:
            self._growing = False
            self._panel.show_segment(None)
        else:
            alignment = self._translation.alignment(index)
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
        self._pin(index, None if word is None else Spot(source=word))

    @Slot(object)
    def _target_clicked(self, position: int | None) -> None:
        index, word = self._at_target(position)
        self._pin(index, None if word is None else Spot(target=word))

    @Slot(int)
    def _source_caret_moved(self, position: int) -> None:
        self._choose(self._at_source(position)[0])

    @Slot(int)
    def _target_caret_moved(self, position: int) -> None:
        self._choose(self._at_target(position)[0])

    def _pin(self, index: int | None, spot: Spot | None) -> None:
        """Pin a word, let go of it when it is the pinned one, or when none was clicked."""
        if spot is None or index != self._index:
            self._panel.unpin()
        self._choose(index)
        if spot is not None:
            self._panel.pin(spot)

    def _at_source(self, position: int | None) -> tuple[int | None, int | None]:
        """The sentence and the word in it at a position in the source pane."""
        if position is None or self._translation is None:
            return None, None
        index = self._translation.index_at_source(position)
        if index is None:
            return None, None
        return index, self._translation.source_word_at(index, position)

    def _at_target(self, position: int | None) -> tuple[int | None, int | None]:
        """The sentence and the word in it at a position in the target pane."""
        if position is None or self._translation is None:
            return None, None
        index = self._translation.index_at_target(position)
        if index is None:
            return None, None
        return index, self._translation.target_word_at(index, position)

    # Marking

    @Slot(object)
    def _mark(self, partners: Partners) -> None:
        newly_pinned = partners.pinned and partners != self._partners
        self._partners = partners
        self._paint()
        if newly_pinned:
            self._bring_into_view()

    def _paint(self) -> None:
        index, translation = self._index, self._translation
        if index is None or translation is None or self._partners == Partners():
            self._source.setExtraSelections([])
            self._target.setExtraSelections([])
            return
        in_source, in_target = translation.segment_ranges(index)
        sources = translation.source_ranges(index, self._partners.source_words)
        targets = translation.target_ranges(index, self._partners.target_words)
        self._source.setExtraSelections(self._selections(self._source, in_source, sources))
        self._target.setExtraSelections(self._selections(self._target, in_target, targets))

    def _selections(
        self, pane: TextPane, sentence: Range | None, words: Iterable[Range]
    ) -> list[QTextEdit.ExtraSelection]:
        if sentence is None:
            return []
        word = word_format(pane.palette(), self._partners.pinned)
        tint = sentence_format(pane.palette())
        document = pane.document()
        marks = [selection(document, *sentence, tint)]
        return marks + [selection(document, start, end, word) for start, end in words]

    def _bring_into_view(self) -> None:
        """Scroll to the pinned words where they are out of sight."""
        for pane in (self._source, self._target):
            marked = pane.extraSelections()[1:]
            if marked:
                pane.bring_into_view(marked[0].cursor.selectionStart())


def _first(found: Iterable[int | None]) -> int | None:
    return next((index for index in found if index is not None), None)
