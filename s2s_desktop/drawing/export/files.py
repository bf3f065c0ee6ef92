"""Writes a picture into a file, as the file's name asks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from s2s_desktop.drawing.export.pdf import pdf
from s2s_desktop.drawing.export.picture import Picture
from s2s_desktop.drawing.export.raster import png
from s2s_desktop.drawing.export.svg import svg
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

WRITERS = {".svg": svg, ".png": png, ".pdf": pdf}
"""How to draw for each file suffix."""


def save_picture(picture: Picture, path: Path) -> None:
    """Save as SVG, PNG or PDF, by the suffix of `path`. An older file is replaced only by a
    whole new one.

    Raises UserError if the suffix is another or the file cannot be written.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UserError(
            Sentence("“{name}” is no name for a picture.", name=path.name),
            Sentence("Let the name end in .svg, .png or .pdf."),
        )
    _write(path, writer(picture))


def _write(path: Path, content: bytes) -> None:
    file = QSaveFile(str(path))
    done = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content)
    if not (done and file.commit()):
        raise UserError(
            Sentence(
                "The picture could not be saved as {path} ({reason}).",
                path=path,
                reason=file.errorString(),
            ),
            Sentence("Choose a folder that you may write to and that has room."),
        )
