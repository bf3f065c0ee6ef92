"""Doing what a user does, and waiting for what comes of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEventLoop, QPoint, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from s2s_desktop.errors import UserError
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.sentences import verbatim

_PATIENCE_MS = 120_000


def wait(until: Callable[[], bool]) -> None:
    """Let the window live until something is so. Raises TimeoutError."""
    waited = QElapsedTimer()
    waited.start()
    while not until():
        if waited.hasExpired(_PATIENCE_MS):
            raise TimeoutError("The engine took too long.")
        live(ms=5)


def live(ms: int) -> None:
    """A loop of its own: a wait of QTest would not let the inference thread run."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def warm_up(window: MainWindow) -> None:
    """Have the engine ready."""
    loaded: list[object] = []
    window.queue.warmed.connect(loaded.append)
    window.warm_up()
    wait(lambda: bool(loaded))


def run(window: MainWindow, text: str) -> None:
    """Do with `text` what the window is set to do, to the end. Raises UserError."""
    window.source.set_text(text)
    window.run_task()
    wait(lambda: not window.requester.running)
    notice = window.notices.notice
    if notice is not None and notice.serious:
        raise UserError(verbatim(notice.message), verbatim(notice.hint))


def hover(pane: TextPane, word: str) -> None:
    """Move the mouse on to a word."""
    cursor: QTextCursor = pane.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 1)
    QTest.mouseMove(pane.viewport(), QPoint(2, pane.viewport().height() - 2))
    QTest.mouseMove(pane.viewport(), pane.cursorRect(cursor).center())
    live(ms=100)
