"""What a request makes of its text: segments for the model, and what the engine is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from s2s_desktop.catalogue.entry import TRANSLATE
from s2s_desktop.engine.decoding.phrases.held_phrases import HeldPhrases
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.glossary.matching import FoundTerm, TermMatcher, matcher_for
from s2s_desktop.pipeline.guard.numbers.numbering import reworded_signs
from s2s_desktop.pipeline.guard.numbers.showing import without_separators
from s2s_desktop.pipeline.guard.strings.insets import find_insets
from s2s_desktop.pipeline.messages import Inset, TranslateRequest
from s2s_desktop.pipeline.search.fallback_search import SearchRows
from s2s_desktop.pipeline.segmentation.reading import Reading, insets_of
from s2s_desktop.pipeline.segmentation.segment import Segment
from s2s_desktop.pipeline.translation.prepared import Prepared, Preparer
from s2s_desktop.pipeline.translation.spelling import Rewording

_HOLDING_BEAMS = 8
"""Hypotheses of a segment that must hold terms: with four, one that is well made is sometimes lost
before its term has found its place; twelve find nothing better."""


def parts_of(
    preparer: Preparer, request: TranslateRequest, segment: Segment, number: int
) -> Iterator[Prepared]:
    """A segment of the request's text, cut where it is too long for the model; its first part
    is number `number`."""

    def find(source: Reading) -> tuple[Inset, ...]:
        return find_insets(source.text, request.guard.keep, insets_of(source, request.insets))

    def reword(source: str) -> Sequence[Rewording]:
        signs = reworded_signs(source, request.source_language, request.target_language)
        return *signs, *without_separators(source, request.source_language)

    languages = request.source_language, request.target_language
    matcher = matcher_for(request.guard.glossary, *languages)
    for part in preparer.prepare(segment, request.text, number, find, reword):
        yield replace(part, terms=_terms_in(part, matcher)) if matcher else part


def _terms_in(part: Prepared, matcher: TermMatcher) -> tuple[FoundTerm, ...]:
    """The terms of the glossary in a segment, but for those within what stays as it is."""
    insets = [(inset.start, inset.end) for inset in part.shown.insets]
    return tuple(
        found
        for found in matcher.find(part.text)
        if not any(found.span[0] < end and start < found.span[1] for start, end in insets)
    )


def search_rows(
    loaded: LoadedModel, request: TranslateRequest, batch: Sequence[Prepared]
) -> SearchRows:
    """What the engine is asked for: as the model's makers advise, but for what was chosen."""
    pair = request.source_language, request.target_language
    task = loaded.task(TRANSLATE, *pair)
    options, held = task.defaults.options(), _held(loaded, batch)
    beam_size = request.choices.beam_size or options.beam_size
    return SearchRows(
        [prepared.pieces for prepared in batch],
        replace(
            options,
            beam_size=max(beam_size, _HOLDING_BEAMS) if held else beam_size,
            # Terms cost what they cost: a long target must not make up for them.
            length_penalty=0.0 if held else options.length_penalty,
            phrases=held,
            logprob=request.alignment,
            entropy=request.alignment,
            stream=request.stream,
        ),
        loaded.frame(task, *pair),
        request.choices.use_shortlist,
        request.alignment,
    )


def _held(loaded: LoadedModel, batch: Sequence[Prepared]) -> HeldPhrases | None:
    """What the targets of a batch must hold, as far as the vocabulary can write it."""
    phrases = [
        [
            loaded.phrase(*forms, source=part.pieces_at(found.span))
            for forms, found in zip(part.held, part.terms, strict=False)  # mostly none is held
        ]
        for part in batch
    ]
    held = HeldPhrases(tuple(tuple(p for p in row if p is not None) for row in phrases))
    return held or None
