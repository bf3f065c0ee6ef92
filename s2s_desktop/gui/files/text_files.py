"""Opens texts and documents into the window, and saves its result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.documents.bilingual import FORMATS as BILINGUAL_FORMATS
from s2s_desktop.documents.kinds import SUFFIXES, may_be_document
from s2s_desktop.documents.plain_text import PlainText, decode, line_end
from s2s_desktop.documents.unreadable import unreadable
from s2s_desktop.errors import UserError
from s2s_desktop.gui.dialogs.crash_report import with_versions
from s2s_desktop.gui.files.document_files import DocumentFiles, ReadDocument
from s2s_desktop.gui.files.encoding_dialog import EncodingDialog
from s2s_desktop.gui.files.opened_file import OpenedFile
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.translated import translated
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment
from s2s_desktop.sentences import Sentence

LARGEST_FILE_BYTES = 64 * 2**20
"""More than a hundred novels: what is larger is no text to be read in a window."""

_LOOKED_AT_BYTES = 8192


class TextFiles(QObject):
    """Asks for files and handles them. `opened` carries the text, `noticed` a `Notice`, `reading`
    the name of a document that takes a moment.

    `opened_file` is the one that was opened last; `file_changed` comes when it is another one.
    """

    opened = Signal(str)
    file_changed = Signal()
    reading = Signal(str)
    saved = Signal(Path)
    noticed = Signal(object)

    def __init__(
        self, folder: str, parent: QWidget, to_summarize: Callable[[], bool] = lambda: False
    ) -> None:
        """`to_summarize` tells whether what is opened is going to be summarized."""
        super().__init__(parent)
        self.folder = folder
        self.documents = DocumentFiles(self)
        self._window = parent
        self._to_summarize = to_summarize
        self._opened_file = OpenedFile()
        self.documents.opened.connect(self._document_opened)
        self.documents.none_found.connect(self._open_text)
        self.documents.saved.connect(self.saved)
        self.documents.failed.connect(self._document_failed)

    @property
    def opened_file(self) -> OpenedFile:
        """The file that the text came from."""
        return self._opened_file

    @opened_file.setter
    def opened_file(self, file: OpenedFile) -> None:
        self._opened_file = file
        self.file_changed.emit()

    def ask_open(self) -> None:
        """Let the user pick a file, and open it."""
        dialog = self._dialog(self.tr("Open"))
        documents = " ".join(f"*.{suffix}" for suffix in ("txt", *SUFFIXES))
        filters = self.tr("Texts and documents ({patterns})").format(patterns=documents)
        dialog.setNameFilters([filters, self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def open(self, path: Path) -> None:
        """Open a file; when nobody can tell the encoding of a text, the user is asked."""
        if may_be_document(path):
            self.reading.emit(path.name)
            self.documents.open(path, to_summarize=self._to_summarize())
        else:
            self._open_text(path)

    @Slot(Path)
    def _open_text(self, path: Path) -> None:
        try:
            data = _read(path)
        except UserError as error:
            self._fail(error)
            return
        try:
            self._opened(path, data, decode(data, path.name))
        except UserError as error:
            if _is_binary(data):
                self._fail(error)
            else:
                self._ask_encoding(path, data)

    def ask_save(self, text: str, title: str, name: str, mark: str) -> None:
        """Let the user pick a name in a dialog called `title`, and save `text` there.

        What is proposed is the name of the file that was opened, with `mark` before its suffix
        ("film.pt.srt"); `name` where none was opened.
        """
        dialog = self._dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        opened = Path(self.opened_file.path)
        suffix = opened.suffix or ".txt"
        dialog.setDefaultSuffix(suffix[1:])
        dialog.selectFile(f"{opened.stem}.{mark}{suffix}" if opened.name else f"{name}.txt")
        dialog.fileSelected.connect(lambda name: self.save(Path(name), text))
        dialog.open()

    def ask_save_document(
        self, segments: Sequence[TranslatedSegment], source: str, text: str, title: str, mark: str
    ) -> None:
        """Let the user pick a name, and save the translation of the document that is open there:
        in its format, alone or below each of its source's blocks, or for a name that ends in txt as
        plain `text`.

        `segments` are those of `source`; `mark` is the language that it is written in.
        """
        dialog = self._dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        file, opened = self.opened_file, Path(self.opened_file.path)
        suffixes = (
            [".docx", ".md"] if file.format == "pdf" else [opened.suffix or f".{file.format}"]
        )
        filters = [self.tr("Document ({pattern})").format(pattern=f"*{end}") for end in suffixes]
        both = self.tr("Document with both texts ({pattern})").format(pattern=f"*{suffixes[0]}")
        if file.format in BILINGUAL_FORMATS:
            filters.append(both)
        dialog.setNameFilters([*filters, self.tr("Plain text (*.txt)")])
        dialog.setDefaultSuffix(suffixes[0][1:])
        dialog.selectFile(f"{opened.stem}.{mark}{suffixes[0]}")

        def save(name: str) -> None:
            path = Path(name)
            self.folder = str(path.parent)
            if path.suffix.lower() == ".txt":
                self.save(path, text)
            else:
                bilingual = dialog.selectedNameFilter() == both
                self.documents.save(path, file, source, segments, mark, bilingual=bilingual)

        dialog.fileSelected.connect(save)
        dialog.open()

    def save(self, path: Path, text: str) -> None:
        """Save `text` as UTF-8, whole or not at all, with the line ends of what was opened."""
        self.folder = str(path.parent)
        try:
            with atomic_text(path) as stream:
                stream.write(text.replace("\n", self.opened_file.line_end))
        except UserError as error:
            self._fail(error)
        else:
            self.saved.emit(path)

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self.folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters(
            [self.tr("Texts and subtitles (*.txt *.md *.srt *.vtt)"), self.tr("All files (*)")]
        )
        return dialog

    def _opened(self, path: Path, data: bytes, found: PlainText) -> None:
        self.folder = str(path.parent)
        self.opened_file = OpenedFile(str(path), line_end(found.text))
        self.opened.emit(found.text)
        if not found.text.strip():
            empty = self.tr("{name} is empty: there is nothing in it to read.")
            self.noticed.emit(Notice(empty.format(name=path.name)))
        if found.notices:
            again = (self.tr("Another E&ncoding…"), lambda: self._ask_encoding(path, data))
            said = " ".join(map(translated, found.notices))
            self.noticed.emit(Notice(said, actions=(again,) if found.doubtful else ()))

    @Slot(object)
    def _document_opened(self, read: ReadDocument) -> None:
        path = Path(read.file.path)
        self.folder = str(path.parent)
        self.opened_file = read.file
        self.opened.emit(read.text)
        if not read.text.strip():
            empty = self.tr("{name} is empty: there is nothing in it to read.")
            self.noticed.emit(Notice(empty.format(name=path.name)))
        elif read.notices:
            self.noticed.emit(Notice(" ".join(map(translated, read.notices))))

    @Slot(object, str)
    def _document_failed(self, error: BaseException, report: str) -> None:
        if isinstance(error, UserError):
            self._fail(error)
            return
        message = self.tr("Something went wrong with this document.")
        hint = self.tr("Please copy the report and send it to us.")
        self.noticed.emit(Notice(message, hint, serious=True, report=with_versions(report)))

    def _ask_encoding(self, path: Path, data: bytes) -> None:
        dialog = EncodingDialog(data, path.name, self._window)
        dialog.chosen.connect(lambda encoding: self._open_as(path, data, encoding))
        dialog.open()

    def _open_as(self, path: Path, data: bytes, encoding: str) -> None:
        try:
            self._opened(path, data, decode(data, path.name, encoding))
        except UserError as error:
            self._fail(error)

    def _fail(self, error: UserError) -> None:
        self.noticed.emit(Notice(translated(error.message), translated(error.hint), serious=True))


def _read(path: Path) -> bytes:
    """The bytes of a file. Raises UserError if it is too large or cannot be read."""
    try:
        size_bytes = path.stat().st_size
        if size_bytes > LARGEST_FILE_BYTES:
            raise UserError(
                Sentence(
                    "{path} is too large to be read here ({size_bytes} MB).",
                    path=path.name,
                    size_bytes=size_bytes // 2**20,
                ),
                Sentence(
                    "Translate it with the command line: s2s-desktop translate FILE -o RESULT."
                ),
            )
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def _is_binary(data: bytes) -> bool:
    return b"\0" in data[:_LOOKED_AT_BYTES]
