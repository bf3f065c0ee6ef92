"""A sentence of the text that stands in its summary as it is, or shortened by parts of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Message,
    Provenance,
    SegmentFinished,
    SegmentStarted,
    SourceSentence,
    Span,
    TextChunk,
)
from s2s_desktop.pipeline.summary.rewriting.passage import single_spaced

_STOPS = ".!?\u2026\u3002\uff01\uff1f"
_CLOSING = "\"'\u201d\u2019\u00bb)]*_"
_DANGLING = ",;:\u2013\u2014-"
_NO_PLACE = -1


@dataclass(frozen=True)
class Quotation:
    """`text` as it goes into the summary; `places[i]` is where its character i stands in the
    source, -1 where it stands nowhere (a full stop that the source left out).

    `source` is the stretch of the source that it was taken from, `sentence` the sentence alone,
    without the speaker's name.
    """

    text: str
    places: tuple[int, ...]
    source: Span
    sentence: Span


def quotation(
    text: str, sentence: Span, kept: Sequence[Span], speaker: Span | None = None
) -> Quotation:
    """The sentence of `text` by its `kept` ranges; with a speaker, "Name: sentence"."""
    places = single_spaced(text, kept)
    written = [_plain(text[place]) for place in places]
    first_word, _, _ = "".join(written).partition(" ")
    if first_word.islower() and len(written[0].upper()) == 1:  # but not "iPhone"
        written[0] = written[0].upper()
    while len(written) > 1 and written[-1] in _DANGLING:
        del written[-1], places[-1]
    if _needs_stop("".join(written)):
        written.append(".")
        places.append(_NO_PLACE)
    start = sentence[0]
    if speaker is not None:
        start = speaker[0]
        name = single_spaced(text, [speaker])
        written = [*(_plain(text[place]) for place in name), ":", " ", *written]
        places = [*name, _NO_PLACE, _NO_PLACE, *places]
    return Quotation("".join(written), tuple(places), (start, sentence[1]), sentence)


def begin(
    request: int, number: int, lead: str, quoted: Quotation, text: str, *, alignment: bool
) -> SegmentStarted:
    """The first message of the segment that is written from `quoted`."""
    start, end = quoted.source
    words = word_spans(text[start:end]) if alignment else []
    source_words = tuple((start + a, start + b) for a, b in words)
    return SegmentStarted(request, number, quoted.source, lead, source_words)


def finish(segment: SegmentStarted, quoted: Quotation) -> Iterator[Message]:
    """The rest of the segment, with every word copied from itself."""
    words = word_spans(quoted.text) if segment.source_words else []
    provenance = _source_offsets(quoted, words, segment.source_words)
    rows = tuple(
        tuple(float(j in found) for j in range(len(segment.source_words))) for found in provenance
    )
    yield TextChunk(segment.request, segment.segment, quoted.text)
    for word, (span, row) in enumerate(zip(words, rows, strict=True)):
        yield AlignmentRow(segment.request, segment.segment, word, span, row)
    source = SourceSentence(quoted.sentence, 1.0)
    yield Provenance(segment.request, segment.segment, (source,), rewritten=False)
    yield SegmentFinished(
        segment.request,
        segment.segment,
        segment.source,
        quoted.text,
        score=0.0,
        source_words=segment.source_words,
        target_words=tuple(words),
        links=tuple(sorted((j, i) for i, found in enumerate(provenance) for j in found)),
        rows=rows,
    )


def _plain(character: str) -> str:
    return " " if character.isspace() else character


def _needs_stop(written: str) -> bool:
    """Whether a full stop is missing; scripts without a Latin one keep what they have."""
    last = written.rstrip(_CLOSING + " ")[-1:]
    return last not in _STOPS and last.isascii()


def _source_offsets(
    quoted: Quotation, words: Sequence[Span], source_words: Sequence[Span]
) -> list[set[int]]:
    """For each word of the quotation the source words that its characters belong to."""
    owner = {at: j for j, (start, end) in enumerate(source_words) for at in range(start, end)}
    return [
        {owner[place] for place in quoted.places[start:end] if place in owner}
        for start, end in words
    ]
