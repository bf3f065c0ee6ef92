"""Documents that are opened into the window, and translations saved in their format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.documents.bilingual import with_source
from s2s_desktop.documents.model import Block, Document
from s2s_desktop.errors import UserError
from s2s_desktop.gui.files.opened_file import OpenedFile
from s2s_desktop.pipeline.documents.block_translation import BlockTexts
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment
from s2s_desktop.sentences import Sentence
from s2s_desktop.work.background_job import BackgroundJob

_LEFT_OUT = "comments"


@dataclass(frozen=True)
class ReadDocument:
    """The text of a document and what its reader has to say; `file` is where it came from.

    `blocks` stand in the text from the characters in `starts` on.
    """

    file: OpenedFile
    text: str
    notices: tuple[Sentence, ...]
    blocks: tuple[Block, ...] = ()
    starts: tuple[int, ...] = ()


class DocumentFiles(QObject):
    """Reads and writes documents away from the interface's thread, one at a time.

    `opened` carries a `ReadDocument`, `none_found` the path of a file that is no document,
    `saved` a path, `failed` an exception and a report about a bug; `recognised` a `ReadDocument`
    that says what somebody has had from it.
    """

    opened = Signal(object)
    recognised = Signal(object)
    none_found = Signal(Path)
    saved = Signal(Path)
    failed = Signal(object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: BackgroundJob | None = None
        self._path = Path()
        self._waiting: Callable[[], None] | None = None

    @property
    def busy(self) -> bool:
        """Whether a document is being read or written."""
        return self._job is not None

    def open(self, path: Path, *, to_summarize: bool) -> None:
        """Read a document; of a page that is summarized, its content alone."""
        self._do(path, partial(_read, path, to_summarize), self._was_read)

    def save(
        self,
        path: Path,
        file: OpenedFile,
        text: str,
        segments: Sequence[TranslatedSegment],
        language: str,
        *,
        bilingual: bool = False,
    ) -> None:
        """Write the translation of `file` to `path`: the segments of `text`, which it said; if
        `bilingual`, each below its source."""
        work = partial(_write, path, file, text, tuple(segments), language, bilingual)
        self._do(path, work, self._was_saved)

    def recognise(self, path: Path, text: str) -> None:
        """Read a document again whose `text` is known; one that says something else, or is gone, is
        none, and nothing is told."""
        if self._job is None:
            self._do(path, partial(_recognised, path, text), self._was_recognised)

    def close(self) -> None:
        """Wait for what is being written: it is there whole or not at all."""
        self._waiting = None
        if self._job is not None:
            self._job.wait()

    def _do(self, path: Path, work: Callable[[], object], done: Callable[..., None]) -> None:
        if self._job is not None:  # the latest wish counts, once the one before is over
            self._waiting = partial(self._do, path, work, done)
            return
        self._path = path
        self._job = BackgroundJob(work, self)
        self._job.succeeded.connect(done)
        self._job.failed.connect(self._has_failed)
        self._job.start()

    @Slot(object)
    def _was_read(self, read: ReadDocument | None) -> None:
        path = self._end()
        if read is None:
            self.none_found.emit(path)
        else:
            self.opened.emit(read)
        self._go_on()

    @Slot(object)
    def _was_recognised(self, read: ReadDocument | None) -> None:
        self._end()
        if read is not None:
            self.recognised.emit(read)
        self._go_on()

    @Slot(object)
    def _was_saved(self, _nothing: object) -> None:
        self.saved.emit(self._end())
        self._go_on()

    @Slot(object, str)
    def _has_failed(self, error: BaseException, report: str) -> None:
        self._end()
        self.failed.emit(error, report)
        self._go_on()

    def _end(self) -> Path:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
        return self._path

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()


def _read(path: Path, to_summarize: bool) -> ReadDocument | None:
    # Here, for what reads documents takes long to import.
    from s2s_desktop.documents.open_document import open_document

    document = open_document(path)
    if document is None:
        return None
    return (_as_read if to_summarize else _whole)(document, path)


def _recognised(path: Path, text: str) -> ReadDocument | None:
    from s2s_desktop.documents.open_document import open_document

    try:
        document = open_document(path)
    except UserError:
        return None
    ways = () if document is None else (_whole(document, path), _as_read(document, path))
    return next((read for read in ways if read.text == text), None)


def _whole(document: Document, path: Path) -> ReadDocument:
    texts = _texts(document)
    file = OpenedFile(str(path), format=document.format)
    blocks, starts = tuple(texts.blocks), tuple(texts.starts)
    return ReadDocument(file, texts.text, document.notices, blocks, starts)


def _as_read(document: Document, path: Path) -> ReadDocument:
    """What a person reads of it in turn."""
    from s2s_desktop.documents.reading_text import reading_text

    read = reading_text(document)
    blocks = tuple(document.blocks[number] for number in read.numbers)
    file = OpenedFile(str(path), format=document.format)
    return ReadDocument(file, read.text, document.notices, blocks, read.starts)


def _write(
    path: Path,
    file: OpenedFile,
    text: str,
    segments: Sequence[TranslatedSegment],
    language: str,
    bilingual: bool,
) -> None:
    from s2s_desktop.documents.open_document import open_document

    document = open_document(Path(file.path))
    texts = None if document is None else _texts(document)
    if document is None or texts is None or texts.text != text:
        raise UserError(
            Sentence("{name} says something else than what was translated.", name=file.path),
            Sentence("Open it again and translate it, or save the translation as plain text."),
        )
    written = {
        number: with_source(document.blocks[number], found.written) if bilingual else found.written
        for number, found in texts.projected(segments)
        if not document.blocks[number].frozen
    }
    document.write(path, written, language)


def _texts(document: Document) -> BlockTexts:
    """The texts of a document that are shown here: all but comments."""
    numbers = [number for number, block in enumerate(document.blocks) if block.place != _LEFT_OUT]
    return BlockTexts(document.blocks, numbers)
