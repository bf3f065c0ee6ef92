"""The real window with settings of its own: those of the user are left alone."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.application import SmoothService, make_application
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings


def open_window(spare_cores: int) -> tuple[QApplication, MainWindow]:
    """Application and window, shown; the engine leaves so many cores to others."""
    folder = tempfile.TemporaryDirectory()
    app = make_application(["s2s-desktop"])
    catalogue = Catalogue()
    service = SmoothService(catalogue, spare_cores=spare_cores)
    stored = Settings(as_you_type=False)
    window = MainWindow(catalogue, service, stored, Path(folder.name) / "settings.json")
    app.aboutToQuit.connect(folder.cleanup)
    window.show()
    return app, window
