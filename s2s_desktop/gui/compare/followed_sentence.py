"""The comparison follows the sentence at the caret of the main window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from s2s_desktop.gui.compare.compare_window import CompareWindow
from s2s_desktop.gui.text.caret_sentence import sentence_at_caret
from s2s_desktop.gui.text.text_panes import SourcePane

_PAUSE_MS = 500


class FollowedSentence(QObject):
    """As long as nobody has written another sentence into the comparison; `language` is that of
    the source."""

    def __init__(
        self, compare: CompareWindow, source: SourcePane, language: Callable[[], str]
    ) -> None:
        super().__init__(compare)
        self._compare, self._source, self._language = compare, source, language
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._follow)
        source.cursorPositionChanged.connect(self._wait)
        source.textChanged.connect(self._wait)

    @Slot()
    def _wait(self) -> None:
        if self._compare.isVisible():
            self._pause.start()

    @Slot()
    def _follow(self) -> None:
        if self._compare.isVisible():
            self._compare.follow(sentence_at_caret(self._source, self._language()))
