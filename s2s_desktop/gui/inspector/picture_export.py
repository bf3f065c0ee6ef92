"""Takes a view along as a picture: into a file or on to the clipboard, with its caption."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from s2s_desktop.drawing.export.files import save_picture
from s2s_desktop.drawing.export.picture import Caption, Picture, composed
from s2s_desktop.drawing.export.raster import image
from s2s_desktop.gui.inspector.view import View
from s2s_desktop.gui.translated import tr

_SUFFIXES = ("svg", "png", "pdf")


def picture_of(view: View, model_name: str) -> Picture:
    """The view as it looks, whole, above the sentence, the model and how to read it."""
    drawing = view.drawn()
    made_by = tr("Model: {name}").format(name=model_name) if model_name else ""
    caption = Caption(
        tuple(" ".join(text.split()) for text in drawing.texts if text.strip()),
        tuple(note for note in (*drawing.notes, made_by) if note),
        drawing.key,
        drawing.key_size,
    )
    return composed(drawing.shapes, drawing.size, view.colours, view.picture_font(), caption)


def copy_picture(picture: Picture) -> None:
    """Put the picture on the clipboard."""
    QGuiApplication.clipboard().setImage(image(picture))


def save_to(picture: Picture, path: str) -> None:
    """Write the picture, by the suffix of `path`. Raises UserError."""
    save_picture(picture, Path(path))


def file_dialog(parent: QWidget) -> QFileDialog:
    """Asks where to save a picture, as one of the formats."""
    dialog = QFileDialog(parent, tr("Save Picture"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    names = (tr("SVG drawing (*.svg)"), tr("PNG image (*.png)"), tr("PDF page (*.pdf)"))
    suffixes = dict(zip(names, _SUFFIXES, strict=True))
    dialog.setNameFilters(list(names))
    dialog.setDefaultSuffix(_SUFFIXES[0])
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes[chosen]))
    dialog.selectFile(tr("alignment"))
    return dialog
