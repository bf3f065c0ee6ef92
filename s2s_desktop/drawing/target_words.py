"""The words of a target, also where a model tells none."""

from __future__ import annotations

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.messages import Span


def target_words(alignment: SegmentAlignment) -> tuple[Span, ...]:
    """The characters of the words; a model without attention tells none, so they are looked for."""
    return alignment.target_words or tuple(word_spans(alignment.target_text))
