"""The documents that are to be translated, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.documents.file_names import proposed_name, unused
from s2s_desktop.errors import UserError
from s2s_desktop.gui.jobs.document_job import DocumentJob
from s2s_desktop.gui.jobs.kept_jobs import KeptJob, KeptJobs
from s2s_desktop.pipeline.messages import Message, TranslateRequest
from s2s_desktop.work.request_queue import RequestQueue


class JobQueue(QObject):
    """Runs the first job that waits, then the next; those that fail stay in the list.

    `changed` is emitted when there are other jobs, `moved_on` when one of them is further.
    """

    changed = Signal()
    moved_on = Signal()

    def __init__(
        self, queue: RequestQueue, asked: Callable[[], TranslateRequest], folder: Path
    ) -> None:
        """`asked`: how documents are to be translated now. `folder` is where all is kept."""
        super().__init__(queue)
        self.jobs: list[DocumentJob] = []
        self.paused = False
        self._asked, self._folder = asked, folder
        self._kept = KeptJobs(folder)
        self._running: DocumentJob | None = None
        self._client = queue.client()
        self._client.drained.connect(self._drained)

    @property
    def unfinished(self) -> int:
        """So many are not done."""
        return sum(job.state not in ("done", "failed") for job in self.jobs)

    def add(self, paths: Iterable[Path]) -> None:
        """Translate these as well, each into a new file beside it."""
        request = self._asked()
        outputs = {job.kept.output for job in self.jobs}
        for path in paths:
            output = unused(path.with_name(proposed_name(path, request.target_language)))
            if str(output) in outputs:
                continue  # it is in the list
            self._append(
                KeptJob(
                    str(path),
                    str(output),
                    request.source_language,
                    request.target_language,
                    request.model_id,
                )
            )
        self._go_on()

    def left_by_others(self) -> list[KeptJob]:
        """What a program that was killed has left to do; it is this one's from now on."""
        return self._kept.left_by_others()

    def take_over(self, left: Sequence[KeptJob], *, paused: bool) -> None:
        """Put these into the list, and go on with them unless `paused`."""
        for kept in left:
            self._append(kept)
        self.paused = paused
        self._go_on()

    def pause(self) -> None:
        """Begin nothing more; what runs waits from its next sentence on."""
        self.paused = True
        if self._running is not None:
            self._running.stop()
        self.changed.emit()

    def go_on(self) -> None:
        """Go on where all was paused; what has failed is tried again."""
        self.paused = False
        for job in self.jobs:
            if job.state == "failed":
                job.state = "waiting"
        self._go_on()

    def dismiss(self, job: DocumentJob) -> None:
        """Take a job out of the list, whatever it is at; what was noted of it is erased."""
        self.jobs.remove(job)
        if job.state != "done":
            job.forget()
        if job is self._running:
            self._running = None
        job.close()
        job.deleteLater()
        self._keep()
        self._go_on()

    def dismiss_finished(self) -> None:
        """Take those that are done out of the list."""
        for job in [job for job in self.jobs if job.state == "done"]:
            self.dismiss(job)

    def close(self) -> None:
        """Leave what is not done to the next start."""
        for job in self.jobs:
            job.close()
        self._kept.let_go()

    def _append(self, kept: KeptJob) -> None:
        request = replace(
            self._asked(),
            source_language=kept.source_language,
            target_language=kept.target_language,
            model_id=kept.model_id,
        )
        job = DocumentJob(kept, request, self._client, self._folder, self)
        job.changed.connect(self.moved_on)
        job.ended.connect(self._ended)
        self.jobs.append(job)
        self._keep()

    def _keep(self) -> None:
        left = [job.kept for job in self.jobs if job.state not in ("done", "failed")]
        with suppress(UserError, OSError):  # it is no more than a wish for the next start
            self._kept.write(left)
        self.changed.emit()

    @Slot()
    def _ended(self) -> None:
        self._running = None
        self._keep()
        self._go_on()

    def _go_on(self) -> None:
        if self._running is None and not self.paused:
            self._running = next((job for job in self.jobs if job.state == "waiting"), None)
            if self._running is not None:
                self._running.start()
        self.changed.emit()

    @Slot(list)
    def _drained(self, messages: list[Message]) -> None:
        if self._running is not None:
            self._running.hear(messages)
