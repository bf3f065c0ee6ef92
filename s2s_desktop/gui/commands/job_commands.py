"""Documents that are translated one after the other: added, listed, gone on with after a kill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from s2s_desktop import paths
from s2s_desktop.documents.file_names import documents_in, looks_like_document
from s2s_desktop.documents.kinds import SUFFIXES
from s2s_desktop.gui.jobs.job_queue import JobQueue
from s2s_desktop.gui.jobs.jobs_dialog import JobsDialog
from s2s_desktop.gui.jobs.kept_jobs import KeptJob
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.gui.window.task_runner import TaskRunner
from s2s_desktop.pipeline.messages import DETECT, DetectionChoices, TranslateRequest
from s2s_desktop.work.background_job import BackgroundJob


class JobCommands(QObject):
    """`queue` has the jobs, `dialog` shows them."""

    def __init__(self, parts: WindowParts, runner: TaskRunner) -> None:
        super().__init__(parts.window)
        self._parts, self._runner = parts, runner
        self._search: BackgroundJob | None = None
        self.queue = JobQueue(parts.queue, self._request, paths.jobs())
        self.dialog = JobsDialog(self.queue, parts.window)
        self.dialog.more_asked.connect(self._ask)
        parts.commands.documents.triggered.connect(self.show)

    def add(self, files: Sequence[Path]) -> None:
        """Translate these, and show how far they are."""
        self.queue.add(files)
        self.show()

    def add_folder(self, folder: Path) -> None:
        """Translate the documents in a folder, which are looked for away from the window."""
        if self._search is not None:
            self._search.wait()
        self._search = BackgroundJob(partial(_found, folder), self)
        self._search.succeeded.connect(self._folder_read)
        self._search.start()

    @Slot()
    def show(self) -> None:
        """Show the list."""
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def offer_rest(self) -> None:
        """After a kill, offer to go on with what was left."""
        left = self.queue.left_by_others()
        if not left:
            return
        self.queue.take_over(left, paused=True)
        self._parts.workspace.notices.tell(
            Notice(
                self.tr(
                    "%n document(s) were being translated when the program ended.", "", len(left)
                ),
                self.tr("What was translated is still there."),
                actions=(
                    (self.tr("&Continue"), self._continue),
                    (self.tr("&Dismiss"), lambda: self._dismiss(left)),
                ),
            )
        )

    def close(self) -> None:
        """Leave what is not done to the next start."""
        if self._search is not None:
            self._search.wait()
        self.queue.close()

    def _continue(self) -> None:
        self.queue.go_on()
        self.show()

    def _dismiss(self, left: Sequence[KeptJob]) -> None:
        for job in [job for job in self.queue.jobs if job.kept in left]:
            self.queue.dismiss(job)
        self.queue.go_on()

    @Slot()
    def _ask(self) -> None:
        dialog = QFileDialog(self.dialog, self.tr("Documents to Translate"))
        patterns = " ".join(f"*.{suffix}" for suffix in ("txt", *SUFFIXES))
        dialog.setNameFilter(self.tr("Texts and documents ({patterns})").format(patterns=patterns))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        dialog.open()

    @Slot(object)
    def _folder_read(self, found: list[Path]) -> None:
        self.add(found)

    def _request(self) -> TranslateRequest:
        """As texts are translated now; there is nobody to be asked in between."""
        asked, choices = self._runner.request(), self._parts.choices
        if not isinstance(asked, TranslateRequest):
            source, target = choices.source_choice, choices.target_choice
            asked = TranslateRequest(0, "", source, target)
        any_pair = asked.source_language == DETECT
        detection = DetectionChoices(any_target=any_pair, any_model=any_pair)
        return replace(asked, detection=detection)


def _found(folder: Path) -> list[Path]:
    return list(documents_in(folder))


def holds_documents(folder: Path) -> bool:
    """Whether a folder has documents, and no model, as far as its own files say."""
    names = [path.name for path in folder.iterdir() if path.is_file()]
    if any(name == "config.json" or Path(name).suffix in _OF_MODELS for name in names):
        return False
    return any(looks_like_document(Path(name)) for name in names)


_OF_MODELS = frozenset({".npz", ".bin", ".safetensors", ".spm", ".yml", ".yaml"})
