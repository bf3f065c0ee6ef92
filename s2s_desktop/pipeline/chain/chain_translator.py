"""Translates through a common language: sentence by sentence, the second model after the first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from s2s_desktop.glossary.term import Glossary
from s2s_desktop.pipeline.chain.composed_alignment import Between
from s2s_desktop.pipeline.language.foreign_sentences import ToldSentences
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Continuation,
    Finished,
    Inset,
    Message,
    SegmentDropped,
    SegmentFinished,
    SegmentStarted,
    SegmentWarning,
    Span,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.translation.translate import Translator


class ChainTranslator:
    """`first` translates into `common`, `second` from there; the messages are those of one model.

    Weights and links are composed through the words between; warnings of the first step say where
    in the source, those of the second where in the target.
    """

    def __init__(self, first: Translator, second: Translator, common: str) -> None:
        self._first, self._second, self._common = first, second, common

    def run(
        self,
        request: TranslateRequest,
        stopped: Callable[[], bool],
        foreign: ToldSentences | None = None,
    ) -> Iterator[Message]:
        """Messages of the request from its first segment to `Finished`."""
        guard = replace(request.guard, glossary=Glossary())  # terms are called so in the target
        there = replace(request, target_language=self._common, guard=guard, model_id=None)
        begun: dict[int, SegmentStarted] = {}
        place, dropped = request.resume, False
        for message in self._first.run(there, stopped, foreign):
            if isinstance(message, SegmentStarted):
                begun[message.segment] = message
            elif isinstance(message, SegmentFinished):
                yield begun.pop(message.segment)
                for onwards in self._onwards(request, message, stopped):
                    yield onwards
                    dropped = dropped or isinstance(onwards, SegmentDropped)
                if not dropped:
                    place = Continuation(message.segment + 1, message.source[1])
            elif isinstance(message, Finished) and dropped:
                segments = message.segments - 1
                yield replace(message, cancelled=True, segments=segments, resume=place)
            elif not isinstance(message, TextChunk | AlignmentRow | SegmentDropped):
                yield message

    def _onwards(
        self, request: TranslateRequest, between: SegmentFinished, stopped: Callable[[], bool]
    ) -> Iterator[Message]:
        """The second step of a segment, which is whole in the common language."""
        segment = between.segment
        if between.score == 0.0 and not between.tokens and between.text == _taken(request, between):
            yield TextChunk(request.number, segment, between.text)  # copied, so it stays
            yield between
            return
        text = " ".join(between.text.splitlines())
        asked = replace(
            request,
            text=text,
            source_language=self._common,
            lines=True,
            insets=tuple(_carried(request, between.source, text)),
            frozen=(),
            resume=Continuation(),
            model_id=None,
        )
        words, done = None, False
        for message in self._second.run(asked, stopped):
            if isinstance(message, SegmentStarted):
                read = message.source_words
                words = Between(between.target_words, read, between.rows, between.links)
            elif isinstance(message, TextChunk):
                yield replace(message, segment=segment)
            elif isinstance(message, AlignmentRow) and words is not None:
                weights = words.row(message.weights)
                yield replace(message, segment=segment, weights=weights)
            elif isinstance(message, SegmentFinished) and words is not None:
                yield _composed(message, between, words)
                done = True
        if not done:
            yield SegmentDropped(request.number, segment)


def _composed(after: SegmentFinished, between: SegmentFinished, words: Between) -> SegmentFinished:
    """Both steps of a segment as one."""
    tokens = tuple(
        replace(token, attention=None if token.attention is None else words.row(token.attention))
        for token in after.tokens
    )
    warnings = (
        *(replace(warning, target=None) for warning in between.warnings),
        *(replace(warning, source=None) for warning in after.warnings),
    )
    return replace(
        after,
        segment=between.segment,
        source=between.source,
        score=min(between.score, after.score),
        tokens=tokens,
        source_words=between.source_words,
        links=words.links(after.links),
        rows=tuple(map(words.row, after.rows)),
        warnings=tuple(_once(warnings)),
        terms=(),
    )


def _once(warnings: tuple[SegmentWarning, ...]) -> Iterator[SegmentWarning]:
    """What both steps are in doubt about is said once, with the place in the source."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for warning in warnings:
        key = warning.kind, warning.data
        if key not in seen:
            seen.add(key)
            yield warning


def _taken(request: TranslateRequest, segment: SegmentFinished) -> str:
    start, end = segment.source
    return request.text[start:end]


def _carried(request: TranslateRequest, source: Span, text: str) -> Iterator[Inset]:
    """What stays as it is has stayed: its places in the text between, in their order."""
    inside = [i for i in request.insets if source[0] <= i.start and i.end <= source[1]]
    places: dict[int, int] = {}
    found: list[tuple[Inset, int]] = []
    position = 0
    for inset in inside:
        kept = request.text[inset.start : inset.end]
        start = text.find(kept, position) if kept else -1
        if start < 0:
            continue
        places[inset.start] = start
        found.append((inset, start))
        position = start + len(kept)
    for inset, start in found:
        partner = None if inset.partner is None else places.get(inset.partner)
        yield replace(inset, start=start, end=start + inset.end - inset.start, partner=partner)
