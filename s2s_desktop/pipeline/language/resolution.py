"""From which language a request is answered: the one chosen, or the one that its text is in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE, ModelEntry
from s2s_desktop.pipeline.language.candidates import language_of
from s2s_desktop.pipeline.language.detector import Detector
from s2s_desktop.pipeline.language.foreign_sentences import ForeignSentences
from s2s_desktop.pipeline.language.ranking import Likelihood, Ranking
from s2s_desktop.pipeline.language.sample import count_words
from s2s_desktop.pipeline.messages import (
    DETECT,
    LanguageDetected,
    Request,
    SummarizeRequest,
    TranslateRequest,
)

if TYPE_CHECKING:
    from s2s_desktop.catalogue.store import Catalogue

_FEW_WORDS = 3
"""So many words may be in several languages …"""
_PLAIN = 0.95
"""… unless one is at least this likely among those that models read, …"""
_LIKELY = 0.3
"""… and this among all."""
_MOST_ASKED_ABOUT = 3
_MOST_TEXT_LANGUAGES = 4
"""What was found out about the sentences of texts in so many languages is kept."""
_ENGLISH = "en"


@dataclass(frozen=True)
class Resolution:
    """What was found out: `request` with the language that it is answered from, None if it
    cannot be; `sentences` tells which sentences of the text are in another one."""

    detected: LanguageDetected
    request: Request | None
    sentences: ForeignSentences | None = None


class LanguageResolver:
    """Looks at the texts of requests, with an eye to the models that `catalogue` has."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._detector = Detector(())
        self._foreign = lru_cache(_MOST_TEXT_LANGUAGES)(self._foreign_sentences)

    @property
    def detector(self) -> Detector:
        """For the models that there are now."""
        readable = frozenset(self._sources())
        if readable != self._detector.readable:
            self._detector = Detector(readable)
            self._foreign.cache_clear()
        return self._detector

    def resolve(self, request: Request) -> Resolution:
        """Find the language of the text, and what follows from it. Takes some milliseconds.

        Of a summary, only for a language that is to be detected: any one can be read.
        """
        ranking = self.detector.rank(request.text)
        if isinstance(request, SummarizeRequest):
            return self._summary(request, ranking)
        if request.source_language == DETECT:
            return self._found(request, ranking)
        return self._chosen(request, ranking)

    def _chosen(self, request: TranslateRequest, ranking: Ranking) -> Resolution:
        """The user's word counts, but a text in another language is worth a question."""
        source = request.source_language
        other = ranking.surely_other([source])
        pair = source, request.target_language
        detected = self._detected(request, other or ranking.best, pair)
        detected = replace(detected, chosen=True, contradicts_choice=other is not None)
        if other is not None:  # told of the text once, not of each sentence
            return Resolution(detected, request)
        return Resolution(detected, request, self._foreign(source, skips=False))

    def _found(self, request: TranslateRequest, ranking: Ranking) -> Resolution:
        sources = list(dict.fromkeys(self._sources(request)))
        likely = ranking.among(sources)
        other = ranking.surely_other([each.language for each in likely])
        if other or not likely:
            detected = self._detected(request, other or ranking.best, None)
            if not request.detection.any_target:
                detected = replace(detected, wished_target=request.target_language)
            return Resolution(detected, None)
        best = likely[0]
        if _few_words(request.text) and not _is_plain(likely):
            presumed = request.detection.presumed
            best = next((each for each in likely if each.language == presumed), best)
            if request.detection.asks and best.language != presumed:
                asked = tuple(each.language for each in likely[:_MOST_ASKED_ABOUT])
                detected = replace(self._detected(request, best, None), undecided=asked)
                return Resolution(detected, None)
        return self._translated(request, best)

    def _translated(self, request: TranslateRequest, found: Likelihood) -> Resolution:
        source = found.language
        target = self._target(request, source)
        model_id = request.model_id
        if model_id and request.detection.any_model:
            fits = self._catalogue.entry(model_id).serves(source, target)
            model_id = model_id if fits else None
        answered = replace(
            request, source_language=source, target_language=target, model_id=model_id
        )
        detected = self._detected(request, found, (source, target))
        return Resolution(detected, answered, self._foreign(source, skips=True))

    def _target(self, request: TranslateRequest, source: str) -> str:
        """The language wished for, or the first that there is a model for."""
        wished = request.target_language
        if not request.detection.any_target:
            return wished
        named = None if request.detection.any_model else request.model_id
        models = self._catalogue if named is None else self._catalogue.entry(named)
        targets = tuple(models.targets(source))
        return wished if wished in targets else next(iter(targets), wished)

    def _foreign_sentences(self, language: str, *, skips: bool) -> ForeignSentences:
        return ForeignSentences(self.detector, language, skips=skips)

    def _summary(self, request: SummarizeRequest, ranking: Ranking) -> Resolution:
        """A summarizer that picks sentences reads any language; of what it is not told, English."""
        known = self._sources(request, SUMMARIZE), self._sources()
        tags = [tag for sources in known for tag in sources if self._summarizes(request, tag)]
        other = ranking.surely_other(tags)
        likely = ranking.among(list(dict.fromkeys(tags)))
        found = other or next(iter(likely), Likelihood(_ENGLISH, 0.0))
        language = found.language if self._summarizes(request, found.language) else _ENGLISH
        if not self._summarizes(request, language):
            language = next(iter(tags), language)
        detected = self._detected(request, found, (language, language))
        return Resolution(detected, replace(request, language=language))

    def _summarizes(self, request: SummarizeRequest, language: str) -> bool:
        entries = self._entries(request.model_id)
        return any(entry.serves(language, language, SUMMARIZE) for entry in entries)

    def _sources(self, request: Request | None = None, task: str = TRANSLATE) -> Iterator[str]:
        """The languages that models read, those that fit `request` if one is given."""
        any_model = isinstance(request, TranslateRequest) and request.detection.any_model
        for entry in self._entries(request.model_id if request and not any_model else None):
            for source in entry.sources(task):
                if not isinstance(request, TranslateRequest) or _fits(request, entry, source):
                    yield source

    def _entries(self, model_id: str | None) -> Sequence[ModelEntry]:
        """The model that is named, or all but those for teaching: these are used only by name."""
        catalogue = self._catalogue
        return catalogue.everyday() if model_id is None else [catalogue.entry(model_id)]

    def _detected(
        self, request: Request, found: Likelihood, pair: tuple[str, str] | None
    ) -> LanguageDetected:
        """As models call the language, if any reads it."""
        tags = (tag for tag in self._sources() if language_of(tag) == language_of(found.language))
        language = next(tags, found.language)
        return LanguageDetected(request.number, language, found.probability, pair)


def _fits(request: TranslateRequest, entry: ModelEntry, source: str) -> bool:
    return request.detection.any_target or entry.serves(source, request.target_language)


def _is_plain(likely: Sequence[Likelihood]) -> bool:
    """Whether the first of these languages is the only one to think of."""
    readable = sum(each.probability for each in likely)
    best = likely[0].probability
    return len(likely) == 1 or best >= max(_LIKELY, _PLAIN * readable)


def _few_words(text: str) -> bool:
    return 0 < count_words(text) <= _FEW_WORDS
