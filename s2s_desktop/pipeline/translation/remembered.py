"""Sentences that a translation memory knows: written as they stand there, or offered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from s2s_desktop.engine.alignment.attention_links import word_rows
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.memory.matching import TranslationUnits
from s2s_desktop.memory.unit import Unit
from s2s_desktop.pipeline.alignment.forced_pairs import force_pairs
from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    MemoryMatch,
    Message,
    SegmentFinished,
    SegmentWarning,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.translation.draft import links_in
from s2s_desktop.pipeline.translation.prepared import Prepared

_WHOLE = 100.0
_MOST_CHARS = 2000
"""Of a sentence whose words are linked: attention grows with the product of both lengths."""


def remembered(
    loaded: LoadedModel, request: TranslateRequest, item: Prepared, unit: Unit
) -> Iterator[Message]:
    """The messages of a segment that is taken from a memory; its words are linked by having the
    model read what stands there."""
    number, text = item.number, unit.target
    finished = SegmentFinished(
        request.number, number, item.span, text, 0.0, match=_match(unit, _WHOLE)
    )
    yield TextChunk(request.number, number, text)
    profile = loaded.profile
    if request.alignment and profile and max(len(text), len(item.text)) <= _MOST_CHARS:
        languages = request.source_language, request.target_language
        frame = loaded.frame(loaded.task("translate", *languages), *languages)
        (read,) = force_pairs(loaded, frame, [item.text], [text])
        words = tuple(word_spans(text))
        pieces = read.source_pieces, read.target_pieces
        (rows,) = word_rows((profile,), read.attention, pieces, (item.words, words))
        pair = FinishedPair(
            item.text,
            text,
            source_words=item.words,
            target_words=words,
            rows=tuple(map(tuple, rows.tolist())),
        )
        for word, (span, row) in enumerate(zip(words, pair.rows, strict=True)):
            yield AlignmentRow(request.number, number, word, span, row)
        finished = replace(
            finished,
            source_words=item.source_words,
            target_words=words,
            links=links_in(pair, profile),
            rows=pair.rows,
        )
    yield finished


def offered(
    units: TranslationUnits, request: TranslateRequest, finished: SegmentFinished
) -> SegmentFinished:
    """A segment that a model has translated, with what a memory knows that is like it: a place to
    check, where somebody wants to be told of any."""
    if finished.match is not None:
        return finished
    found = units.similar(request.text[slice(*finished.source)])
    if found is None:
        return finished
    match = _match(found.unit, found.percent)
    warnings = finished.warnings
    if request.guard.warnings:
        said = str(int(found.percent)), match.target
        warnings = (
            *warnings,
            SegmentWarning(WarningKind.IN_MEMORY, finished.source, None, said),
        )
    return replace(finished, match=match, warnings=warnings)


def _match(unit: Unit, percent: float) -> MemoryMatch:
    return MemoryMatch(unit.source, unit.target, percent)
