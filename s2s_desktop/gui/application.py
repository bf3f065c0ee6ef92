"""Puts the program together: Qt, settings, catalogue, service, window."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from types import FrameType

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from s2s_desktop import __version__, paths, settings
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.dialogs.crash_report import CrashReporter
from s2s_desktop.gui.look.appearance import Look, dress
from s2s_desktop.gui.look.icons import application_icon
from s2s_desktop.gui.program import Program
from s2s_desktop.pipeline.service import Service
from s2s_desktop.unfinished_files import remove_unfinished
from s2s_desktop.work.torch_libraries import load_torch_libraries

_MEGABYTE = 1_000_000


class SmoothService(Service):
    """The service, started without holding up the window that has just appeared."""

    def warm_up(
        self, source_language: str, target_language: str, model_id: str | None = None
    ) -> None:
        """As the service does it."""
        load_torch_libraries()
        super().warm_up(source_language, target_language, model_id)


def make_application(arguments: Sequence[str]) -> QApplication:
    """Qt's application with our name, icon and look."""
    app = QApplication(list(arguments))
    app.setApplicationName("s2s-desktop")
    app.setApplicationDisplayName("S2S Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("s2s-desktop")
    app.setWindowIcon(application_icon())
    dress(Look())
    app.aboutToQuit.connect(_hand_clipboard_to_qt)
    return app


def _hand_clipboard_to_qt() -> None:
    """Copied text that Python made would be freed after Qt, which crashes as the program ends."""
    clipboard = QApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.setText(clipboard.text())


def make_program() -> Program:
    """The program with the real catalogue and engine. Raises UserError."""
    catalogue = Catalogue()
    stored = settings.load(paths.settings_file())
    service = SmoothService(catalogue, device=stored.device, spare_cores=1)
    if stored.memory_mb is not None:
        service.memory_bytes = stored.memory_mb * _MEGABYTE
    return Program(catalogue, service, stored, paths.settings_file(), paths.history_file())


def run(arguments: Sequence[str]) -> int:
    """Show the window until it is closed. Raises UserError when there is no catalogue."""
    remove_unfinished()
    app = make_application(arguments)
    program = make_program()
    reporter = CrashReporter()
    reporter.crashed.connect(program.show_crash)
    reporter.install()
    app.aboutToQuit.connect(program.close)
    interrupted = _quit_when_interrupted()
    program.window.show()
    # After the first paint, so that the window takes typing before torch is imported.
    QTimer.singleShot(0, program.window.warm_up)
    code = app.exec()
    return 128 + signal.SIGINT if interrupted else code


def _quit_when_interrupted() -> Sequence[int]:
    """Let Ctrl-C in the terminal close the window; the list it fills says that this was why."""
    interrupted: list[int] = []

    def quit_application(number: int, frame: FrameType | None) -> None:
        del frame
        interrupted.append(number)
        QCoreApplication.quit()

    if signal.getsignal(signal.SIGINT) != signal.SIG_IGN:
        signal.signal(signal.SIGINT, quit_application)
    return interrupted
