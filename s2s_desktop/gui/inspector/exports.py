"""Takes what the panel shows along: as a picture with its caption, or as links in a text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from s2s_desktop.drawing.export.files import save_picture
from s2s_desktop.drawing.export.pharaoh import pharaoh
from s2s_desktop.drawing.export.picture import Caption, Picture, composed
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

    def picture(self) -> Picture:
        """The view as it looks, whole, above the sentence, the model and how to read it."""
        view = self._view()
        drawing = view.drawn()
        by = self.tr("Model: {name}").format(name=self.model_name) if self.model_name else ""
        caption = Caption(
            tuple(" ".join(text.split()) for text in drawing.texts if text.strip()),
            tuple(note for note in (*drawing.notes, by) if note),
            drawing.key,
            drawing.key_size,
        )
        return composed(drawing.shapes, drawing.size, view.colours, view.picture_font(), caption)

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
        dialog = QFileDialog(self._window, self.tr("Save Picture"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        names = (
            self.tr("SVG drawing (*.svg)"),
            self.tr("PNG image (*.png)"),
            self.tr("PDF page (*.pdf)"),
        )
        suffixes = dict(zip(names, _SUFFIXES, strict=True))
        dialog.setNameFilters(list(names))
        dialog.setDefaultSuffix(_SUFFIXES[0])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes[chosen]))
        dialog.selectFile(self.tr("alignment"))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Save the picture as SVG, PNG or PDF, by the suffix of `path`; `failed` says why it
        cannot be."""
        try:
            save_picture(self.picture(), Path(path))
        except UserError as error:
            self.failed.emit(in_one_line(error.message, error.hint))
        else:
            self.told.emit(self.tr("Saved to {path}.").format(path=path))
