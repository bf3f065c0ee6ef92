"""What the user chooses: task, languages and model, from what the catalogue has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.language_names import both_names
from s2s_desktop.settings import Settings

TRANSLATE = "translate"
SUMMARIZE = "summarize"

_NARROWEST_PX = 88
_MOST_UNSORTED = 12
"""A longer list of languages is read by its letters."""


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
        return self.task == TRANSLATE and bool(self._catalogue.sources())

    def can_swap(self) -> bool:
        """Whether the languages can change places."""
        return self._catalogue.serves(self.target_language, self.source_language)

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

    def refresh(self) -> None:
        """Offer what the catalogue has now; what is chosen stays, if it is still there."""
        source, target, model_id = self.source_language, self.target_language, self.model_id
        self._choose(source, target, model_id)

    def choose_model(self, entry: ModelEntry) -> None:
        """Choose a model, and languages that it translates: the present ones if it does."""
        present = self.source_language, self.target_language
        pair = present if entry.serves(*present) else next(entry.pairs(), present)
        self._choose(*pair, entry.id)

    def _choose(self, source: str, target: str, model_id: str | None) -> None:
        with (
            QSignalBlocker(self.source_box),
            QSignalBlocker(self.target_box),
            QSignalBlocker(self.model_box),
        ):
            self._fill_sources()
            _select(self.source_box, source)
            self._fill_targets()
            _select(self.target_box, target)
            self._fill_models()
            _select(self.model_box, model_id)
        self.changed.emit()

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
        _fill_languages(self.source_box, self._catalogue.sources())

    def _fill_targets(self) -> None:
        before = self.target_language
        _fill_languages(self.target_box, self._catalogue.targets(self.source_language))
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


def _fill_languages(box: QComboBox, tags: Sequence[str]) -> None:
    """Make the languages what can be picked."""
    box.clear()
    named = [(both_names(tag), tag) for tag in tags]
    for name, tag in sorted(named) if len(named) > _MOST_UNSORTED else named:
        box.addItem(name, tag)


def _select(box: QComboBox, data: str | None) -> None:
    """Select the item with `data`; what is selected stays if there is none."""
    index = box.findData(data)
    if index >= 0:
        box.setCurrentIndex(index)
