"""A finished segment in a few hundred bytes: for a book in memory, and for the next start."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterable
from typing import Any, NamedTuple

from s2s_desktop.drawing.segment_alignment import SegmentAlignment, within
from s2s_desktop.drawing.word_scores import Scores, WordScore, word_scores
from s2s_desktop.pipeline.messages import (
    Message,
    Provenance,
    SegmentFinished,
    SegmentStarted,
    SegmentWarning,
    SourceSentence,
    Span,
    TermUse,
    TextChunk,
)

Links = Iterable[tuple[int, int]]

_WEIGHT_STEPS = 255
"""Weights are kept as bytes: finer steps than any colour shows."""


class Head(NamedTuple):
    """What is read of a packed segment without unpacking it: a book is to be opened at once.

    `source` characters of the request's text, `lead` characters before the segment and `text`
    characters in it; `remarked` says whether warnings, terms or a provenance belong to it.
    """

    source: Span
    lead: int
    text: int
    remarked: bool


_HEAD = struct.Struct("<QQLL?")


def pack(lead: str, finished: SegmentFinished, provenance: Provenance | None = None) -> bytes:
    """What the messages said of a segment; of its tokens, the scores of the words. `lead` is that
    of its start."""
    start, end = finished.source
    known = {
        "lead": lead,
        "text": finished.text,
        "score": round(finished.score, 4),
        "source_words": [(a - start, b - start) for a, b in finished.source_words],
        "target_words": finished.target_words,
        "links": finished.links,
        "rows": _written_rows(finished.rows),
        "scores": _written_scores(word_scores(finished.tokens, finished.target_words)),
        "terms": [(term.source, term.target) for term in finished.terms],
        "warnings": [(w.kind, w.source, w.target, w.data) for w in finished.warnings],
    }
    if provenance is not None:
        sources = [(source.span, source.weight) for source in provenance.sources]
        known["provenance"] = sources, provenance.rewritten
    remarked = provenance is not None or bool(finished.warnings or finished.terms)
    head = _HEAD.pack(start, end, len(lead), len(finished.text), remarked)
    return head + _compressed(known)


def realigned(packed: bytes, links: Links, rows: Iterable[Iterable[float]]) -> bytes:
    """The segment with better links and weights, of which it says that they are."""
    known = _known(packed) | {"links": links, "rows": _written_rows(rows), "realigned": True}
    return packed[: _HEAD.size] + _compressed(known)


def is_realigned(packed: bytes) -> bool:
    """Whether its links are those that were found when it was finished."""
    return bool(_known(packed).get("realigned"))


def head(packed: bytes) -> Head:
    """Where a segment stands. Raises ValueError for what is too short to be one."""
    try:
        start, end, lead, text, remarked = _HEAD.unpack_from(packed)
    except struct.error as error:
        raise ValueError(str(error)) from error
    return Head((start, end), lead, text, remarked)


def alignment(packed: bytes, source_text: str) -> SegmentAlignment:
    """The words and weights of a segment whose source is `source_text`."""
    start, known = head(packed).source[0], _known(packed)
    return SegmentAlignment(
        source_text=source_text,
        target_text=known["text"],
        source_words=_spans(known["source_words"]),
        target_words=_spans(known["target_words"]),
        rows=_read_rows(known["rows"], len(known["source_words"])),
        links=_spans(known["links"]),
        finished=True,
        scores=_read_scores(known.get("scores", ())),
        warnings=tuple(within(warning, start) for warning in _warnings(known)),
    )


def score(packed: bytes) -> float:
    """The mean log-probability of a segment."""
    return float(_known(packed)["score"])


def messages(packed: bytes, number: int) -> tuple[Message, ...]:
    """The messages that tell of a segment, called `number`, all that was packed.

    Raises ValueError, KeyError or TypeError for what was packed by nobody.
    """
    (start, end), known = head(packed).source, _known(packed)
    words = tuple((start + a, start + b) for a, b in known["source_words"])
    finished = SegmentFinished(
        0,
        number,
        (start, end),
        known["text"],
        known["score"],
        source_words=words,
        target_words=_spans(known["target_words"]),
        links=_spans(known["links"]),
        rows=_read_rows(known["rows"], len(words)),
        warnings=_warnings(known),
        terms=tuple(TermUse(*_spans(places)) for places in known.get("terms", ())),
    )
    begun = SegmentStarted(0, number, (start, end), known["lead"], words)
    return begun, TextChunk(0, number, known["text"]), *_origins(known, number), finished


_ANY = "surrogatepass"


def _compressed(known: dict[str, Any]) -> bytes:
    written = json.dumps(known, ensure_ascii=False).encode("utf-8", _ANY)
    return zlib.compress(written, level=1)


def _known(packed: bytes) -> dict[str, Any]:
    try:
        known: dict[str, Any] = json.loads(
            zlib.decompress(packed[_HEAD.size :]).decode("utf-8", _ANY)
        )
    except zlib.error as error:
        raise ValueError(str(error)) from error
    return known


def _origins(known: dict[str, Any], number: int) -> Iterable[Provenance]:
    if "provenance" in known:
        sources, rewritten = known["provenance"]
        told = tuple(SourceSentence((start, end), share) for (start, end), share in sources)
        yield Provenance(0, number, told, rewritten)


def _warnings(known: dict[str, Any]) -> tuple[SegmentWarning, ...]:
    return tuple(
        SegmentWarning(kind, _span(source), _span(target), tuple(data))
        for kind, source, target, data in known["warnings"]
    )


def _written_scores(scores: Scores) -> list[tuple[float, float | None] | None]:
    """To three figures: nobody is told more."""
    return [
        None if s is None else (float(f"{s.probability:.3g}"), _rounded(s.entropy)) for s in scores
    ]


def _rounded(entropy: float | None) -> float | None:
    return None if entropy is None else round(entropy, 2)


def _read_scores(written: Iterable[tuple[float, float | None] | None]) -> Scores:
    return tuple(None if score is None else WordScore(*score) for score in written)


def _written_rows(rows: Iterable[Iterable[float]]) -> str:
    """A character a weight, row by row: JSON knows no bytes."""
    steps = [int(w * _WEIGHT_STEPS + 0.5) for row in rows for w in row]
    if max(steps, default=0) > _WEIGHT_STEPS:  # of no attention; to ask at each is slow
        steps = [min(_WEIGHT_STEPS, step) for step in steps]
    return bytes(steps).decode("latin-1")


def _read_rows(written: str, width: int) -> tuple[tuple[float, ...], ...]:
    weights = [step / _WEIGHT_STEPS for step in written.encode("latin-1")]
    return tuple(tuple(weights[i : i + width]) for i in range(0, len(weights), width or 1))


def _spans(written: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in written)


def _span(written: list[int] | None) -> Span | None:
    return None if written is None else (written[0], written[1])
