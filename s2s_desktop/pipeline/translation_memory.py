"""What was translated before, so that an edit costs only the sentences that it changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace

from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    DecodingChoices,
    Message,
    SegmentFinished,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.prepared import Prepared

_MOST_SEGMENTS = 4096

_Key = tuple[str, str, str, DecodingChoices, bool]


class TranslationMemory:
    """The latest segments of one model by their source text and how they were decoded."""

    def __init__(self, most: int = _MOST_SEGMENTS) -> None:
        self._most = most
        self._kept: OrderedDict[_Key, SegmentFinished] = OrderedDict()

    def keep(self, request: TranslateRequest, item: Prepared, done: SegmentFinished) -> None:
        """Remember a segment; the one not used for longest is forgotten."""
        self._kept[_key(request, item)] = done
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def recall(self, request: TranslateRequest, item: Prepared) -> list[Message] | None:
        """The messages of a segment that was translated before, or None."""
        done = self._kept.get(_key(request, item))
        if done is None:
            return None
        self._kept.move_to_end(_key(request, item))
        return list(_repeat(request.number, item, done))


def _key(request: TranslateRequest, item: Prepared) -> _Key:
    pair = request.source_language, request.target_language
    return item.text, *pair, request.choices, request.alignment


def _repeat(request: int, item: Prepared, done: SegmentFinished) -> Iterator[Message]:
    yield TextChunk(request, item.number, done.text)
    for i, (span, row) in enumerate(zip(done.target_words, done.rows, strict=True)):
        yield AlignmentRow(request, item.number, i, span, row)
    yield replace(
        done,
        request=request,
        segment=item.number,
        source=item.span,
        source_words=item.source_words if done.source_words else (),
    )
