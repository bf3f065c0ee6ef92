"""The window as it opens: writes one line once it has taken a letter that was typed."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from s2s_desktop.bench_programs.question_loop import tell
from s2s_desktop.bench_programs.window import open_window


def main() -> None:
    """Open it, type, say so, close it."""
    app, window = open_window(spare_cores=1)

    def type_letter() -> None:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        QCoreApplication.postEvent(window.source, key)

    def typed() -> None:
        tell({"typed": window.source.text()})
        window.close()

    window.source.textChanged.connect(typed)
    QTimer.singleShot(0, window.warm_up)
    QTimer.singleShot(0, type_letter)
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
