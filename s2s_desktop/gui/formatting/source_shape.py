"""The shape of what stands in the source pane: taken from a document, and kept while one writes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.gui.files.document_files import ReadDocument
from s2s_desktop.gui.files.text_files import TextFiles
from s2s_desktop.gui.formatting.ornaments import Ornaments
from s2s_desktop.gui.formatting.pane_formats import PaneFormats
from s2s_desktop.gui.formatting.shape import Shape
from s2s_desktop.gui.formatting.source_looks import SourceLooks
from s2s_desktop.gui.text.text_panes import SourcePane
from s2s_desktop.pipeline.messages import Request, SummarizeRequest

_NONE = Shape()


class SourceShape(QObject):
    """Shows the source pane with the formatting of the document that its text came from.

    `changed` is emitted when `shape` is another one. A window that was restored has the text alone;
    its document is looked at again then, and believed if it still says the same.
    """

    changed = Signal()

    def __init__(self, pane: SourcePane, files: TextFiles) -> None:
        super().__init__(pane)
        self.shape = _NONE
        self._pane, self._files = pane, files
        self._read = _NONE  # as the document says it
        self._path = ""  # of that document, or of one that is being looked at
        self._asked = _NONE  # of the latest request
        self._formats = PaneFormats(pane)
        self._ornaments = Ornaments(pane, self._formats)
        files.documents.opened.connect(self._take)
        files.documents.recognised.connect(self._recognise)
        files.file_changed.connect(self._follow)
        pane.textChanged.connect(self._follow)

    def of(self, text: str) -> Shape:
        """What is known of `text`, which stands in the pane or stood there; empty: nothing."""
        known = (self.shape, self._asked, self._read)
        return next((shape for shape in known if shape.text == text), _NONE)

    def described(self, request: Request) -> Request:
        """The request with what the document says of its text."""
        shape = self._asked = self.of(request.text)
        if not shape.blocks:
            return request
        if isinstance(request, SummarizeRequest):
            return replace(request, stretches=shape.stretches())
        return replace(request, frozen=shape.frozen())

    @Slot(object)
    def _take(self, read: ReadDocument) -> None:
        """A document is being opened: its text comes into the pane now."""
        self._read, self._path = Shape(read.text, read.blocks, read.starts), read.file.path

    @Slot(object)
    def _recognise(self, read: ReadDocument) -> None:
        if read.file.path == self._files.opened_file.path:
            self._take(read)
            self.shape = self._read
            self._follow()

    @Slot()
    def _follow(self) -> None:
        """The text was edited, or is of another file."""
        file, text = self._files.opened_file, self._pane.text()
        if not file.format or not text:
            self._show(_NONE)
        elif file.path != self._path:
            self._path, self._read = file.path, _NONE
            self._show(_NONE)
            self._files.documents.recognise(Path(file.path), text)
        elif text == self._read.text:
            self._show(self._read)
        else:
            self._show(self.shape.moved_to(text))

    def _show(self, shape: Shape) -> None:
        if shape is self.shape and (self._formats.looks is None) == (not shape.blocks):
            return
        self.shape = shape
        shown = SourceLooks(shape, self._pane.document().toRawText()) if shape.blocks else None
        self._formats.show_looks(shown)
        self.changed.emit()
