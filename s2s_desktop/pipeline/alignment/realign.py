"""Finished segments are aligned again, better than while they were written.

By the model that translates back, where one is installed: one forced pass of it, less than half of
what the translation took. Otherwise by the model's own encoder, where it reads its target too.
Nobody waits for this: the window asks when it has nothing else to do.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from s2s_desktop.pipeline.alignment.messages import AlignRequest, FinishedText, SegmentAligned
from s2s_desktop.pipeline.messages import Finished, Message

if TYPE_CHECKING:
    from s2s_desktop.pipeline.alignment.aligner import Aligner
    from s2s_desktop.pipeline.service import Service

_AT_ONCE = 8
"""Segments of one batch: a few hundredths of a second, for which whoever asks may have to wait."""
MOST_BYTES = 200_000_000
"""Of a model that is read for this alone."""


def realigned(
    service: Service, request: AlignRequest, stopped: Callable[[], bool]
) -> Iterator[Message]:
    """Messages up to `Finished`; `stopped` is asked between batches.

    A segment on which no more can be said than was is not told.
    """
    started, count = time.perf_counter(), 0
    aligner = _aligner(service, request)
    texts = [text for text in request.texts if text.source_words and text.target_words]
    # The first is waited for; the others go faster with their likes.
    texts[1:] = sorted(texts[1:], key=lambda text: len(text.source) + len(text.target))
    for start in range(0, len(texts), _AT_ONCE):
        if stopped() or aligner is None:
            break
        batch = texts[start : start + _AT_ONCE]
        yield from _aligned(aligner, request.number, batch)
        count += len(batch)
    seconds = time.perf_counter() - started
    yield Finished(request.number, "", stopped(), count, 0, seconds)


def _aligned(
    aligner: Aligner, request: int, texts: Sequence[FinishedText]
) -> Iterator[SegmentAligned]:
    from s2s_desktop.pipeline.alignment.word_weights import TextPair

    pairs = [TextPair(t.source, t.target, t.source_words, t.target_words) for t in texts]
    known = [np.array(text.rows, dtype=np.float32) for text in texts]
    for text, found in zip(texts, aligner.align(pairs, known), strict=True):
        rows = tuple(map(tuple, found.rows.tolist()))
        yield SegmentAligned(request, text.segment, found.links, rows)


def _aligner(service: Service, request: AlignRequest) -> Aligner | None:
    """None where there is nothing better than what was told: a guess does not become right by
    another one."""
    pair = request.source_language, request.target_language
    model_id = service.model_for(*pair, request.model_id)
    forward = service.translator(model_id).loaded
    from s2s_desktop.pipeline.alignment.aligner import Aligner
    from s2s_desktop.pipeline.alignment.word_weights import Reader

    if forward.profile is None or not forward.profile.calibrated:
        return None
    reader = Reader.of(forward, *pair)
    reverse = service.catalogue.reverse_of(model_id, *pair)
    if reverse is not None and reverse.size_bytes <= MOST_BYTES:
        backward = service.translator(reverse.id).loaded
        if backward.profile is not None and backward.profile.calibrated:
            return Aligner(reader, Reader.of(backward, *pair[::-1]), language=pair[1])
    return Aligner(reader, language=pair[1]) if reader.reads_its_target else None
