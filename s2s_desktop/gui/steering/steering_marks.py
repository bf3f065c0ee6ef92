"""Shows in the target what was written anew, and which words are locked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot

from s2s_desktop.drawing.alternatives.differing import changed_words
from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.marks.mark_style import changed_format, locked_format, selection
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.steering.locked_phrases import LockedPhrases
from s2s_desktop.gui.text.offset_map import units
from s2s_desktop.gui.text.text_panes import TargetPane
from s2s_desktop.pipeline.messages import Span


class SteeringMarks(QObject):
    """Words that differ from what the sentence said before are tinted until something else is
    changed; locked ones are underlined, and say so in a tool tip."""

    def __init__(self, view: ResultView, target: TargetPane, locked: LockedPhrases) -> None:
        super().__init__(target)
        self._view, self._target, self._locked = view, target, locked
        self._changed: tuple[Result, int, str, int] | None = None
        target.tips.append(self._tip)
        target.installEventFilter(self)
        view.updated.connect(self._follow)
        locked.changed.connect(self._paint_locked)

    @property
    def shown(self) -> bool:
        """Whether changes are marked."""
        return bool(self._target.shown_marks(Depth.CHANGED, self))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Marks take their colours from the palette, which may change."""
        if event.type() == QEvent.Type.PaletteChange:
            self._follow()
        return super().eventFilter(watched, event)

    @Slot(int, str)
    def mark_changes(self, index: int, before: str) -> None:
        """Segment `index` said something else before."""
        result = self._view.shown
        if result is not None:
            self._changed = result, index, before, result.edits.version
            self._follow()

    def clear(self) -> None:
        """Mark no changes any more."""
        self._changed = None
        self._target.show_marks(Depth.CHANGED, self, [])

    @Slot()
    def _follow(self) -> None:
        result = self._view.shown
        if self._changed is not None:
            shown, index, before, version = self._changed
            if shown is not result or version != shown.edits.version:
                self.clear()
            else:
                spans = changed_words(before, shown.edits.said(index).text)
                self._paint(Depth.CHANGED, [(index, span) for span in spans])
        self._paint_locked()

    @Slot()
    def _paint_locked(self) -> None:
        result, places = self._view.shown, list[tuple[int, Span]]()
        if result is not None:
            for index in self._locked_segments(result):
                said = result.edits.said(index).text
                found = self._locked.places(result.source_text(index), said)
                places += [(index, span) for _, span in found]
        self._paint(Depth.LOCKED, places)

    def _locked_segments(self, result: Result) -> list[int]:
        sources = self._locked.sources
        if not sources:
            return []
        return [i for i in range(len(result)) if result.source_text(i) in sources]

    def _paint(self, depth: Depth, places: list[tuple[int, Span]]) -> None:
        result, palette = self._view.shown, self._target.palette()
        style = changed_format(palette) if depth is Depth.CHANGED else locked_format(palette)
        marks = []
        for index, (first, last) in places if result is not None else ():
            assert result is not None
            said = result.edits.said(index).text
            start = result.segment_ranges(index)[1][0]
            ends = start + units(said[:first]), start + units(said[:last])
            marks.append(selection(self._target.document(), *ends, style))
        self._target.show_marks(depth, self, marks)

    def _tip(self, position: int) -> str:
        marks = self._target.shown_marks(Depth.LOCKED, self)
        for mark in marks:
            if mark.cursor.selectionStart() <= position < mark.cursor.selectionEnd():
                return self.tr("Locked: this stays when the sentence is written again.")
        return ""
