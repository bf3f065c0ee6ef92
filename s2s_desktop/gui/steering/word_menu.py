"""The menu at a word of the target: what else could stand there, likeliest first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from s2s_desktop.gui.steering.asked_sentence import AskedSentence
from s2s_desktop.pipeline.messages import Failure, Message, Span
from s2s_desktop.pipeline.steering.messages import WordChoice, WordChoices, WordsRequest
from s2s_desktop.work.request_queue import RequestQueue

_ROWS = 5


class WordMenu(QObject):
    """Puts other words into a menu, in rows that are kept free until the answer is there.

    `chosen` carries the index of the sentence, the characters of the word and a `WordChoice`.
    """

    chosen = Signal(int, object, object)

    def __init__(
        self,
        queue: RequestQueue,
        asked: AskedSentence,
        busy: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """`busy`: whether the engine has something else to finish first."""
        super().__init__(parent)
        self._asked, self._busy = asked, busy
        self._client = queue.client()
        self._client.drained.connect(self._drained)
        self._rows: list[QAction] = []
        self._about: tuple[int, Span] | None = None
        self._standing = ""

    def fill(self, menu: QMenu, before: QAction | None, index: int, span: Span) -> bool:
        """Ask about the word at `span` of sentence `index`, and keep room for the answer in front
        of an entry of `menu`. Whether there is somebody who can be asked."""
        found = self._asked.request(index)
        result = self._asked.result
        if found is None or result is None:
            return False
        target = result.edits.said(index).text
        self._about, self._standing = (index, span), target[slice(*span)]
        first = self.tr("When the text is finished…") if self._busy() else "…"
        self._rows = [QAction("" if row else first, menu) for row in range(_ROWS)]
        for action in self._rows:
            action.setEnabled(False)
        if before is None:
            menu.addActions(self._rows)
        else:
            menu.insertActions(before, self._rows)
        menu.aboutToHide.connect(self._hidden)
        self._client.ask(WordsRequest(0, *found, target, (span,)))
        return True

    @Slot()
    def _hidden(self) -> None:
        """The answer comes too late."""
        self._rows = []
        self._client.stop()

    @Slot(list)
    def _drained(self, messages: list[Message]) -> None:
        for message in messages:
            if isinstance(message, WordChoices):
                self._show(message.choices)
            elif isinstance(message, Failure):
                self._show(())

    def _show(self, choices: tuple[WordChoice, ...]) -> None:
        others = [choice for choice in choices if choice.word != self._standing][:_ROWS]
        for row, action in enumerate(self._rows):
            if row < len(others):
                self._offer(action, others[row])
            elif row == 0:
                action.setText(self.tr("No other word is likely here"))
            else:
                action.setVisible(False)

    def _offer(self, action: QAction, choice: WordChoice) -> None:
        percent = self.tr("{percent} %").format(percent=max(1, round(100 * choice.probability)))
        word = choice.word.replace("&", "&&")
        action.setText(f"{word}\t{percent}")
        action.setEnabled(True)
        about = self._about
        if about is not None:
            action.triggered.connect(lambda: self.chosen.emit(*about, choice))
