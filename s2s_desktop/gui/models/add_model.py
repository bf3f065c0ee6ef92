"""File ▸ Add Model…: a folder becomes a model, while the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE, ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.gui.dialogs.crash_report import with_versions
from s2s_desktop.gui.language.language_names import language_in_sentence
from s2s_desktop.gui.models.languages_dialog import LanguagesDialog
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.translated import translated
from s2s_desktop.pipeline.models.add_options import AddOptions, LanguagesUnknownError
from s2s_desktop.work.background_job import BackgroundJob
from s2s_desktop.work.torch_libraries import load_torch_libraries

_MOST_NAMED = 4

Add = Callable[[Catalogue, Path, AddOptions], ModelEntry]


def add_in_background(catalogue: Catalogue, folder: Path, options: AddOptions) -> ModelEntry:
    """Add a model; for another thread than the interface's, for it imports torch."""
    load_torch_libraries()
    from s2s_desktop.pipeline.models.add_model import add_model

    return add_model(catalogue, folder, options)


class ModelAdder(QObject):
    """Asks for folders and adds the models in them, one at a time.

    `added` carries the `ModelEntry`, `noticed` a `Notice`, `wanted` the entry of a model that
    the user wants to use now.
    """

    added = Signal(object)
    noticed = Signal(object)
    wanted = Signal(object)

    def __init__(self, catalogue: Catalogue, parent: QWidget, add: Add = add_in_background) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._window = parent
        self._add = add
        self._folder = Path()
        self._job: BackgroundJob | None = None
        self._waiting: list[tuple[Path, AddOptions | None]] = []

    def ask(self) -> None:
        """Let the user pick a folder, and add the model in it."""
        dialog = QFileDialog(self._window, self.tr("Add Model: Choose Its Folder"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Add"))
        dialog.fileSelected.connect(lambda name: self.add(Path(name)))
        dialog.open()

    def add(self, folder: Path, options: AddOptions | None = None) -> None:
        """Add the model in `folder`, once those that were given before are added."""
        if self._job is not None:
            self._waiting.append((folder, options))
            return
        self._folder = folder
        self.noticed.emit(Notice(self.tr("Opening {name}…").format(name=folder.name)))
        work = partial(self._add, self._catalogue, folder, options or AddOptions())
        self._job = BackgroundJob(work, self)
        self._job.succeeded.connect(self._succeeded)
        self._job.failed.connect(self._failed)
        self._job.start()

    def close(self) -> None:
        """Wait for what is being added: it is on the list as a whole or not at all."""
        self._waiting.clear()
        if self._job is not None:
            self._job.wait()

    @Slot(object)
    def _succeeded(self, entry: ModelEntry) -> None:
        self._end()
        self.added.emit(entry)
        message = self.tr("{name} was added.").format(name=entry.name)
        use = (self.tr("&Use It"), lambda: self.wanted.emit(entry))
        can_be_used = any(next(entry.pairs(task), None) for task in entry.tasks)
        self.noticed.emit(
            Notice(message, self._languages(entry), actions=(use,) if can_be_used else ())
        )
        self._go_on()

    @Slot(object, str)
    def _failed(self, error: BaseException, report: str) -> None:
        self._end()
        if isinstance(error, LanguagesUnknownError):
            self._ask_languages(error)
        elif isinstance(error, UserError):
            self.noticed.emit(
                Notice(translated(error.message), translated(error.hint), serious=True)
            )
        else:
            message = self.tr("Something went wrong while the model was opened.")
            hint = self.tr("Please copy the report and send it to us.")
            self.noticed.emit(Notice(message, hint, serious=True, report=with_versions(report)))
        self._go_on()

    def _go_on(self) -> None:
        """Add what was given in the meantime."""
        if self._waiting:
            self.add(*self._waiting.pop(0))

    def _end(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None

    def _ask_languages(self, error: UserError) -> None:
        folder = self._folder
        dialog = LanguagesDialog(folder.name, self._window)

        def add(source: str, target: str) -> None:
            self.add(folder, AddOptions(source_languages=(source,), target_languages=(target,)))

        dialog.chosen.connect(add)
        dialog.rejected.connect(lambda: self.noticed.emit(Notice(translated(error.message))))
        dialog.open()

    def _languages(self, entry: ModelEntry) -> str:
        """What it translates or summarizes, in words; of many languages how many."""
        if entry.source_languages and TRANSLATE in entry.tasks:
            return self.tr("It translates from {sources} into {targets}.").format(
                sources=self._some(entry.source_languages),
                targets=self._some(entry.target_languages),
            )
        pairs = [f"{language_in_sentence(a)} → {language_in_sentence(b)}" for a, b in entry.pairs()]
        if not pairs:
            return self._summarized(entry)
        shown, more = ", ".join(pairs[:_MOST_NAMED]), len(pairs) - _MOST_NAMED
        if more > 0:
            said = self.tr("It translates {pairs} and {count} more pairs.")
            return said.format(pairs=shown, count=more)
        return self.tr("It translates {pairs}.").format(pairs=shown)

    def _summarized(self, entry: ModelEntry) -> str:
        tags = tuple(entry.sources(SUMMARIZE))
        if not tags:
            return self.tr("It does nothing that this window can ask for yet.")
        return self.tr("It summarizes texts in {languages}.").format(languages=self._some(tags))

    def _some(self, tags: tuple[str, ...]) -> str:
        if len(tags) > _MOST_NAMED:
            return self.tr("{count} languages").format(count=len(tags))
        return ", ".join(map(language_in_sentence, tags))
