"""What this program is, in a few words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from s2s_desktop import __version__
from s2s_desktop.gui.translated import tr


def open_about(window: QWidget) -> None:
    """Tell of the program in a box over `window`, without waiting for its end."""
    text = tr(
        "S2S Desktop {version}\n\nTranslates and summarizes with models on this computer and "
        "shows where every word came from. Nothing that you write leaves it."
    )
    about = QMessageBox(window)
    about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    about.setWindowTitle(tr("About S2S Desktop"))
    about.setIconPixmap(window.windowIcon().pixmap(64, 64))
    about.setText(text.format(version=__version__))
    about.open()
