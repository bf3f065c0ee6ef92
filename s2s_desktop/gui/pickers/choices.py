"""What the user chooses: task, languages and model, from what the catalogue has."""

from __future__ import annotations

from PySide6.QtCore import Signal

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.gui.pickers.choice_state import ChoiceState
from s2s_desktop.gui.pickers.chosen import Chosen
from s2s_desktop.pipeline.messages import (
    DETECT,
    DecodingChoices,
    DetectionChoices,
    GuardOptions,
    LanguageDetected,
    Request,
    SummarizeRequest,
    SummaryLength,
    SummarySize,
    TranslateRequest,
)

_MOST_RECENT = 4


class Choices(ChoiceState):
    """Takes what the user chooses, and what is detected.

    `changed` comes after any choice; `shown` comes also when something else is to be seen, because
    a language was detected.
    """

    changed = Signal()
    shown = Signal()

    def request(self, decoding: DecodingChoices, guard: GuardOptions) -> Request:
        """What is asked for now, but for the text."""
        source = self.source_choice
        if self.summarizing:
            return SummarizeRequest(0, "", source, self.length, self.model_id, size=self.size)
        target, model_id = self.target_choice, self.model_id
        detection = DetectionChoices()
        if self.detecting:
            detection = DetectionChoices(self._presumed, asks=True, any_target=True, any_model=True)
        return TranslateRequest(
            0, "", source, target, model_id, decoding, guard=guard, detection=detection
        )

    # Choosing

    def choose_task(self, task: str) -> None:
        """Choose what is to be done."""
        self.task = task
        self._settle_source()
        self._source_chosen()

    def choose_source(self, language: str) -> None:
        """Choose the source language or DETECT, if it is on offer."""
        if self.offers_source(language):
            self.source_choice = language
            self._remember(language)
            self._source_chosen()

    def choose_target(self, language: str) -> None:
        """Choose what to translate into, if it is on offer."""
        if language in self.targets():
            self.translation_target = self._wished = language
            self._remember(language)
            self._target_chosen()

    def choose_length(self, length: SummaryLength) -> None:
        """Choose how long a summary is to be."""
        self.length, self.size = length, None
        self._tell()

    def choose_size(self, size: SummarySize | None) -> None:
        """Choose a number of sentences in the place of a length; None for the length again."""
        if size != self.size:
            self.size = size
            self._tell()

    def choose_model_id(self, model_id: str | None) -> None:
        """Choose a model that is on offer; None for the best of each pair."""
        before, lesson = self._lesson, self._offers.teaching(self.task, model_id)
        if lesson == before:
            self._settle_model(model_id)
            self._tell()
        elif lesson is not None:
            if before is None:
                self._pair_before_lesson = self.source_choice, self.target_choice
            self.choose_model(lesson)
        else:
            self._choose(self.task, *self._pair_before_lesson, model_id)

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

    def swap(self, with_texts: bool = True) -> None:
        """Let the languages change places; the model becomes "automatic".

        `with_texts`: so do the texts, and the one that comes is known to be in its language.
        """
        if not self.can_swap():
            return
        source, target = self.source_language, self.target_language
        if self.detecting:
            # The text that comes is the translation, and its language known.
            self._found = self._presumed = target
            known = LanguageDetected(0, target, 1.0, (target, source))
            self.detected = known if with_texts else None
        else:
            self.source_choice = target
        self._settle_target(source)
        self._wished = self.translation_target
        self._target_chosen()

    def presume(self, language: str) -> None:
        """Take words that do not tell their own language for words of this one."""
        self._presumed = language
        self._tell()

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
            None if self.size is None else self.size.sentences,
            None if found is None else (found.language, found.probability),
        )

    def choose_all(self, chosen: Chosen) -> None:
        """Choose what was chosen once, as far as there is a model for it."""
        self.length, self.size = chosen.length, chosen.size
        self._found = self._presumed = None  # it decides which targets there are
        self._choose(chosen.task, chosen.source_language, chosen.target_language, chosen.model_id)
        self.forget_detected()
        if chosen.detected is not None:
            language, probability = chosen.detected
            pair = language, language if self.summarizing else chosen.target_language
            self.show_detected(LanguageDetected(0, language, probability, pair))

    def refresh(self) -> None:
        """Offer what the catalogue has now; what is chosen stays, if it is still there."""
        self._choose(self.task, self.source_choice, self.translation_target, self.model_id)

    # What is detected

    def show_detected(self, detected: LanguageDetected) -> None:
        """Show the language that was found, and what its text was translated into.

        Nothing is chosen by that: `changed` is not emitted.
        """
        if not self.detecting:
            return
        pair, model_id = detected.pair, self.model_id
        if pair is not None:
            self._found = pair[0]
            self._settle_target(self.translation_target if self.summarizing else pair[1])
            self._settle_model(model_id)
        self.detected = None if detected.undecided else detected
        self.shown.emit()

    def forget_detected(self) -> None:
        """The text is another one, or none."""
        if (self._found, self._presumed, self.detected) == (None, None, None):
            return
        self._forget()
        model_id = self.model_id
        self._settle_target(self._wished)
        self._settle_model(model_id)
        self.shown.emit()

    # What follows from a choice

    def _choose(self, task: str, source: str, target: str, model_id: str | None) -> None:
        self._take(task, source, target, model_id)
        self._tell()

    def _source_chosen(self) -> None:
        lesson, self._lesson = self._lesson, None
        self._forget()
        self._settle_target(self.translation_target)
        if lesson is not None:
            self._wished = self.translation_target
        self._target_chosen()

    def _target_chosen(self) -> None:
        if self._lesson is not None:
            self._leave_lesson()
        self._settle_model(None)
        self._tell()

    def _remember(self, language: str) -> None:
        """Offer it on top the next time."""
        if language != DETECT:
            others = (tag for tag in self.recent if tag != language)
            self.recent = (language, *others)[:_MOST_RECENT]

    def _tell(self) -> None:
        self.shown.emit()
        self.changed.emit()
