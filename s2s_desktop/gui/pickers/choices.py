"""What the user chooses: task, languages and model, from what the catalogue has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE, ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.pickers.chosen import Chosen
from s2s_desktop.gui.pickers.language_names import both_names, language_name
from s2s_desktop.gui.pickers.model_box import ModelBox
from s2s_desktop.gui.pickers.picker import Picker
from s2s_desktop.pipeline.messages import (
    DETECT,
    DecodingChoices,
    DetectionChoices,
    GuardOptions,
    LanguageDetected,
    Request,
    SummarizeRequest,
    SummaryLength,
    TranslateRequest,
)
from s2s_desktop.settings import Settings

_MOST_UNSORTED = 12
"""A longer list of languages is read by its letters."""
_MOST_PERCENT = 99


class Choices(QObject):
    """Pickers that always name something that exists. `changed` after any change.

    A summary is in the language of its text: while that is the task, the target language is
    the source language, and the pickers that make no sense are hidden. Models for teaching are
    offered whatever the languages; only while one is chosen are its languages.

    While the source language is to be detected, it is the one that the text was found to be in
    (`show_detected`), or one that can be translated into the target. A model for teaching is
    never what follows from that: while one is chosen, so is the language that it reads.
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
        self.detected: LanguageDetected | None = None
        self._found: str | None = None  # the language that was detected last
        self._presumed: str | None = None  # that of words that do not tell their own
        self._wished = settings.target_language
        self._fill_tasks()
        self._fill_lengths()
        _select(self.task_box, settings.task)
        self._lesson = self._teaching(settings.model_id)
        self._pair_before_lesson = ("", "")
        self._fill_sources()
        _select(self.source_box, settings.source_language)
        self._name_source_of_lesson()
        self._fill_targets()
        _select(self.target_box, settings.target_language)
        self._wished = self.translation_target
        self._fill_models()
        _select(self.model_box, settings.model_id)
        _select(self.length_box, settings.summary_length)
        self.task_box.currentIndexChanged.connect(lambda: self._task_chosen())
        self.source_box.currentIndexChanged.connect(lambda: self._source_chosen())
        self.target_box.currentIndexChanged.connect(lambda: self._target_wished())
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
    def detecting(self) -> bool:
        """Whether the source language is the one that the text is found to be in."""
        return self.source_choice == DETECT

    @property
    def source_choice(self) -> str:
        """As `source_language`, or DETECT."""
        return self.source_box.currentData() or ""

    @property
    def source_language(self) -> str:
        """A BCP 47 code; empty when there are no models."""
        return (self._found or self._likely_source()) if self.detecting else self.source_choice

    @property
    def target_language(self) -> str:
        """A BCP 47 code; empty when there are no models."""
        return self.source_language if self.summarizing else self.translation_target

    @property
    def translation_target(self) -> str:
        """What translations are made into, also while the task is another one."""
        return self.target_box.currentData() or ""

    @property
    def target_choice(self) -> str:
        """What translations are made into if the language of the text allows."""
        return self._wished if self.detecting else self.translation_target

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

    def can_compare(self) -> bool:
        """Whether there are two models that translate the same."""
        return not self.summarizing and len(self.installed_models()) > 1

    def request(self, decoding: DecodingChoices, guard: GuardOptions) -> Request:
        """What is asked for now, but for the text."""
        source = self.source_choice
        if self.summarizing:
            return SummarizeRequest(0, "", source, self.length, self.model_id)
        target, model_id = self.target_choice, self.model_id
        detection = DetectionChoices()
        if self.detecting:
            detection = DetectionChoices(self._presumed, asks=True, any_target=True, any_model=True)
        return TranslateRequest(
            0, "", source, target, model_id, decoding, guard=guard, detection=detection
        )

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
            if self.detecting:
                # The text that comes is the translation, and its language known.
                self._found = self._presumed = target
                self._name_detection()
            else:
                _select(self.source_box, target)
            self._fill_targets()
            _select(self.target_box, source)
        self._target_wished()

    def choose_source(self, language: str) -> None:
        """Choose the source language, if there is a model that reads it."""
        _select(self.source_box, language)

    def show_detected(self, detected: LanguageDetected) -> None:
        """Show the language that was found, and what its text was translated into.

        Nothing is chosen by that: `changed` is not emitted.
        """
        if not self.detecting:
            return
        pair, model_id = detected.pair, self.model_id
        with QSignalBlocker(self.target_box), QSignalBlocker(self.model_box):
            if pair is not None:
                self._found = pair[0]
                self._fill_targets()
                if not self.summarizing:
                    _select(self.target_box, pair[1])
                self._fill_models()
                _select(self.model_box, model_id)
            self._name_detection(None if detected.undecided else detected)

    def offers_source(self, language: str) -> bool:
        """Whether there is a model that reads it."""
        return self.source_box.findData(language) >= 0

    def presume(self, language: str) -> None:
        """Take words that do not tell their own language for words of this one."""
        self._presumed = language
        self.changed.emit()

    def forget_detected(self) -> None:
        """The text is another one, or none."""
        if self._found is self._presumed is None:
            return
        self._found = self._presumed = None
        with QSignalBlocker(self.target_box), QSignalBlocker(self.model_box):
            target, model_id = self._wished, self.model_id
            self._fill_targets()
            _select(self.target_box, target)
            self._fill_models()
            _select(self.model_box, model_id)
        self._name_detection()

    @property
    def chosen(self) -> Chosen:
        """All that is chosen, and what was detected."""
        found = self.detected
        return Chosen(
            self.task,
            self.source_choice,
            self.target_choice,
            self.model_id,
            self.length,
            None if found is None else (found.language, found.probability),
        )

    def choose_all(self, chosen: Chosen) -> None:
        """Choose what was chosen once, as far as there is a model for it."""
        _select(self.length_box, chosen.length)
        self._choose(chosen.task, chosen.source_language, chosen.target_language, chosen.model_id)
        self.forget_detected()
        if chosen.detected is not None:
            language, probability = chosen.detected
            pair = language, language if self.summarizing else chosen.target_language
            self.show_detected(LanguageDetected(0, language, probability, pair))

    def refresh(self) -> None:
        """Offer what the catalogue has now; what is chosen stays, if it is still there."""
        source, target, model_id = self.source_choice, self.translation_target, self.model_id
        self._choose(self.task, source, target, model_id)

    def choose_model(self, entry: ModelEntry) -> None:
        """Choose a model, and what it does: the present task and languages if it does them."""
        present = self.source_language, self.target_language
        for task in sorted(entry.tasks, key=lambda task: task != self.task):
            if entry.serves(*present, task):
                self._choose(task, self.source_choice, present[1], entry.id)
                return
            pair = next(entry.pairs(task), None)
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
            self._name_source_of_lesson()
            self._fill_targets()
            _select(self.target_box, target)
            self._wished = self.translation_target
            self._fill_models()
            _select(self.model_box, model_id)
        self.changed.emit()

    def _task_chosen(self) -> None:
        with QSignalBlocker(self.source_box):
            self._fill_sources()
        self._source_chosen()

    def _source_chosen(self) -> None:
        lesson, self._lesson = self._lesson, None
        self._found = self._presumed = None
        self._name_detection()
        with QSignalBlocker(self.target_box):
            self._fill_targets()
        if lesson is not None:
            self._wished = self.translation_target
        self._target_chosen()

    def _target_wished(self) -> None:
        self._wished = self.translation_target
        self._target_chosen()

    def _target_chosen(self) -> None:
        if self._lesson is not None:
            self._leave_lesson()
        with QSignalBlocker(self.model_box):
            self._fill_models()
        self.changed.emit()

    def _model_chosen(self) -> None:
        before, lesson = self._lesson, self._teaching(self.model_id)
        if lesson == before:
            self.changed.emit()
        elif lesson is not None:
            if before is None:
                self._pair_before_lesson = self.source_choice, self.target_choice
            self.choose_model(lesson)
        else:
            self._choose(self.task, *self._pair_before_lesson, self.model_id)

    def _leave_lesson(self) -> None:
        """The target is none of the lesson's: the source is what it was before."""
        self._lesson = None
        with QSignalBlocker(self.source_box), QSignalBlocker(self.target_box):
            if self._pair_before_lesson[0] == DETECT:
                self._found = self._presumed = None
                _select(self.source_box, DETECT)
            self._fill_targets()

    def _name_source_of_lesson(self) -> None:
        """What a model for teaching reads is not detected."""
        if self._lesson is not None and self.detecting:
            language = self.source_language
            sources = self._lesson.sources(self.task)
            _select(self.source_box, language if language in sources else next(iter(sources), ""))

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
        before = self.source_choice
        tags = self._catalogue.sources(self.task)
        if self.summarizing:
            # An extractor summarizes more languages than it names.
            known = self._catalogue.sources(TRANSLATE)
            more = [tag for tag in known if self._catalogue.serves(tag, tag, SUMMARIZE)]
            tags = tuple(dict.fromkeys((*tags, *more)))
        if self._lesson is not None:
            tags = tuple(dict.fromkeys((*tags, *self._lesson.sources(self.task))))
        _fill_languages(self.source_box, tags)
        if tags:
            self.source_box.insertItem(0, "", DETECT)
            self.source_box.setCurrentIndex(0)
            self._name_detection()
        _select(self.source_box, before)

    def _fill_targets(self) -> None:
        """Also while the box is hidden: it keeps what a translation is to be made into."""
        before = self.target_box.currentData()
        catalogue = self._catalogue
        known = not self.detecting or self._found is not None
        sources = [self.source_language] if known else catalogue.sources()
        targets = tuple(dict.fromkeys(t for source in sources for t in catalogue.targets(source)))
        if self._lesson is not None:
            targets = tuple(dict.fromkeys((*targets, *self._lesson.targets(self.source_language))))
        if targets or not self.summarizing:
            _fill_languages(self.target_box, targets)
            _select(self.target_box, before)

    def _likely_source(self) -> str:
        """A language that may well be detected: one that the present target can be had from."""
        known = self._catalogue.sources(self.task)
        if self.summarizing:
            return next(iter(known), "")
        into = (tag for tag in known if self._catalogue.serves(tag, self.translation_target))
        return next(into, next(iter(known), ""))

    def _name_detection(self, detected: LanguageDetected | None = None) -> None:
        """Call the first of the source languages "Detect", or what was detected."""
        self.detected = detected
        name = self.tr("Detect")
        if detected is not None:
            language, percent = language_name(detected.language), shown_percent(detected)
            name = self.tr("{language} · detected, {percent} %").format(
                language=language, percent=percent
            )
        index = self.source_box.findData(DETECT)
        if index >= 0:
            self.source_box.setItemText(index, name)

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


def shown_percent(detected: LanguageDetected) -> int:
    """The probability of a language as whole percent; nothing is found out beyond doubt."""
    return min(_MOST_PERCENT, int(100 * detected.probability))


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
