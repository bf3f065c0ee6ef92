"""Segments of a summary whose sentences a rewriter writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Message,
    Provenance,
    SegmentFinished,
    SegmentStarted,
    TextChunk,
)
from s2s_desktop.pipeline.summary.quotation import Quotation, finish
from s2s_desktop.pipeline.summary.rewriting.passage import Passage, passage_of
from s2s_desktop.pipeline.summary.rewriting.rewriter import (
    Control,
    Draft,
    Refusal,
    Rewriter,
    Rewriting,
)

_LINK = 0.3
"""A word is linked with the words that it looked at with at least this weight."""


def rewrite(
    segments: Sequence[SegmentStarted],
    quotations: Sequence[Quotation],
    text: str,
    rewriter: Rewriter,
    control: Control,
) -> Iterator[Message]:
    """The rest of segments that have started: rewritten, or quoted where that failed."""
    passages = [passage_of(text, [quoted.sentence]) for quoted in quotations]
    for news in rewriter.rewrite(passages, control):
        segment, quoted = segments[news.passage], quotations[news.passage]
        match news:
            case Draft(text=draft):
                yield TextChunk(segment.request, segment.segment, "", draft)
            case Rewriting():
                yield from _finish(segment, passages[news.passage], news)
            case Refusal():
                yield from finish(segment, quoted)


def _finish(segment: SegmentStarted, passage: Passage, news: Rewriting) -> Iterator[Message]:
    yield TextChunk(segment.request, segment.segment, news.text)
    sources = passage.shares(news.rows)
    place = {span: j for j, span in enumerate(segment.source_words)}
    columns = [place.get(span) for span in passage.source_words()]
    rows = []
    for row in news.rows if place else ():
        weights = [0.0] * len(place)
        for column, weight in zip(columns, row, strict=True):
            if column is not None:
                weights[column] = weight
        rows.append(tuple(weights))
    words = news.words if place else ()
    linked = [(j, i) for i, row in enumerate(rows) for j, w in enumerate(row) if w >= _LINK]
    for word, (span, weights_of) in enumerate(zip(words, rows, strict=True)):
        yield AlignmentRow(segment.request, segment.segment, word, span, weights_of)
    yield Provenance(segment.request, segment.segment, sources, rewritten=True)
    yield SegmentFinished(
        segment.request,
        segment.segment,
        segment.source,
        news.text,
        news.score,
        source_words=segment.source_words,
        target_words=words,
        links=tuple(sorted(linked)),
        rows=tuple(rows),
    )
