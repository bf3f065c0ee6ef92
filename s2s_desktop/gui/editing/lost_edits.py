"""Edits that gave way to another translation, because their source sentence has changed."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.gui.editing.result_edits import Changes
from s2s_desktop.gui.editing.target_editing import TargetEditing
from s2s_desktop.gui.editing.user_text import KeptEdit, SegmentText
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.pipeline.messages import Span

_ALIKE = 0.5
"""A sentence is the one that was, further written, if so much of both is the same."""
_MOST_COMPARED = 50
_WORD = re.compile(r"[\u3040-\u9fff]|[^\W\u3040-\u9fff]+")
"""A character where words are not set apart."""


class LostEdits(QObject):
    """`lost` carries how many sentences that were edited have been translated anew; those that
    were taken out of the source are none."""

    lost = Signal(int)

    def __init__(self, view: ResultView, editing: TargetEditing) -> None:
        super().__init__(view)
        self._view, self._editing = view, editing
        self._seen: Result | None = None
        self._lost: list[KeptEdit] = []
        view.updated.connect(self._follow)

    @Slot()
    def bring_back(self) -> None:
        """Let those sentences say again what the user had made of them; one step of undo."""
        result, changes = self._view.shown, Changes()
        for edit in self._lost:
            index = None if result is None else _sentence_of(result, edit, (0, result.source_chars))
            if result is not None and index is not None and index not in changes:
                said = result.edits.said(index)
                changes[index] = said, SegmentText(said.lead, edit.text)
        self._lost = []
        self._editing.change(changes)

    @Slot()
    def _follow(self) -> None:
        result = self._view.shown
        if result is self._seen or result is None or not result.over:
            return
        self._seen = result
        carried = result.edits.carried
        there = carried.changed
        if there is None or not len(result):
            return
        lost = [e for e in carried.from_before() if _sentence_of(result, e, there) is not None]
        if lost:
            self._lost = lost
            self.lost.emit(len(lost))


def _sentence_of(result: Result, edit: KeptEdit, within: Span) -> int | None:
    """The sentence that the source of an edit has become, among those that touch the characters
    `within`."""
    near = edit.index or 0
    indices = [
        index
        for index in range(max(0, near - _MOST_COMPARED), min(len(result), near + _MOST_COMPARED))
        if index not in result.edits and _touch(result.source_span(index), within)
    ]
    shares = {index: _alike(edit.source, result.source_text(index)) for index in indices}
    best = max(shares, key=lambda index: shares[index], default=None)
    return best if best is not None and _ALIKE <= shares[best] < 1 else None


def _touch(span: Span, other: Span) -> bool:
    return span[0] <= other[1] and other[0] <= span[1]


def _alike(one: str, other: str) -> float:
    before, now = (list[str](_WORD.findall(text)) for text in (one, other))
    return SequenceMatcher(None, before, now, autojunk=False).ratio()
