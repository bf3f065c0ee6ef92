"""What the user chooses: task, languages and model, from what the catalogue has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE, ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.pickers.language_names import both_names
from s2s_desktop.gui.pickers.model_box import ModelBox
from s2s_desktop.gui.pickers.picker import Picker
from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    GuardOptions,
    Request,
    SummarizeRequest,
    SummaryLength,
    TranslateRequest,
)
from s2s_desktop.settings import Settings

_MOST_UNSORTED = 12
"""A longer list of languages is read by its letters."""


class Choices(QObject):
    """Pickers that always name something that exists. `changed` after any change.

    A summary is in the language of its text: while that is the task, the target language is
    the source language, and the pickers that make no sense are hidden. Models for teaching are
    offered whatever the languages; only while one is chosen are its languages.
    """

    changed = Signal()

    def __init__(self, catalogue: Catalogue, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.task_box = Picker(self.tr("Task"), parent)
        self.source_box = Picker(self.tr("Source language"), parent)
        self.target_box = Picker(self.tr("Target language"), parent)
        self.length_box = Picker(self.tr("Length of the summary"), parent)
        self.model_box = ModelBox(parent)
        self._fill_tasks()
        self._fill_lengths()
        _select(self.task_box, settings.task)
        self._lesson = self._teaching(settings.model_id)
        self._pair_before_lesson = ("", "")
        self._fill_sources()
        _select(self.source_box, settings.source_language)
        self._fill_targets()
        _select(self.target_box, settings.target_language)
        self._fill_models()
        _select(self.model_box, settings.model_id)
        _select(self.length_box, settings.summary_length)
        self.task_box.currentIndexChanged.connect(lambda: self._task_chosen())
        self.source_box.currentIndexChanged.connect(lambda: self._source_chosen())
        self.target_box.currentIndexChanged.connect(lambda: self._target_chosen())
        self.model_box.currentIndexChanged.connect(lambda: self._model_chosen())
        self.length_box.currentIndexChanged.connect(lambda: self.changed.emit())

    @property
    def task(self) -> str:
        """ "translate" or "summarize"."""
        return str(self.task_box.currentData())

    @property
    def summarizing(self) -> bool:
        """Whether the task is to summarize."""
        return self.task == SUMMARIZE

    @property
    def source_language(self) -> str:
        """A BCP 47 code; empty when there are no models."""
        return self.source_box.currentData() or ""

    @property
    def target_language(self) -> str:
        """A BCP 47 code; empty when there are no models."""
        return self.source_language if self.summarizing else self.translation_target

    @property
    def translation_target(self) -> str:
        """What translations are made into, also while the task is another one."""
        return self.target_box.currentData() or ""

    @property
    def length(self) -> SummaryLength:
        """How long a summary is to be."""
        chosen: SummaryLength = self.length_box.currentData()
        return chosen

    @property
    def model_id(self) -> str | None:
        """The model chosen; None for "automatic"."""
        chosen = self.model_box.currentData()
        return chosen if isinstance(chosen, str) else None

    @property
    def model(self) -> ModelEntry | None:
        """The model that a request would use; None when there is none."""
        models = self._models()
        chosen = (entry for entry in models if self.model_id in (None, entry.id))
        return next(chosen, None)

    def has_model(self) -> bool:
        """Whether there is a model for the task and the languages."""
        return bool(self._models())

    def installed_models(self) -> list[ModelEntry]:
        """The models for the task and the languages whose files are there."""
        return [entry for entry in self._models() if self._catalogue.is_installed(entry.id)]

    def request(self, decoding: DecodingChoices, guard: GuardOptions) -> Request:
        """What is asked for now, but for the text."""
        if self.summarizing:
            return SummarizeRequest(0, "", self.source_language, self.length, self.model_id)
        pair = self.source_language, self.target_language
        return TranslateRequest(0, "", *pair, self.model_id, decoding, guard=guard)

    def can_swap(self) -> bool:
        """Whether the languages can change places."""
        there_and_back = self.target_language, self.source_language
        return not self.summarizing and self._catalogue.serves(*there_and_back)

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
        self._choose(self.task, source, target, model_id)

    def choose_model(self, entry: ModelEntry) -> None:
        """Choose a model, and what it does: the present task and languages if it does them."""
        present = self.source_language, self.target_language
        for task in sorted(entry.tasks, key=lambda task: task != self.task):
            pair = present if entry.serves(*present, task) else next(entry.pairs(task), None)
            if pair is not None:
                self._choose(task, *pair, entry.id)
                return

    def _choose(self, task: str, source: str, target: str, model_id: str | None) -> None:
        with (
            QSignalBlocker(self.task_box),
            QSignalBlocker(self.source_box),
            QSignalBlocker(self.target_box),
            QSignalBlocker(self.model_box),
        ):
            _select(self.task_box, task)
            self._lesson = self._teaching(model_id)
            self._fill_sources()
            _select(self.source_box, source)
            self._fill_targets()
            _select(self.target_box, target)
            self._fill_models()
            _select(self.model_box, model_id)
        self.changed.emit()

    def _task_chosen(self) -> None:
        with QSignalBlocker(self.source_box):
            self._fill_sources()
        self._source_chosen()

    def _source_chosen(self) -> None:
        self._lesson = None
        with QSignalBlocker(self.target_box):
            self._fill_targets()
        self._target_chosen()

    def _target_chosen(self) -> None:
        if self._lesson is not None:
            self._lesson = None
            with QSignalBlocker(self.target_box):
                self._fill_targets()
        with QSignalBlocker(self.model_box):
            self._fill_models()
        self.changed.emit()

    def _model_chosen(self) -> None:
        before, lesson = self._lesson, self._teaching(self.model_id)
        if lesson == before:
            self.changed.emit()
        elif lesson is not None:
            if before is None:
                self._pair_before_lesson = self.source_language, self.target_language
            self.choose_model(lesson)
        else:
            self._choose(self.task, *self._pair_before_lesson, self.model_id)

    def _teaching(self, model_id: str | None) -> ModelEntry | None:
        """The model for teaching that is called so, if there is one."""
        lessons = self._catalogue.teaching(self.task)
        return next((entry for entry in lessons if entry.id == model_id), None)

    def _fill_tasks(self) -> None:
        self.task_box.addItem(self.tr("Translate"), TRANSLATE)
        self.task_box.addItem(self.tr("Summarize"), SUMMARIZE)

    def _fill_lengths(self) -> None:
        for name, length in (
            (self.tr("One line"), "line"),
            (self.tr("Short"), "short"),
            (self.tr("Long"), "long"),
        ):
            self.length_box.addItem(name, length)

    def _fill_sources(self) -> None:
        before = self.source_language
        tags = self._catalogue.sources(self.task)
        if self.summarizing:
            # An extractor summarizes more languages than it names.
            known = self._catalogue.sources(TRANSLATE)
            more = [tag for tag in known if self._catalogue.serves(tag, tag, SUMMARIZE)]
            tags = tuple(dict.fromkeys((*tags, *more)))
        if self._lesson is not None:
            tags = tuple(dict.fromkeys((*tags, *self._lesson.sources(self.task))))
        _fill_languages(self.source_box, tags)
        _select(self.source_box, before)

    def _fill_targets(self) -> None:
        """Also while the box is hidden: it keeps what a translation is to be made into."""
        before = self.target_box.currentData()
        targets = self._catalogue.targets(self.source_language)
        if self._lesson is not None:
            targets = tuple(dict.fromkeys((*targets, *self._lesson.targets(self.source_language))))
        if targets or not self.summarizing:
            _fill_languages(self.target_box, targets)
            _select(self.target_box, before)

    def _models(self) -> tuple[ModelEntry, ...]:
        asked = self.source_language, self.target_language, self.task
        lessons = self._catalogue.teaching(self.task) if self._lesson is not None else ()
        fitting = [entry for entry in lessons if entry.serves(*asked)]
        return (*self._catalogue.for_pair(*asked), *fitting)

    def _fill_models(self) -> None:
        lessons = self._catalogue.teaching(self.task)
        offered = list(dict.fromkeys((*self._models(), *lessons)))
        installed = {entry.id for entry in offered if self._catalogue.is_installed(entry.id)}
        self.model_box.fill(offered, installed)


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
