"""Writes a picture or data of sentences into a file, as the file's name asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.export.html_page import html_page
from s2s_desktop.drawing.export.pdf import pdf
from s2s_desktop.drawing.export.picture import Picture
from s2s_desktop.drawing.export.raster import png
from s2s_desktop.drawing.export.sentence_data import Studied, as_csv, as_json, as_npz, as_pharaoh
from s2s_desktop.drawing.export.svg import svg
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
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


DATA = (".html", ".json", ".csv", ".npz", ".pharaoh")
"""Suffixes of files with data."""


def save_data(
    sentences: Iterable[SegmentAlignment],
    path: Path,
    colours: ViewColours,
    model: str = "",
    studied: Sequence[Studied] = (),
) -> None:
    """Save what is known of sentences: a page, JSON, CSV, NPZ or Pharaoh, by the suffix of `path`.

    What was `studied` of each beside goes into JSON and NPZ. Raises UserError if the suffix is
    another or the file cannot be written.
    """
    match path.suffix.lower():
        case ".html":
            content: bytes | str = html_page(sentences, colours, path.stem, model)
        case ".json":
            content = as_json(sentences, model, studied)
        case ".csv":
            content = as_csv(sentences)
        case ".npz":
            content = as_npz(sentences, studied)
        case ".pharaoh":
            content = as_pharaoh(sentences)
        case _:
            raise UserError(
                Sentence("“{name}” is no name for such a file.", name=path.name),
                Sentence("Let the name end in .html, .json, .csv, .npz or .pharaoh."),
            )
    _write(path, content.encode("utf-8", "replace") if isinstance(content, str) else content)


def _write(path: Path, content: bytes) -> None:
    file = QSaveFile(str(path))
    done = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content)
    if not (done and file.commit()):
        raise UserError(
            Sentence(
                "The file could not be saved as {path} ({reason}).",
                path=path,
                reason=file.errorString(),
            ),
            Sentence("Choose a folder that you may write to and that has room."),
        )
