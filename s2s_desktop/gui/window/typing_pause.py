"""How long is waited, while somebody types, before what is there is translated."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot

from s2s_desktop.gui.text.text_panes import SourcePane
from s2s_desktop.pipeline.messages import Finished

USUAL_MS, SHORT_MS = 500, 250
_FAST_S = 0.4
"""After a request that took no longer, the next one waits for a short pause only."""


class TypingPause(QTimer):
    """`over` is emitted when nothing was typed for a while, and no word is half composed."""

    over = Signal()

    def __init__(self, source: SourcePane) -> None:
        super().__init__(source, singleShot=True)
        self._source = source
        self._fast = False
        self.timeout.connect(self._passed)

    @Slot()
    def begin(self) -> None:
        """Something was typed."""
        self.start(SHORT_MS if self._fast else USUAL_MS)

    @Slot(object)
    def learn(self, outcome: Finished) -> None:
        """A request was answered."""
        if not outcome.cancelled:
            self._fast = outcome.seconds <= _FAST_S

    @Slot()
    def _passed(self) -> None:
        if self._source.composing:
            self.begin()  # what is there of a word is not what it is going to be
        else:
            self.over.emit()
