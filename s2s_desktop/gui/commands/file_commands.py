"""Opens what the user gives, and saves and copies what was made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.gui.commands.job_commands import JobCommands, holds_documents
from s2s_desktop.gui.files.opened_file import OpenedFile
from s2s_desktop.gui.files.recent_files import RecentFiles, with_latest
from s2s_desktop.gui.files.text_files import TextFiles
from s2s_desktop.gui.look.mnemonics import plain_name
from s2s_desktop.gui.models.add_model import ModelAdder
from s2s_desktop.gui.notices.notice_bar import Action, Notice
from s2s_desktop.gui.results.translated_segments import translated_segments
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.gui.window.task_runner import TaskRunner
from s2s_desktop.gui.window.task_wording import wording_of


class FileCommands(QObject):
    """A file is a text to be opened, a folder a model to be added, or the documents in it are to be
    translated. Of several files, one is opened after the other, whenever the user asks for the
    next one, or all are translated.
    """

    def __init__(
        self,
        parts: WindowParts,
        runner: TaskRunner,
        files: TextFiles,
        adder: ModelAdder,
        recent: RecentFiles,
        jobs: JobCommands,
    ) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._runner = runner
        self._files = files
        self._adder = adder
        self._recent = recent
        self._jobs = jobs
        self._target = parts.workspace.target
        self._given: list[Path] = []  # several files that are opened one after the other
        self._latest = 0  # which of them is open
        self._is_document = False
        self._connect()
        self._show_file()
        self._show_recent()

    @Slot(list)
    def open_given(self, paths: Sequence[Path]) -> None:
        """Add what are models, open the first of the texts, and keep the others in line."""
        for folder in (path for path in paths if path.is_dir()):
            if holds_documents(folder):
                self._jobs.add_folder(folder)
            else:
                self._adder.add(folder)
        self._given = [path for path in paths if not path.is_dir()]
        if self._given:
            self._open_next(0)

    def _open_next(self, index: int) -> None:
        self._latest, self._is_document = index, False
        self._parts.told.forget_file()
        self._files.open(self._given[index])
        self._tell_which()

    def _tell_which(self) -> None:
        """Of several files, which is open, and how to come to the next."""
        index, count = self._latest, len(self._given)
        if count < 2:
            return
        path = self._given[index]
        actions: list[Action] = []
        told = self.tr("File {number} of {count}: {name}")
        if index + 1 < count:
            actions.append((self.tr("Ne&xt File"), lambda: self._open_next(index + 1)))
            actions.append((self.tr("Translate &All"), lambda: self._jobs.add(self._given)))
        self._parts.told.files_wait(
            told.format(number=index + 1, count=count, name=path.name), tuple(actions)
        )

    def _connect(self) -> None:
        parts, do = self._parts, self._parts.commands
        do.new.triggered.connect(self._begin_anew)
        do.open.triggered.connect(self._files.ask_open)
        do.save.triggered.connect(self._ask_save)
        do.copy_result.triggered.connect(self._copy_result)
        do.add_model.triggered.connect(self._adder.ask)
        parts.workspace.source.files_given.connect(self.open_given)
        parts.workspace.source.document().modificationChanged.connect(self._show_file)
        self._files.opened.connect(self._opened)
        self._files.file_changed.connect(self._show_file)
        self._files.saved.connect(parts.told.file_saved)
        self._files.noticed.connect(self._tell_of_file)
        self._files.reading.connect(self._tell_of_reading)
        self._recent.chosen.connect(lambda path: self.open_given([path]))
        parts.kept.changed.connect(self._show_recent)
        self._recent.cleared.connect(lambda: self._keep_recent(()))
        self._adder.added.connect(parts.choices.refresh)
        self._adder.noticed.connect(parts.workspace.notices.tell)
        self._adder.wanted.connect(parts.choices.choose_model)

    @Slot()
    def _begin_anew(self) -> None:
        """No text, no result, no file; as one step of undo."""
        parts = self._parts
        with parts.steps.step():
            parts.requester.stop()
            parts.workspace.source.set_text("")
            parts.view.replace("")
            self._files.opened_file = OpenedFile()
        parts.told.forget_file()
        parts.workspace.source.document().setModified(False)
        parts.workspace.source.setFocus()

    @Slot()
    def _ask_save(self) -> None:
        task = self._runner.shown_task()
        name = wording_of(task).file_name
        mark = name if task == SUMMARIZE else self._parts.choices.translation_target
        title = plain_name(self._parts.commands.save.text())
        shown = self._parts.view.shown
        if self._files.opened_file.format and shown is not None and not shown.is_summary:
            segments = list(translated_segments(shown))
            source, text = shown.source.text, self._target.text()
            self._files.ask_save_document(segments, source, text, title, mark)
            return
        self._files.ask_save(self._target.text(), title, name, mark)

    @Slot(object)
    def _tell_of_file(self, notice: Notice) -> None:
        self._parts.told.tell_of_file(notice)
        if self._is_document:
            self._tell_which()  # it was told before, for a document takes a moment to be read

    @Slot(str)
    def _tell_of_reading(self, name: str) -> None:
        self._is_document = True
        self._parts.status.mention(self.tr("Opening {name}…").format(name=name))

    @Slot()
    def _copy_result(self) -> None:
        QGuiApplication.clipboard().setText(self._target.text())
        self._parts.status.mention(wording_of(self._runner.shown_task()).copied)

    @Slot(str)
    def _opened(self, text: str) -> None:
        self._parts.told.forget_file()
        source = self._parts.workspace.source
        with self._parts.steps.step():
            source.set_text(text)
        source.document().setModified(False)
        self._keep_recent(with_latest(self._parts.kept.value.recent_files, self._path()))

    def _path(self) -> str:
        return self._files.opened_file.path

    def _keep_recent(self, paths: tuple[str, ...]) -> None:
        kept = self._parts.kept
        kept.take(replace(kept.value, recent_files=paths))

    @Slot()
    def _show_recent(self) -> None:
        self._recent.show_files(self._parts.kept.value.recent_files)

    @Slot()
    def _show_file(self) -> None:
        """Name the file in the title and at the foot of the text, with a mark once it differs."""
        window, name = self._parts.window, Path(self._path()).name
        title = self.tr("{name}[*] — S2S Desktop").format(name=name)
        window.setWindowTitle(title if name else self.tr("S2S Desktop"))
        document = self._parts.workspace.source.document()
        window.setWindowModified(bool(name) and document.isModified())
        self._parts.workspace.source_card.name_file(name)
