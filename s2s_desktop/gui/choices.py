"""What the user chooses: task, languages and model, from what the catalogue has."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.language_names import both_names
from s2s_desktop.settings import Settings

TRANSLATE = "translate"
SUMMARIZE = "summarize"

_NARROWEST_PX = 88


class Choices(QObject):
    """Four pickers that always name something that exists. `changed` after any change."""

    changed = Signal()

    def __init__(self, catalogue: Catalogue, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.task_box = _picker(parent, self.tr("Task"))
        self.source_box = _picker(parent, self.tr("Source language"))
        self.target_box = _picker(parent, self.tr("Target language"))
        self.model_box = _picker(parent, self.tr("Model"))
        self._fill_tasks()
        self._fill_sources()
        _select(self.task_box, settings.task)
        _select(self.source_box, settings.source_language)
        self._fill_targets()
        _select(self.target_box, settings.target_language)
        self._fill_models()
        _select(self.model_box, settings.model_id)
        self.task_box.currentIndexChanged.connect(lambda: self.changed.emit())
        self.source_box.currentIndexChanged.connect(lambda: self._source_chosen())
        self.target_box.currentIndexChanged.connect(lambda: self._target_chosen())
        self.model_box.currentIndexChanged.connect(lambda: self.changed.emit())

    @property
    def task(self) -> str:
        """ "translate" or "summarize"."""
        return str(self.task_box.currentData())

    @property
    def source_language(self) -> str:
        """A BCP 47 code; empty when there are no models."""
        return self.source_box.currentData() or ""

    @property
    def target_language(self) -> str:
        """A BCP 47 code; empty when there are no models."""
        return self.target_box.currentData() or ""

    @property
    def model_id(self) -> str | None:
        """The model chosen; None for "automatic"."""
        chosen = self.model_box.currentData()
        return chosen if isinstance(chosen, str) else None

    def has_model(self) -> bool:
        """Whether there is any model for the task."""
        return bool(self._catalogue.pairs(self.task))

    def can_swap(self) -> bool:
        """Whether the languages can change places."""
        return (self.target_language, self.source_language) in self._pairs()

    def swap(self) -> None:
        """Let the languages change places; the model becomes "automatic"."""
        if not self.can_swap():
            return
        source, target = self.source_language, self.target_language
        with QSignalBlocker(self.source_box), QSignalBlocker(self.target_box):
            _select(self.source_box, target)
            self._fill_targets()
            _select(self.target_box, source)
        self._target_chosen()

    def _pairs(self) -> tuple[tuple[str, str], ...]:
        return self._catalogue.pairs(TRANSLATE)

    def _source_chosen(self) -> None:
        with QSignalBlocker(self.target_box):
            self._fill_targets()
        self._target_chosen()

    def _target_chosen(self) -> None:
        with QSignalBlocker(self.model_box):
            self._fill_models()
        self.changed.emit()

    def _fill_tasks(self) -> None:
        self.task_box.addItem(self.tr("Translate"), TRANSLATE)
        self.task_box.addItem(self.tr("Summarize"), SUMMARIZE)

    def _fill_sources(self) -> None:
        for code in dict.fromkeys(source for source, _ in self._pairs()):
            self.source_box.addItem(both_names(code), code)

    def _fill_targets(self) -> None:
        before = self.target_language
        self.target_box.clear()
        for source, target in self._pairs():
            if source == self.source_language:
                self.target_box.addItem(both_names(target), target)
        _select(self.target_box, before)

    def _fill_models(self) -> None:
        self.model_box.clear()
        self.model_box.addItem(self.tr("Automatic"), None)
        for entry in self._catalogue.for_pair(self.source_language, self.target_language):
            installed = self._catalogue.is_installed(entry.id)
            missing = self.tr("{name} (not installed)").format(name=entry.name)
            self.model_box.addItem(entry.name if installed else missing, entry.id)


def _picker(parent: QWidget, name: str) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMinimumWidth(_NARROWEST_PX)  # where room is scarce, names are cut
    box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return box


def _select(box: QComboBox, data: str | None) -> None:
    """Select the item with `data`; what is selected stays if there is none."""
    index = box.findData(data)
    if index >= 0:
        box.setCurrentIndex(index)
