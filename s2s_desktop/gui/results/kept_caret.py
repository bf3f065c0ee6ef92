"""The caret stays in its sentence when the target is written anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor

from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.source_snapshot import SourceSnapshot
from s2s_desktop.gui.text.text_panes import TargetPane


@dataclass(frozen=True)
class _Place:
    """`char`: where the source of a sentence begins; `offset`: from the sentence to the caret."""

    char: int
    offset: int


class KeptCaret:
    """Seeks the place of the caret in the next result, until it is there."""

    def __init__(self, target: TargetPane) -> None:
        self._target = target
        self._sought: _Place | None = None

    def leave(self, result: Result | None, coming: SourceSnapshot) -> None:
        """Remember where the caret is in `result`, which gives way to one about `coming`."""
        self._sought = None
        position = self._target.textCursor().position()
        index = None if result is None or not position else result.index_before(position)
        if result is not None and index is not None:
            in_source, in_target = result.segment_ranges(index)
            char = None if in_source is None else coming.char(in_source[0])
            if char is not None:
                self._sought = _Place(char, position - in_target[0])

    @contextmanager
    def staying(self) -> Iterator[None]:
        """What is written at the caret inside of the block comes behind it."""
        caret = self._target.textCursor()
        selects = caret.hasSelection()
        caret.setKeepPositionOnInsert(True)
        self._target.setTextCursor(caret)
        yield
        caret = self._target.textCursor()
        caret.setKeepPositionOnInsert(False)
        if not selects:
            caret.clearSelection()  # its other end has gone along
        self._target.setTextCursor(caret)

    def seek(self, result: Result) -> None:
        """Put the caret there again if the sentence has become long enough."""
        sought = self._sought
        index = None if sought is None else result.index_of_source(sought.char)
        if sought is None or index is None:
            return
        start, end = result.segment_ranges(index)[1]
        if start + sought.offset <= end or index not in result.growing():
            caret = QTextCursor(self._target.document())
            caret.setPosition(max(0, min(start + sought.offset, end)))
            at = self._target.verticalScrollBar().value()
            self._target.setTextCursor(caret)
            self._target.verticalScrollBar().setValue(at)
            self._sought = None
