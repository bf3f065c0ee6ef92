"""A result as segments with their words: what moving formatting needs."""

from __future__ import annotations

from collections.abc import Iterator

from s2s_desktop.gui.results.result import Result
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment


def translated_segments(result: Result) -> Iterator[TranslatedSegment]:
    """The segments of a result in their order, as the user has left them."""
    for index in range(len(result)):
        yield translated_segment(result, index)


def translated_segment(result: Result, index: int) -> TranslatedSegment:
    """One of them; places in the source are those in the request's text."""
    alignment = result.alignment(index)
    start, end = result.source_span(index)
    return TranslatedSegment(
        (start, end),
        "",
        alignment.target_text,
        tuple((a + start, b + start) for a, b in alignment.source_words),
        alignment.target_words,
        alignment.rows,
    )
