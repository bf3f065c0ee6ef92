"""What is done with models that are here: verified, shown, removed, moved; and newer lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.fetched_models import FetchedModels
from s2s_desktop.catalogue.offers.store import Offers
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.downloads.fetch_files import Network
from s2s_desktop.errors import UserError
from s2s_desktop.gui.models.window.details import REMOVE, SHOW, VERIFY
from s2s_desktop.gui.translated import in_one_line
from s2s_desktop.pipeline.models.refresh_offers import refresh_offers
from s2s_desktop.work.background_job import BackgroundJob


class Housekeeping(QObject):
    """One job at a time, in a thread of its own.

    `told` carries how it goes, `done` is emitted when the lists of models may be others. `keep` is
    called with a folder that was chosen for models.
    """

    told = Signal(str)
    done = Signal()

    def __init__(
        self,
        catalogue: Catalogue,
        offers: Offers,
        models: Callable[[], FetchedModels],
        network: Callable[[], Network],
        keep: Callable[[Path], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._offers = catalogue, offers
        self._models, self._network, self._keep = models, network, keep
        self._job: BackgroundJob | None = None
        self._then: Callable[[object], None] = lambda _: None

    @property
    def root(self) -> Path:
        """Where fetched models go."""
        return self._models().root

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None

    def memory_bytes(self) -> int | None:
        """How much memory this computer has."""
        try:
            import os

            return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        except (AttributeError, ValueError, OSError):  # a system that does not tell
            return None

    def do(self, what: str, entry: ModelEntry, window: QWidget) -> None:
        """VERIFY, SHOW or REMOVE a model; `window` is where it is asked for."""
        if what == VERIFY:
            self._verify(entry)
        elif what == SHOW:
            self._show(entry)
        elif what == REMOVE:
            self._ask_remove(entry, window)

    @Slot()
    def read_lists(self) -> None:
        """Read newer lists; this is what the user has clicked on."""
        self.told.emit(self.tr("Reading newer lists…"))
        fetched = self._models().entries()
        work = partial(refresh_offers, self._offers, self._network(), lambda: False, fetched)
        self._start(work, lambda _: self._tell(self.tr("The lists are up to date.")))

    @Slot(object)
    def move(self, root: Path) -> None:
        """Keep models in `root` from now on, those that were fetched before too."""
        self.told.emit(self.tr("Moving the models…"))
        models = self._models()

        def work() -> int:
            return sum(1 for _ in models.move(root))

        def then(_: object) -> None:
            self._keep(root)
            self._tell("")

        self._start(work, then)

    def close(self) -> None:
        """Wait for what is going on."""
        if self._job is not None:
            self._job.wait()

    def _verify(self, entry: ModelEntry) -> None:
        self.told.emit(self.tr("Reading every file of {model}…").format(model=entry.name))
        sound = self.tr("All files of {model} are sound.").format(model=entry.name)
        self._start(partial(self._catalogue.verify, entry.id), lambda _: self._tell(sound))

    def _show(self, entry: ModelEntry) -> None:
        try:
            folder = self._catalogue.folder(entry.id)
        except UserError as error:
            self.told.emit(in_one_line(error.message, error.hint))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.told.emit(self.tr("Its files are in {folder}").format(folder=folder))

    def _ask_remove(self, entry: ModelEntry, window: QWidget) -> None:
        box = QMessageBox(window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Remove {model}?").format(model=entry.name))
        if entry.offer:
            box.setInformativeText(self.tr("Its files are deleted. It can be fetched again."))
        else:
            box.setInformativeText(self.tr("Its files stay where they are."))
        remove = box.addButton(self.tr("&Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: self._remove(entry) if button is remove else None)
        box.open()

    def _remove(self, entry: ModelEntry) -> None:
        gone = self.tr("{model} was removed.").format(model=entry.name)
        work = partial(self._models().remove, entry.id)
        self._start(work, lambda _: self._tell(gone))

    def _start(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        if self._job is not None:
            self.told.emit(self.tr("One thing after the other: something is still being done."))
            return
        self._then = then
        self._job = BackgroundJob(work, self)
        self._job.succeeded.connect(self._succeeded)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _tell(self, text: str) -> None:
        """After what has changed is shown, which says where models are kept."""
        self.done.emit()
        self.told.emit(text)

    @Slot(object)
    def _succeeded(self, result: object) -> None:
        self._end()
        self._then(result)

    @Slot(object, str)
    def _failed(self, error: BaseException, _report: str) -> None:
        self._end()
        self.done.emit()
        if isinstance(error, UserError):
            self.told.emit(in_one_line(error.message, error.hint))
        else:
            self.told.emit(self.tr("That went wrong: {reason}").format(reason=error))

    def _end(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
