"""What is chosen, what that leaves on offer, and what follows when one of them changes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from s2s_desktop.catalogue.entry import SUMMARIZE, ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.pickers.offers import Offers
from s2s_desktop.pipeline.messages import DETECT, LanguageDetected, SummaryLength, SummarySize
from s2s_desktop.settings import Settings

LENGTHS: tuple[SummaryLength, ...] = ("line", "short", "long")


class ChoiceState(QObject):
    """What is chosen is always on offer.

    A summary is in the language of its text: while that is the task, the target language is
    the source language. Models for teaching are offered whatever the languages; only while one
    is chosen are its languages.

    While the source language is to be detected, it is the one that the text was found to be in,
    or one that can be translated into the target. A model for teaching is never what follows from
    that: while one is chosen, so is the language that it reads.

    `size`, where there is one, takes the place of the summary's `length`.
    """

    def __init__(self, catalogue: Catalogue, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._offers = Offers(catalogue)
        self.task = settings.task
        self.source_choice = ""
        self.translation_target = ""
        self.length: SummaryLength = "short"
        self.size: SummarySize | None = None
        self.model_id: str | None = None
        self.recent = settings.recent_languages
        self.detected: LanguageDetected | None = None
        self._found: str | None = None  # the language that was detected last
        self._presumed: str | None = None  # that of words that do not tell their own
        self._wished = settings.target_language
        self._lesson: ModelEntry | None = None
        self._pair_before_lesson = ("", "")
        self._take(
            settings.task, settings.source_language, settings.target_language, settings.model_id
        )
        self.length = next(n for n in LENGTHS if n == settings.summary_length)

    # What is chosen

    @property
    def summarizing(self) -> bool:
        """Whether the task is to summarize."""
        return self.task == SUMMARIZE

    @property
    def detecting(self) -> bool:
        """Whether the source language is the one that the text is found to be in."""
        return self.source_choice == DETECT

    @property
    def source_language(self) -> str:
        """A BCP 47 code; empty when there are no models."""
        return (self._found or self._likely_source()) if self.detecting else self.source_choice

    @property
    def target_language(self) -> str:
        """A BCP 47 code; empty when there are no models."""
        return self.source_language if self.summarizing else self.translation_target

    @property
    def target_choice(self) -> str:
        """What translations are made into if the language of the text allows."""
        return self._wished if self.detecting else self.translation_target

    @property
    def model(self) -> ModelEntry | None:
        """The model that a request would use; None when there is none."""
        chosen = (entry for entry in self._fitting() if self.model_id in (None, entry.id))
        return next(chosen, None)

    def best_model(self) -> ModelEntry | None:
        """The model that "automatic" means; None when there is none."""
        return next(iter(self._fitting()), None)

    # What is on offer

    def tasks(self) -> tuple[str, ...]:
        """What can be done."""
        return self._offers.tasks()

    def sources(self) -> tuple[str, ...]:
        """The languages that a text may be in, DETECT before them."""
        return self._offers.sources(self.task, self._lesson)

    def targets(self) -> tuple[str, ...]:
        """The languages that can be translated into."""
        known = not self.detecting or self._found is not None
        return self._offers.targets(self.source_language if known else None, self._lesson)

    def models(self) -> tuple[ModelEntry, ...]:
        """The models for the task and the languages, and all that are for teaching the task."""
        teaching = self._offers.catalogue.teaching(self.task)
        return tuple(dict.fromkeys((*self._fitting(), *teaching)))

    def is_installed(self, entry: ModelEntry) -> bool:
        """Whether the files of a model are there."""
        return self._offers.catalogue.is_installed(entry.id)

    def has_model(self) -> bool:
        """Whether there is a model for the task and the languages."""
        return bool(self._fitting())

    def installed_models(self) -> list[ModelEntry]:
        """The models for the task and the languages whose files are there."""
        return [entry for entry in self._fitting() if self.is_installed(entry)]

    def can_compare(self) -> bool:
        """Whether there are two models that translate the same."""
        return not self.summarizing and len(self.installed_models()) > 1

    def can_swap(self) -> bool:
        """Whether the languages can change places."""
        there_and_back = self.target_language, self.source_language
        return not self.summarizing and self._offers.catalogue.serves(*there_and_back)

    def offers_source(self, language: str) -> bool:
        """Whether there is a model that reads it."""
        return language in self.sources()

    # Settling what follows

    def _take(self, task: str, source: str, target: str, model_id: str | None) -> None:
        self.task = task
        self._lesson = self._offers.teaching(task, model_id)
        self.source_choice = source
        self._settle_source()
        self._name_source_of_lesson()
        self._settle_target(target)
        self._wished = self.translation_target
        self._settle_model(model_id)

    def _settle_source(self) -> None:
        sources = self.sources()
        if self.source_choice not in sources:
            self.source_choice = next(iter(sources), "")

    def _settle_target(self, wished: str) -> None:
        """Also while it is of no use: it keeps what a translation is to be made into."""
        targets = self.targets()
        if wished in targets:
            self.translation_target = wished
        elif self.translation_target not in targets and (targets or not self.summarizing):
            self.translation_target = next(iter(targets), "")

    def _settle_model(self, model_id: str | None) -> None:
        offered = {entry.id for entry in self.models()}
        self.model_id = model_id if model_id in offered else None

    def _leave_lesson(self) -> None:
        """The target is none of the lesson's: the source is what it was before."""
        self._lesson = None
        if self._pair_before_lesson[0] == DETECT:
            self._forget()
            self.source_choice = DETECT
        self._settle_target(self.translation_target)

    def _name_source_of_lesson(self) -> None:
        """What a model for teaching reads is not detected."""
        if self._lesson is not None and self.detecting:
            language = self.source_language
            sources = tuple(self._lesson.sources(self.task))
            self.source_choice = language if language in sources else next(iter(sources), "")

    def _forget(self) -> None:
        self._found = self._presumed = self.detected = None

    def _likely_source(self) -> str:
        """A language that may well be detected: one that the present target can be had from."""
        catalogue = self._offers.catalogue
        known = catalogue.sources(self.task)
        if self.summarizing:
            return next(iter(known), "")
        into = (tag for tag in known if catalogue.serves(tag, self.translation_target))
        return next(into, next(iter(known), ""))

    def _fitting(self) -> tuple[ModelEntry, ...]:
        pair = self.source_language, self.target_language
        return self._offers.fitting(*pair, self.task, self._lesson)
