"""Whether a history is kept, for how long, and how all of it is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from s2s_desktop.errors import UserError
from s2s_desktop.forgetting import forget_all
from s2s_desktop.gui.history.history_thread import HistoryThread
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.history.database import Database
from s2s_desktop.history.deletion import forget_older
from s2s_desktop.settings import Settings

_DAY_MS = 86_400_000


class Keeping(QObject):
    """Asks once, and follows the settings. `changed` comes when entries are gone."""

    changed = Signal()

    def __init__(
        self, window: MainWindow, thread: HistoryThread, forget_here: Callable[[], None]
    ) -> None:
        """`forget_here`: what is to be done in this program when everything is forgotten."""
        super().__init__(window)
        self._window = window
        self._thread = thread
        self._forget_here = forget_here
        self._days: int | None = None
        self._daily = QTimer(self)
        self._daily.timeout.connect(self._forget_old)
        self._question: Notice | None = None
        window.kept.changed.connect(self._follow)
        window.commands.forget_everything.triggered.connect(self._ask_forget)
        self._follow(window.kept.value)

    def ask_once(self) -> None:
        """Ask whether to keep a history, unless that is known."""
        if self._window.kept.value.history != "ask":
            return
        self._question = Notice(
            self.tr("Keep a history of what you translate and summarize?"),
            self.tr(
                "You find it again with Ctrl+H. It stays on this computer, in a file that only "
                "you can read, and can be paused or deleted at any time."
            ),
            actions=(
                (self.tr("&Keep a History"), partial(self.keep, True)),
                (self.tr("&No"), partial(self.keep, False)),
            ),
        )
        self._window.notices.tell(self._question)

    def keep(self, on: bool) -> None:
        """Keep a history from now on, or none."""
        kept = self._window.kept
        kept.take(replace(kept.value, history="on" if on else "off"))
        with suppress(UserError):  # who cannot write them was told at the start
            kept.save()

    @Slot(object)
    def _follow(self, settings: Settings) -> None:
        if settings.history != "ask":
            self._window.notices.withdraw(self._question)
            self._question = None
        if settings.history_days != self._days:
            self._days = settings.history_days
            self._forget_old()
        if self._days is None:
            self._daily.stop()
        elif not self._daily.isActive():
            self._daily.start(_DAY_MS)

    @Slot()
    def _forget_old(self) -> None:
        if self._days is not None:
            self._thread.do(partial(_forget_older, self._days), self._forgotten)

    def _forgotten(self, count: int) -> None:
        if count:
            self.changed.emit()

    @Slot()
    def _ask_forget(self) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Forget Everything"))
        box.setText(self.tr("Forget everything that you have written here?"))
        box.setInformativeText(
            self.tr(
                "The texts in the window, the history with all its entries, what is done of "
                "documents, what the engine remembers and the names of files are deleted from this "
                "computer. This cannot be undone. Models and preferences stay."
            )
        )
        forget = box.addButton(
            self.tr("&Forget Everything"), QMessageBox.ButtonRole.DestructiveRole
        )
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.buttonClicked.connect(lambda button: self.forget() if button is forget else None)
        box.open()

    def forget(self) -> None:
        """Forget everything, at once and for good."""
        self._forget_here()
        self._thread.do(forget_all, lambda _: self.changed.emit())


def _forget_older(days: int, database: Database) -> int:
    return forget_older(database, days)
