"""Given translations as the segments of a block: their words and weights by teacher forcing."""

from __future__ import annotations

from s2s_desktop.engine.alignment.attention_links import word_rows
from s2s_desktop.engine.text.words import spaced_words, word_spans
from s2s_desktop.pipeline.alignment.forced_pairs import force_pairs
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment
from s2s_desktop.pipeline.segmentation.segment import segments
from tests.real_models import ENGLISH_PORTUGUESE, loaded


def forced_segments(
    source: str,
    target: str,
    model_id: str = ENGLISH_PORTUGUESE,
    *,
    languages: tuple[str, str] = ("en", "pt"),
    spaced: bool = False,
) -> list[TranslatedSegment]:
    """A text and its given translation, sentence by sentence where their numbers agree."""
    sources, targets = _sentences(source, languages[0]), _sentences(target, languages[1])
    if spaced or len(sources) != len(targets):
        sources, targets = [(0, len(source))], [(0, len(target))]
    made, behind = [], 0
    for (start, end), (first, last) in zip(sources, targets, strict=True):
        made.append(
            _segment(
                source, (start, end), target[behind:first], target[first:last], model_id, spaced
            )
        )
        behind = last
    return made


def _sentences(text: str, language: str) -> list[tuple[int, int]]:
    return [(found.start, found.end) for found in segments(text, language)]


def _segment(
    source: str, span: tuple[int, int], lead: str, text: str, model_id: str, spaced: bool
) -> TranslatedSegment:
    model = loaded(model_id)
    profile = model.profile
    assert profile is not None
    words = spaced_words if spaced else word_spans
    sentence = source[span[0] : span[1]]
    source_words, target_words = words(sentence), words(text)
    (pair,) = force_pairs(model, None, [sentence], [text])
    (rows,) = word_rows(
        [profile],
        pair.attention,
        (pair.source_pieces, pair.target_pieces),
        (source_words, target_words),
    )
    return TranslatedSegment(
        span,
        lead,
        text,
        tuple((a + span[0], b + span[0]) for a, b in source_words),
        tuple(target_words),
        tuple(tuple(map(float, row)) for row in rows),
    )
