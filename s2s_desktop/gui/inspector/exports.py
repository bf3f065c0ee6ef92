"""Takes what the panel shows along: as a picture with its caption, as data, or as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from s2s_desktop.drawing.export.files import DATA, save_data, save_picture
from s2s_desktop.drawing.export.pharaoh import pharaoh
from s2s_desktop.drawing.export.picture import PARTS, Part, Picture, captioned
from s2s_desktop.drawing.export.raster import image
from s2s_desktop.errors import UserError
from s2s_desktop.gui.inspector.views.view import View
from s2s_desktop.gui.translated import in_one_line

_SUFFIXES = ("svg", "png", "pdf")


class Exports(QObject):
    """Exports the view that `view` gives. `failed` carries a message for the user, `told` what
    was done. `model_name` stands in the caption of pictures."""

    failed = Signal(str)
    told = Signal(str)

    def __init__(self, view: Callable[[], View], parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._window = parent
        self.model_name = ""
        self.parts: Callable[[], frozenset[Part]] = lambda: PARTS

    def picture(self) -> Picture:
        """The view as it looks, whole, above the sentence, the model and how to read it."""
        view = self._view()
        by = self.tr("Model: {name}").format(name=self.model_name) if self.model_name else ""
        return captioned(view.drawn(), view.colours, view.picture_font(), by, self.parts())

    def copy_links(self) -> None:
        """Put the links on the clipboard as "i-j" pairs of source and target word."""
        QGuiApplication.clipboard().setText(pharaoh(self._view().inspection.alignment))
        self.told.emit(self.tr("Links copied."))

    def copy_text(self) -> None:
        """Put what the view shows on the clipboard as text."""
        QGuiApplication.clipboard().setText(self._view().as_text())
        self.told.emit(self.tr("Text copied."))

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(image(self.picture()))
        self.told.emit(self.tr("Picture copied."))

    def choose_file(self) -> None:
        """Ask where to save the picture, and in which format, and save it there."""
        names = (
            self.tr("SVG drawing (*.svg)"),
            self.tr("PNG image (*.png)"),
            self.tr("PDF page (*.pdf)"),
        )
        self._ask(self.tr("Save Picture"), names, _SUFFIXES, self.save_to)

    def choose_data_file(self, whole_text: bool) -> None:
        """Ask where to save the data of the sentence or of the whole text, and save them there."""
        names = (
            self.tr("Page for a browser (*.html)"),
            self.tr("JSON with everything (*.json)"),
            self.tr("Table (*.csv)"),
            self.tr("NumPy arrays (*.npz)"),
            self.tr("Links as Pharaoh (*.pharaoh)"),
        )
        title = self.tr("Save Whole Text") if whole_text else self.tr("Save Sentence")
        suffixes = [suffix.removeprefix(".") for suffix in DATA]
        self._ask(title, names, suffixes, lambda path: self.save_data_to(path, whole_text))

    def _ask(
        self,
        title: str,
        names: Sequence[str],
        suffixes: Sequence[str],
        save: Callable[[str], None],
    ) -> None:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix_of = dict(zip(names, suffixes, strict=True))
        dialog.setNameFilters(list(names))
        dialog.setDefaultSuffix(suffixes[0])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffix_of[chosen]))
        dialog.selectFile(self.tr("alignment"))
        dialog.fileSelected.connect(save)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Save the picture as SVG, PNG or PDF, by the suffix of `path`; `failed` says why it
        cannot be."""
        self._save(path, lambda file: save_picture(self.picture(), file))

    def save_data_to(self, path: str, whole_text: bool) -> None:
        """Save what is known of the sentence, or of all, by the suffix of `path`."""
        view, inspection = self._view(), self._view().inspection
        sentences = inspection.text_alignments() if whole_text else (inspection.alignment,)
        studied = () if whole_text else (view.studied(),)
        model = self.model_name
        self._save(path, lambda file: save_data(sentences, file, view.colours, model, studied))

    def _save(self, path: str, save: Callable[[Path], None]) -> None:
        try:
            save(Path(path))
        except UserError as error:
            self.failed.emit(in_one_line(error.message, error.hint))
        else:
            self.told.emit(self.tr("Saved to {path}.").format(path=path))
