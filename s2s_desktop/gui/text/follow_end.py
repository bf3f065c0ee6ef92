"""A pane that grows stands at its top, and scrolls along only for a reader at its end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QPlainTextEdit


class FollowEnd:
    """Keeps the reader where they are while the text of `pane` is written.

    A reader who has gone to the end stays at the end. Anyone else stays at the same line, also
    when the whole text is written anew: that line is sought until it is there or the reader
    scrolls.
    """

    def __init__(self, pane: QPlainTextEdit) -> None:
        self._bar = pane.verticalScrollBar()
        self._sought: int | None = None
        self._last = 0

    def text_will_be_written_anew(self) -> None:
        """Remember where the reader is before the text goes."""
        self._sought = None if self._at_end() else self._bar.value()
        self._last = 0

    @contextmanager
    def growing(self) -> Iterator[None]:
        """The text grows inside of the block."""
        if self._bar.value() != self._last:
            self._sought = None
        wanted = self._bar.value() if self._sought is None else self._sought
        follow = self._sought is None and self._at_end()
        yield
        self._bar.setValue(self._bar.maximum() if follow else wanted)
        self._last = self._bar.value()
        if self._last == self._sought:
            self._sought = None

    def _at_end(self) -> bool:
        return self._bar.value() == self._bar.maximum() > 0
