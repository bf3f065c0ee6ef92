"""One document on its way: read, translated slice by slice, written."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.documents.job_file import JobFile
from s2s_desktop.documents.model import Document
from s2s_desktop.errors import UserError
from s2s_desktop.gui.jobs.kept_jobs import KeptJob
from s2s_desktop.gui.translated import in_one_line, translated
from s2s_desktop.pipeline.documents.document_work import DocumentWork, way_of
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Message,
    Progress,
    SegmentFinished,
    TranslateRequest,
)
from s2s_desktop.work.background_job import BackgroundJob
from s2s_desktop.work.request_queue import Client

State = Literal["waiting", "running", "stopping", "done", "failed"]

_LEFT_OUT = "comments"


class DocumentJob(QObject):
    """`changed` is emitted when it is further, `ended` when it waits again, is done, or has failed.

    `why` says what failed. What is translated is on disk within a second, in `folder`.
    """

    changed = Signal()
    ended = Signal()

    def __init__(
        self,
        kept: KeptJob,
        request: TranslateRequest,
        client: Client,
        folder: Path,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.kept = kept
        self.state: State = "waiting"
        self.why = ""
        self._request, self._client, self._folder = request, client, folder
        self._document: Document | None = None
        self._notes: JobFile | None = None
        self._work: DocumentWork | None = None
        self._thread: BackgroundJob | None = None
        self._begun = 0.0
        self._begun_chars = 0

    @property
    def name(self) -> str:
        """What the document is called."""
        return Path(self.kept.source).name

    @property
    def share(self) -> float:
        """How much of it is translated, from 0 to 1."""
        if self.state == "done":
            return 1.0
        return self._work.done_chars / max(1, self._work.total_chars) if self._work else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes at the pace so far; None while nobody can say."""
        if self._work is None or self.state != "running":
            return None
        done = self._work.done_chars - self._begun_chars
        if done <= 0:
            return None
        pace = (time.monotonic() - self._begun) / done
        return pace * (self._work.total_chars - self._work.done_chars)

    def start(self) -> None:
        """Begin, or go on."""
        self._set("running")
        if self._document is None:
            self._in_background(partial(_opened, Path(self.kept.source)), self._was_opened)
        else:
            self._ask()

    def stop(self) -> None:
        """Wait from the next finished sentence on; what is done stays."""
        if self.state == "running":
            self._set("stopping")
            self._client.stop()

    def hear(self, messages: Sequence[Message]) -> None:
        """What answers its request."""
        try:
            for message in messages:
                if self._work is None:
                    return
                self._work.take(message)
                if isinstance(message, Failure):
                    self._fail(in_one_line(message.message, message.hint))
                elif isinstance(message, Finished):
                    self._go_on()
                elif isinstance(message, (Progress, SegmentFinished)):
                    self.changed.emit()
        except UserError as error:
            self._client.stop()
            self._fail(in_one_line(error.message, error.hint))

    def forget(self) -> None:
        """Erase what was noted: nobody wants the rest."""
        self._client.stop()
        self._work = None
        notes = self._notes or self._opened_notes()
        if notes is not None:
            notes.erase()
        self._notes = None

    def close(self) -> None:
        """Leave everything as it is, for the next start."""
        if self._thread is not None:
            self._thread.wait()
        if self._notes is not None:
            self._notes.flush()
            self._notes.close()
            self._notes = None

    def _opened_notes(self) -> JobFile | None:
        try:
            return JobFile(self._folder, Path(self.kept.source), way_of(self._request))
        except UserError:
            return None

    @Slot(object)
    def _was_opened(self, document: Document) -> None:
        self._end_thread()
        self._document = document
        chosen = [
            number
            for number, block in enumerate(document.blocks)
            if not block.frozen and block.place != _LEFT_OUT
        ]
        try:
            self._notes = JobFile(self._folder, Path(self.kept.source), way_of(self._request))
        except UserError as error:
            self._fail(in_one_line(error.message, error.hint))
            return
        self._work = DocumentWork(document, chosen, self._notes)
        self._ask()

    def _ask(self) -> None:
        assert self._work is not None
        if self.state == "stopping":
            self._set("waiting")
            self.ended.emit()
            return
        asked = self._work.next_request(self._request)
        if asked is None:
            self._write()
            return
        self._begun, self._begun_chars = time.monotonic(), self._work.done_chars
        self._client.ask(asked)
        self.changed.emit()

    def _go_on(self) -> None:
        """A slice is over."""
        if self.state in ("running", "stopping"):
            self._ask()

    def _write(self) -> None:
        assert self._document is not None
        assert self._work is not None
        language = self._work.language or self._request.target_language
        write = partial(
            self._document.write, Path(self.kept.output), dict(self._work.written), language
        )
        self._in_background(write, self._was_written)

    @Slot(object)
    def _was_written(self, _nothing: object) -> None:
        self._end_thread()
        if self._notes is not None:
            self._notes.erase()
            self._notes = None
        self._document = None
        self._set("done")
        self.ended.emit()

    @Slot(object, str)
    def _has_failed(self, error: BaseException, report: str) -> None:
        self._end_thread()
        if isinstance(error, UserError):
            self._fail(in_one_line(error.message, error.hint))
        else:
            self._fail(translated(str(error)) or report.splitlines()[-1])

    def _fail(self, why: str) -> None:
        self.why = why
        self._document = None  # it may be mended before it is tried again
        if self._notes is not None:
            self._notes.close()
            self._notes = None
        self._work = None
        self._set("failed")
        self.ended.emit()

    def _in_background(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._thread = BackgroundJob(work, self)
        self._thread.succeeded.connect(done)
        self._thread.failed.connect(self._has_failed)
        self._thread.start()

    def _end_thread(self) -> None:
        if self._thread is not None:
            self._thread.wait()
            self._thread.deleteLater()
            self._thread = None

    def _set(self, state: State) -> None:
        self.state = state
        self.changed.emit()


def _opened(path: Path) -> Document:
    # Here, for what reads documents takes long to import.
    from s2s_desktop.documents.open_document import open_document
    from s2s_desktop.documents.text_document import TextDocument

    return open_document(path) or TextDocument(path)
