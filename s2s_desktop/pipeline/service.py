"""The one place that owns loaded models: requests in, messages out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from s2s_desktop.catalogue.entry import EXTRACTOR, SUMMARIZE, TRANSLATE
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.messages import AlignRequest
from s2s_desktop.pipeline.language.foreign_sentences import ToldSentences
from s2s_desktop.pipeline.language.later_resolution import LaterResolution, may_be_later
from s2s_desktop.pipeline.language.resolution import LanguageResolver
from s2s_desktop.pipeline.messages import (
    DETECT,
    Failure,
    Finished,
    Loading,
    Message,
    ModelReady,
    Remark,
    Request,
    Span,
    SummarizeRequest,
    TranslateRequest,
)
from s2s_desktop.pipeline.models.memory_budget import usual_budget
from s2s_desktop.pipeline.models.model_cache import ModelCache
from s2s_desktop.pipeline.search.allocator import keep_freed_memory
from s2s_desktop.pipeline.search.engine_import import import_engine
from s2s_desktop.pipeline.search.room import check_room_for_numpy
from s2s_desktop.pipeline.search.workers import worker_count
from s2s_desktop.pipeline.steering.messages import AnyRequest, SentenceRequest
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    from s2s_desktop.catalogue.store import Catalogue
    from s2s_desktop.pipeline.chain.chain_translator import ChainTranslator
    from s2s_desktop.pipeline.steering.written_sentence import WrittenSentence
    from s2s_desktop.pipeline.summary.abstractive import AbstractiveSummarizer
    from s2s_desktop.pipeline.summary.summarizer import Summarizer
    from s2s_desktop.pipeline.translation.translate import Translator

_MOST_MODELS = 4
"""How many models stay in memory at most: both directions of a pair, or of two steps."""

_SHIPPED_SUMMARIZER = "summarizer-en"
"""Its extractor says what of a long text is worth showing to another model."""


def never() -> bool:
    """The stop signal of those who never stop."""
    return False


class Service:
    """Answers requests one at a time; use it from one thread only.

    torch is imported by the first request (or `warm_up`) that needs it, not by importing this
    module; to pick sentences takes none. `memory_bytes` is what loaded models may take together,
    None for no bound.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        device: str = "auto",
        precision: str = "auto",
        threads: int | None = None,
        spare_cores: int = 0,
    ) -> None:
        """`threads` None: as many as there are cores but for `spare_cores`, up to a bound."""
        self.catalogue = catalogue
        self.device = device
        self.precision = precision
        self.threads = worker_count(spare_cores) if threads is None else max(1, threads)
        self.memory_bytes = usual_budget()
        self._models = ModelCache(catalogue, self._load, _MOST_MODELS, lambda: self.memory_bytes)
        self._languages = LanguageResolver(catalogue)
        self._summarizers = ModelCache(catalogue, self._load_summarizer, 1)

    def run(self, request: AnyRequest, stopped: Callable[[], bool] = never) -> Iterator[Message]:
        """Messages that answer `request`, ending with `Finished` or `Failure`.

        `stopped` is asked between decoding steps; once it says True the request ends with
        `Finished(cancelled=True)`. Closing the iterator ends it too.
        """
        try:
            if isinstance(request, AlignRequest):
                _start_engine()
                from s2s_desktop.pipeline.alignment.realign import realigned

                yield from realigned(self, request, stopped)
                return
            if isinstance(request, SentenceRequest):
                yield from self._about_sentence(request, stopped)
                return
            self._expect_detection(request)
            resolution = None
            if _language_of(request) == DETECT:
                resolution = self._languages.resolve(request)
                yield resolution.detected
                if resolution.request is None:
                    yield Finished(request.number, "", False, 0, 0, 0.0)
                    return
                request = resolution.request
            model_id = self._model_of(request)
            yield from self._taken(request.number, model_id)
            if stopped():
                yield Finished(request.number, "", True, 0, 0, 0.0)
                return
            yield self._ready(request.number, model_id)
            if resolution is None and isinstance(request, TranslateRequest):
                yield from self._of_chosen(request, model_id, stopped)
                return
            sentences = resolution.sentences if resolution else None
            yield from self._with_remarks(
                model_id, self._answer(request, model_id, sentences, stopped)
            )
        except UserError as error:
            yield Failure(request.number, error.message, error.hint)

    def _of_chosen(
        self, request: TranslateRequest, model_id: str, stopped: Callable[[], bool]
    ) -> Iterator[Message]:
        """The answer in a language that the user chose, and what its text looks like."""
        self._languages.detector.load_ahead()
        later = LaterResolution(partial(self._languages.resolve, request))
        answer = self._with_remarks(model_id, self._answer(request, model_id, later, stopped))
        if may_be_later(request.text):
            yield from later.told(answer)
        else:
            yield later.found.detected
            yield from answer

    def _about_sentence(
        self, request: SentenceRequest, stopped: Callable[[], bool]
    ) -> Iterator[Message]:
        """The answer to what is asked about a sentence that was written."""
        of: Request = replace(request.of, number=request.number)
        if _language_of(of) == DETECT:
            of = self._languages.resolve(of).request or of
        model_id = self._model_of(of)
        yield from self._taken(request.number, model_id)
        if stopped():
            yield Finished(request.number, "", True, 0, 0, 0.0)
            return
        yield self._ready(request.number, model_id)
        from s2s_desktop.pipeline.steering.answers import answer

        sentence = self._sentence(of, model_id, request.source)
        yield from self._with_remarks(model_id, answer(sentence, request, stopped))

    def _taken(self, request: int, model_id: str) -> Iterator[Message]:
        """Have a model in memory, or the two that it consists of."""
        for part in self._parts(model_id):
            memory = self._memory_of(part)
            if not memory.holds(part):
                yield Loading(request, part)
            memory.take(part)

    def _with_remarks(self, model_id: str, messages: Iterator[Message]) -> Iterator[Message]:
        """The messages, and where the model is after each remark."""
        for message in messages:
            yield message
            if isinstance(message, Remark):
                yield self._ready(message.request, model_id)

    def warm_up(
        self, source_language: str, target_language: str, model_id: str | None = None
    ) -> None:
        """Load the model of a language pair ahead of its first request.

        A language with itself is for summarizing. Raises UserError as a request would report
        it.
        """
        task = SUMMARIZE if source_language == target_language else TRANSLATE
        meant = self.model_for(source_language, target_language, model_id, task)
        for part in self._parts(meant):
            self._memory_of(part).take(part)

    def forget(self) -> None:
        """Keep nothing of what requests said: models are read again when they are needed."""
        self._models.clear()
        self._summarizers.clear()

    def model_for(
        self,
        source_language: str,
        target_language: str,
        model_id: str | None = None,
        task: str = TRANSLATE,
    ) -> str:
        """The model that a request means; raises UserError when there is none."""
        return self.catalogue.choose(source_language, target_language, model_id, task).id

    def translator(self, model_id: str) -> Translator:
        """The model, loaded if it is not in memory; raises UserError, also for two in a chain."""
        entry = self.catalogue.entry(model_id)
        if entry.steps:
            raise UserError(
                Sentence("Two models work together here ({models}).", models=entry.name),
                Sentence("Choose a single model for this."),
            )
        return self._models.take(model_id).model

    def _parts(self, model_id: str) -> tuple[str, ...]:
        """The models that do the work: this one, or those that it consists of."""
        return self.catalogue.entry(model_id).steps or (model_id,)

    def _chain(self, model_id: str) -> ChainTranslator:
        """Two translators that are in memory, as one."""
        from s2s_desktop.pipeline.chain.chain_translator import ChainTranslator

        entry = self.catalogue.entry(model_id)
        first, second = map(self.translator, entry.steps)
        return ChainTranslator(first, second, entry.through)

    def _expect_detection(self, request: Request) -> None:
        """Read the classifier of languages while the engine is imported or a model is read, if
        it is needed before the first words."""
        translating = isinstance(request, TranslateRequest)
        is_open = _language_of(request) == DETECT
        if is_open or (translating and not may_be_later(request.text)):
            self._languages.detector.load_ahead()
        if translating:
            _start_engine()

    def _model_of(self, request: Request) -> str:
        if isinstance(request, SummarizeRequest):
            return self.model_for(request.language, request.language, request.model_id, SUMMARIZE)
        return self.model_for(request.source_language, request.target_language, request.model_id)

    def _answer(
        self,
        request: Request,
        model_id: str,
        sentences: ToldSentences | None,
        stopped: Callable[[], bool],
    ) -> Iterator[Message]:
        steps = self.catalogue.entry(model_id).steps
        if steps and isinstance(request, TranslateRequest):
            return self._chain(model_id).run(request, stopped, sentences)
        if not isinstance(request, SummarizeRequest):
            return self.translator(model_id).run(request, stopped, sentences)
        if self._picks_sentences(model_id):
            return self._summarizers.take(model_id).model.run(request, stopped)
        return self._writing(model_id).run(request, stopped)

    def _writing(self, model_id: str) -> AbstractiveSummarizer:
        """A model that summarizes in its own words."""
        from s2s_desktop.pipeline.summary.abstractive import AbstractiveSummarizer

        picking = self._summarizers.take(self.catalogue.entry(_SHIPPED_SUMMARIZER).id).model
        return AbstractiveSummarizer(self.translator(model_id).search, picking.extractor)

    def _sentence(self, request: Request, model_id: str, span: Span) -> WrittenSentence:
        """The sentence that a request has made of `span`; raises UserError where there is none."""
        if isinstance(request, TranslateRequest):
            from s2s_desktop.pipeline.steering.written_sentence import translated_sentence

            return translated_sentence(self.translator(model_id), request, span)
        if self._picks_sentences(model_id):
            raise UserError(
                Sentence("The sentences of this summary were taken from the text."),
                Sentence("Another wording is known of what a model writes in its own words."),
            )
        return self._writing(model_id).sentence(request, span)

    def _picks_sentences(self, model_id: str) -> bool:
        return self.catalogue.entry(model_id).format == EXTRACTOR

    def _memory_of(self, model_id: str) -> ModelCache[Translator] | ModelCache[Summarizer]:
        return self._summarizers if self._picks_sentences(model_id) else self._models

    def _load(self, model_id: str) -> Translator:
        # Apart from what opens the model: importing torch leaves an error behind that refers to
        # all calls on its way, and so would keep the first model for ever.
        _start_engine()
        return self._opened(model_id)

    def _opened(self, model_id: str) -> Translator:
        from s2s_desktop.pipeline.models.open_model import open_model
        from s2s_desktop.pipeline.translation.translate import Translator

        loaded = open_model(self.catalogue.open(model_id), self.device, self.precision)
        # Not before: what reading a file needs for a moment is to go back to the system.
        keep_freed_memory()
        return Translator(loaded, self.threads)

    def _load_summarizer(self, model_id: str) -> Summarizer:
        check_room_for_numpy()
        from s2s_desktop.pipeline.summary.open_summarizer import has_rewriter, open_summarizer

        installed = self.catalogue.open(model_id)
        if has_rewriter(installed):
            _start_engine()
        return open_summarizer(installed, self.device, self.precision)

    def _ready(self, request: int, model_id: str) -> ModelReady:
        kept = [self._memory_of(part).take(part) for part in self._parts(model_id)]
        entry = self.catalogue.entry(model_id)
        return ModelReady(
            request,
            model_id,
            entry.name,
            _together(part.model.device for part in kept),
            _together(part.model.precision for part in kept),
            sum(part.load_seconds for part in kept),
            entry.through,
        )


def _together(said: Iterable[str]) -> str:
    """What all of them say, each once."""
    return " + ".join(dict.fromkeys(said))


def _language_of(request: Request) -> str:
    return request.language if isinstance(request, SummarizeRequest) else request.source_language


def _start_engine() -> None:
    import_engine()
    import torch

    # Threads that wait for each other collapse when another program takes a core.
    torch.set_num_threads(1)
