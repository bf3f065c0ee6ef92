"""Scrolls the two texts in step: the same sentence at the same height."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Slot

from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane, TextPane


class ScrollInStep(QObject):
    """The pane that the user has scrolled last leads, the other one follows.

    While a translation is being written the target follows the source, unless the user has
    scrolled the target: then nothing moves it, and the source is moved by the user alone.
    """

    def __init__(self, view: ResultView, source: SourcePane, target: TargetPane) -> None:
        super().__init__(target)
        self._view, self._source, self._target = view, source, target
        self._leading: TextPane = source
        self._aligning = False
        for pane in (source, target):
            pane.verticalScrollBar().valueChanged.connect(partial(self._scrolled, pane))
        view.updated.connect(self._updated)

    def _scrolled(self, pane: TextPane, _value: int) -> None:
        if not self._aligning and not self._view.writing:
            self._leading = pane
            self._align()

    @Slot()
    def _updated(self) -> None:
        if self._leading is self._source:
            self._align()

    def _align(self) -> None:
        result = self._view.shown
        if result is None or result.is_summary:
            return
        leading = self._leading
        following: TextPane = self._target if leading is self._source else self._source
        bar = leading.verticalScrollBar()
        self._aligning = True
        try:
            if bar.value() == bar.minimum():
                following.verticalScrollBar().setValue(0)
            elif bar.value() == bar.maximum():
                following.show_end()
            else:
                self._align_sentence(result, leading, following, bar.value() / bar.maximum())
        finally:
            self._aligning = False

    def _align_sentence(
        self, result: Result, leading: TextPane, following: TextPane, share: float
    ) -> None:
        """The line that is compared wanders from the top to the bottom as the text is read."""
        y = share * leading.viewport().height()
        position = leading.cursorForPosition(QPoint(0, int(y))).position()
        partner = _opposite(result, position, from_source=leading is self._source)
        if partner is not None:
            line = leading.cursorForPosition(QPoint(0, int(y)))
            following.show_at(partner, leading.cursorRect(line).top())


def _opposite(result: Result, position: int, from_source: bool) -> int | None:
    """Where the other text says what one of them says at a position: by the share of its sentence;
    between two sentences it is the end of the first."""
    near = result.index_near_source if from_source else result.index_before
    index = near(position)
    in_source, in_target = (None, (0, 0)) if index is None else result.segment_ranges(index)
    if in_source is None:
        return None
    here, there = (in_source, in_target) if from_source else (in_target, in_source)
    share = (position - here[0]) / max(1, here[1] - here[0])
    return there[0] + int(min(1.0, max(0.0, share)) * (there[1] - there[0]))
