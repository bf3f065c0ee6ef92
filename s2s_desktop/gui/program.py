"""The program while it runs: the engine, and the window that stands before it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.history.deleted import Deleted
from s2s_desktop.gui.history.history import History
from s2s_desktop.gui.history.history_thread import HistoryThread
from s2s_desktop.gui.language.interface_language import speak
from s2s_desktop.gui.look.appearance import Look, dress
from s2s_desktop.gui.session.session import Session
from s2s_desktop.gui.session.text_keeper import TextKeeper
from s2s_desktop.gui.session.window_state import capture
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from s2s_desktop.work.inference_thread import RunsRequests


class Program(QObject):
    """Opens another window when it is to speak another language, with all that it held before.

    `window` is the one that is open, `history` what it has done.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        service: RunsRequests,
        stored: Settings,
        settings_path: Path,
        history_path: Path,
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._service = service
        self._settings_path = settings_path
        self._language = stored.interface_language
        dress(Look.of(stored))
        self._keeper = TextKeeper(history_path, self)
        self._thread = HistoryThread(history_path, self)
        self._deleted = Deleted()
        self.window = self._make_window(stored)
        self._session.restore()
        self.history.keeping.ask_once()
        self.window.jobs.offer_rest()

    @Slot()
    def close(self) -> None:
        """Stop the engine, and write what is still to be written."""
        self.window.queue.close()
        self.history.close()
        self._thread.close()
        self._keeper.close()

    @Slot(str)
    def show_crash(self, report: str) -> None:
        """Tell of a bug in the window."""
        self.window.show_crash(report)

    def _make_window(self, stored: Settings) -> MainWindow:
        speak(stored.interface_language)
        window = MainWindow(self._catalogue, self._service, stored, self._settings_path)
        window.kept.changed.connect(self._settings_changed)
        self._session = Session(window, self._keeper)
        self.history = History(window, self._thread, self._deleted, self._session)
        return window

    @Slot(object)
    def _settings_changed(self, changed: Settings) -> None:
        dress(Look.of(changed))
        if changed.interface_language != self._language:
            self._language = changed.interface_language
            # Later, for what has changed them is a dialog of the window that goes.
            QTimer.singleShot(0, self._open_another)

    @Slot()
    def _open_another(self) -> None:
        old, held = self.window, capture(self.window)
        old.kept.changed.disconnect(self._settings_changed)
        QApplication.setQuitOnLastWindowClosed(False)
        old.close()
        self.history.close()
        self.window = self._make_window(old.kept.value)
        self._session.begin_with(held)
        old.deleteLater()
        self.window.show()
        QApplication.setQuitOnLastWindowClosed(True)
        self.window.warm_up()
