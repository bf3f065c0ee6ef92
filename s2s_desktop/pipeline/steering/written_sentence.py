"""One sentence that a request has written, ready to be written again in other ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.phrases.held_phrases import HeldPhrases
from s2s_desktop.engine.decoding.step import Hypothesis, Step
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.guard.checks.improbable import check_probability
from s2s_desktop.pipeline.guard.stage import Stage
from s2s_desktop.pipeline.messages import (
    SegmentFinished,
    SegmentStarted,
    Span,
    TranslateRequest,
)
from s2s_desktop.pipeline.search.fallback_search import Fallback, FallbackSearch, SearchRows
from s2s_desktop.pipeline.segmentation.segment import segments
from s2s_desktop.pipeline.steering.beginning import Beginning, held_whole
from s2s_desktop.pipeline.translation.draft import TargetDraft
from s2s_desktop.pipeline.translation.prepared import Prepared
from s2s_desktop.pipeline.translation.request_rows import parts_of, search_rows
from s2s_desktop.pipeline.translation.segment_work import SegmentWork
from s2s_desktop.pipeline.translation.translate import Translator
from s2s_desktop.sentences import Sentence

_SHORT_TEXT = 20_000
"""Characters of a text in which sentences are looked for from its beginning."""
_BEAMS_FOR_PHRASES = 8
_BETWEEN_PARAGRAPHS = "\n\n"


@dataclass(frozen=True)
class WrittenSentence:
    """What the model was shown of the sentence, how it was searched for, and what it passed.

    `span` are its characters in the text of the request, `source_words` those of its words.
    """

    prepared: Prepared
    stage: Stage
    rows: SearchRows
    searching: FallbackSearch
    span: Span
    source_words: tuple[Span, ...]

    @property
    def loaded(self) -> LoadedModel:
        """The model, where it is now."""
        return self.searching.loaded

    @property
    def profile(self) -> AlignmentProfile | None:
        """How alignment is read; None where that was not asked for, or the model has none."""
        return self.loaded.profile if self.rows.alignment else None

    @property
    def options(self) -> SearchOptions:
        """How the sentence was searched for."""
        return self.rows.options

    def holding(self, options: SearchOptions, locked: Sequence[str]) -> SearchOptions:
        """The options of a search whose target holds phrases, as far as the model can write them;
        what was carried past it is there anyway."""
        carried = {run.text for run in self.prepared.shown.carried}
        found = (self.loaded.phrase(text) for text in locked if text not in carried)
        phrases = tuple(phrase for phrase in found if phrase)
        if not phrases:
            return options
        beams = max(options.beam_size, _BEAMS_FOR_PHRASES)
        return replace(options, phrases=HeldPhrases((phrases,)), beam_size=beams, sampling=False)

    def search(self, options: SearchOptions) -> Iterator[Step | Fallback]:
        """Search for it in another way."""
        return self.searching.run(replace(self.rows, options=options))

    def beginning(self, text: str) -> Beginning:
        """The beginning of its target as the model would have written it."""
        return Beginning.of(text, self.prepared.shown, self.loaded.target_tokenizer)

    def work(self, request: int, number: int, begin: Beginning | None = None) -> SegmentWork:
        """Somebody who writes it, as segment `number` of `request`, with the beginning as the user
        has it."""
        prepared = replace(self.prepared, number=number)
        draft = TargetDraft(prepared, self.loaded.target_tokenizer, self.profile)
        # Nobody but the user chooses among several ways to write it.
        stage = replace(self.stage, retries=())
        if begin is not None and begin.ids:
            # That the model thinks little of what the user has chosen is nothing to check.
            checks = tuple(check for check in stage.checks if check is not check_probability)
            stage = replace(stage, checks=checks)
        if begin is None or begin.exact:
            settled = 0 if begin is None else len(begin.text)
            return SegmentWork(request, draft, stage, settled)
        holds, repairs = (*stage.holds, held_whole), (begin.repair, *stage.repairs)
        return SegmentWork(request, draft, replace(stage, holds=holds, repairs=repairs))

    def begun(self, request: int, number: int) -> SegmentStarted:
        """The message before all others of it."""
        words = self.source_words if self.profile else ()
        return SegmentStarted(request, number, self.span, self.prepared.lead, words)

    def finished(self, request: int, number: int, hypothesis: Hypothesis) -> SegmentFinished:
        """What a hypothesis comes to, once it has passed the guard."""
        work = self.work(request, number)
        step = Step(0, hypothesis.tokens, finished=(hypothesis,))
        *_, last = [*work.begin(), *work.advance(step)]
        assert isinstance(last, SegmentFinished)
        return self.told(last)

    def told(self, message: SegmentFinished) -> SegmentFinished:
        """The message with the places that the sentence has in its text."""
        words = self.source_words if message.source_words else ()
        return replace(message, source=self.span, source_words=words)


def translated_sentence(
    translator: Translator, request: TranslateRequest, span: Span
) -> WrittenSentence:
    """The sentence at `span` of the request's text. Raises UserError where no sentence is."""
    part = next(_found(translator, request, span), None)
    if part is None or not part.shown.shown:
        raise UserError(
            Sentence("Nothing in this sentence was translated."),
            Sentence("Choose another sentence, or translate the text again."),
        )
    asked = replace(request, alignment=True, stream=True)
    return WrittenSentence(
        part,
        translator.stage(asked),
        search_rows(translator.loaded, asked, [part]),
        translator.search,
        span,
        part.source_words,
    )


def _found(translator: Translator, request: TranslateRequest, span: Span) -> Iterator[Prepared]:
    """The sentence, by its place in the text."""
    for start, end in _stretches(request, span):
        near = replace(request, text=request.text[start:end])
        for segment in segments(near.text, near.source_language, near.lines):
            if segment.start + start > span[0]:
                break
            if segment.end + start < span[1]:
                continue
            for part in parts_of(translator.preparer, near, segment, 0):
                if part.span == (span[0] - start, span[1] - start):
                    places = tuple(place + start for place in part.places)
                    yield replace(part, start=part.start + start, places=places)


def _stretches(request: TranslateRequest, span: Span) -> Iterator[Span]:
    """Where to look for it: in a long text first in its own paragraph."""
    text = request.text
    if len(text) > _SHORT_TEXT and not request.insets:
        start = text.rfind(_BETWEEN_PARAGRAPHS, 0, span[0]) + len(_BETWEEN_PARAGRAPHS)
        end = text.find(_BETWEEN_PARAGRAPHS, span[1])
        yield (start if start > 1 else 0), (end if end >= 0 else len(text))
    yield 0, len(text)
