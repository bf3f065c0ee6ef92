"""The JSON object of one translated segment: a contract with whoever reads it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from s2s_desktop.cli.output.pharaoh import pharaoh
from s2s_desktop.pipeline.messages import ModelReady, Provenance, SegmentFinished, Span


def segment_json(
    text: str,
    segment: SegmentFinished,
    model: ModelReady | None,
    provenance: Provenance | None = None,
) -> str:
    """One line of JSON for `segment` of the source `text`; of a summary, with `sentences`."""
    start, end = segment.source
    values = {
        "source": text[start:end],
        "target": segment.text,
        "model": model.model_id if model else None,
        "device": model.device if model else None,
        "score": segment.score,
        "tokens": [asdict(token) for token in segment.tokens],
        "alignment": pharaoh(segment.links),
        "source_words": _words(text, segment.source_words),
        "target_words": _words(segment.text, segment.target_words),
        "warnings": segment.warnings,
    }
    if provenance is not None:
        values["sentences"] = [_sentence(text, segment, provenance)]
    return one_line(values)


def _sentence(text: str, segment: SegmentFinished, provenance: Provenance) -> dict[str, Any]:
    """What a segment of a summary says and where that stands: `start` and `end` are
    characters of the whole source text."""
    sources = [
        {"start": s.span[0], "end": s.span[1], "weight": s.weight, "text": text[slice(*s.span)]}
        for s in provenance.sources
    ]
    return {"text": segment.text, "rewritten": provenance.rewritten, "provenance": sources}


def one_line(value: object) -> str:
    """`value` as JSON on one line, letters of all languages as they are."""
    return json.dumps(value, ensure_ascii=False)


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[start:end] for start, end in spans]
