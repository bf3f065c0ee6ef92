"""The JSON object of one translated segment: a contract with whoever reads it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from s2s_desktop.cli.output.pharaoh import pharaoh
from s2s_desktop.pipeline.guard.kinds import worded
from s2s_desktop.pipeline.messages import (
    LanguageDetected,
    ModelReady,
    Provenance,
    Salience,
    SegmentFinished,
    SegmentWarning,
    SentenceSalience,
    Span,
)


def segment_json(
    text: str,
    segment: SegmentFinished,
    model: ModelReady | None,
    detected: LanguageDetected | None = None,
    provenance: Provenance | None = None,
    salience: Salience | None = None,
) -> str:
    """One line of JSON for `segment` of the source `text`; of a summary, with `sentences`, and,
    where `salience` is given, all those of the `document`."""
    start, end = segment.source
    values = {
        "source": text[start:end],
        "target": segment.text,
        "model": model.model_id if model else None,
        "device": model.device if model else None,
        "detected": _detected(detected),
        "score": segment.score,
        "tokens": [asdict(token) for token in segment.tokens],
        "alignment": pharaoh(segment.links),
        "source_words": _words(text, segment.source_words),
        "target_words": _words(segment.text, segment.target_words),
        "terms": [
            {"source": _place(text, term.source), "target": _place(segment.text, term.target)}
            for term in segment.terms
        ],
        "memory": asdict(segment.match) if segment.match else None,
        "warnings": [_warning(text, segment, warning) for warning in segment.warnings],
    }
    if provenance is not None:
        values["sentences"] = [_sentence(text, segment, provenance)]
    if salience is not None:
        values["document"] = [_salience(sentence) for sentence in salience.sentences]
    return one_line(values)


def _warning(text: str, segment: SegmentFinished, warning: SegmentWarning) -> dict[str, Any]:
    """A doubt: its places in source and target, where it has any, and its sentence."""
    return {
        "kind": str(warning.kind),
        "source": _place(text, warning.source),
        "target": _place(segment.text, warning.target),
        "text": worded(warning),
    }


def _place(text: str, span: Span | None) -> dict[str, Any] | None:
    return None if span is None else {"start": span[0], "end": span[1], "text": text[slice(*span)]}


def _sentence(text: str, segment: SegmentFinished, provenance: Provenance) -> dict[str, Any]:
    """What a segment of a summary says and where that stands: `start` and `end` are
    characters of the whole source text."""
    sources = [
        {"start": s.span[0], "end": s.span[1], "weight": s.weight, "text": text[slice(*s.span)]}
        for s in provenance.sources
    ]
    return {"text": segment.text, "rewritten": provenance.rewritten, "provenance": sources}


def _salience(sentence: SentenceSalience) -> dict[str, Any]:
    start, end = sentence.span
    salience = round(sentence.salience, 4)
    about = {"salience": salience, "rank": sentence.rank, "chosen": sentence.chosen}
    return {"start": start, "end": end, **about}


def _detected(detected: LanguageDetected | None) -> dict[str, Any] | None:
    """The likeliest language of the whole text, whichever was chosen."""
    if detected is None:
        return None
    return {"language": detected.language, "probability": round(detected.probability, 4)}


def one_line(value: object) -> str:
    """`value` as JSON on one line, letters of all languages as they are."""
    return json.dumps(value, ensure_ascii=False)


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[start:end] for start, end in spans]
