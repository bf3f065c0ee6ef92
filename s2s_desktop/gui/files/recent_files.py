"""The menu of the files that were opened last."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from s2s_desktop.gui.look.long_words import with_cut_words

MOST_RECENT = 10


class RecentFiles(QMenu):
    """`chosen` carries the path of a file, `cleared` is emitted when the list is to be empty."""

    chosen = Signal(Path)
    cleared = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &Recent"))
        self.show_files(())

    def show_files(self, paths: Sequence[str]) -> None:
        """Offer these, the latest first."""
        self.clear()
        for path in map(Path, paths):
            action = self.addAction(with_cut_words(path.name).replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.chosen.emit(path))
        self.addSeparator()
        self.addAction(self.tr("&Clear List")).triggered.connect(self.cleared)
        self.setToolTipsVisible(True)
        self.setEnabled(bool(paths))
        self.menuAction().setEnabled(bool(paths))


def with_latest(paths: Sequence[str], latest: str) -> tuple[str, ...]:
    """The list after `latest` was opened."""
    return (latest, *(path for path in paths if path != latest))[:MOST_RECENT]
