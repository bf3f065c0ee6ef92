"""The foot of the window: where fetched models lie, and newer lists."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from s2s_desktop.gui.look.buttons import TextButton
from s2s_desktop.gui.look.labels import CutLabel
from s2s_desktop.gui.look.layout_parts import GAP_PX


class FolderFoot(QWidget):
    """`folder_chosen` carries the `Path` that models are to be kept in; `lists_asked` is emitted
    when newer lists are to be read; `folder_asked` when somebody has a model in a folder."""

    folder_chosen = Signal(object)
    lists_asked = Signal()
    folder_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = CutLabel()
        self.change_button = TextButton(self.tr("Change &Folder…"))
        self.lists_button = TextButton(self.tr("Read &Newer Lists"))
        self.add_button = TextButton(self.tr("&Add From a Folder…"))
        self.change_button.clicked.connect(self._ask_folder)
        self.lists_button.clicked.connect(lambda: self.lists_asked.emit())
        self.add_button.clicked.connect(lambda: self.folder_asked.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_PX)
        layout.addWidget(self.state, 1)
        for button in (self.change_button, self.add_button, self.lists_button):
            layout.addWidget(button)
        self._folder = Path()

    def show_folder(self, folder: Path) -> None:
        """Say where models are kept."""
        self._folder = folder
        self.state.show_text(self.tr("Models are kept in {folder}").format(folder=folder))

    def tell(self, text: str) -> None:
        """Say something else for now; "" is the folder again."""
        self.state.show_text(text) if text else self.show_folder(self._folder)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Keep Models In"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.folder_chosen.emit(Path(name)))
        dialog.open()
