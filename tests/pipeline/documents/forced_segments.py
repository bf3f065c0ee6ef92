"""Given translations as the segments of a block: their words and weights by teacher forcing."""

from __future__ import annotations

from s2s_desktop.engine.text.words import spaced_words, word_spans
from s2s_desktop.pipeline.alignment.aligner import Aligner
from s2s_desktop.pipeline.alignment.word_weights import Reader, TextPair
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment
from s2s_desktop.pipeline.segmentation.segment import segments
from tests.real_models import loaded


def forced_segments(
    source: str,
    target: str,
    *,
    languages: tuple[str, str] = ("en", "pt"),
    spaced: bool = False,
    both: bool = False,
) -> list[TranslatedSegment]:
    """A text and its given translation, sentence by sentence where their numbers agree.

    `both`: by the models of both directions; otherwise as words are linked while they are written.
    """
    sources, targets = _sentences(source, languages[0]), _sentences(target, languages[1])
    if spaced or len(sources) != len(targets):
        sources, targets = [(0, len(source))], [(0, len(target))]
    aligner = _aligner(languages, both=both)
    made, behind = [], 0
    for span, (first, last) in zip(sources, targets, strict=True):
        lead, text = target[behind:first], target[first:last]
        made.append(_segment(source, span, lead, text, aligner, spaced=spaced))
        behind = last
    return made


def _aligner(languages: tuple[str, str], *, both: bool) -> Aligner:
    one, other = languages
    forward = Reader.of(loaded(f"tiny11-{one}-{other}"), one, other)
    if not both:
        return Aligner(forward, live=True)
    return Aligner(forward, Reader.of(loaded(f"tiny11-{other}-{one}"), other, one), language=other)


def _sentences(text: str, language: str) -> list[tuple[int, int]]:
    return [(found.start, found.end) for found in segments(text, language)]


def _segment(
    source: str, span: tuple[int, int], lead: str, text: str, aligner: Aligner, *, spaced: bool
) -> TranslatedSegment:
    words = spaced_words if spaced else word_spans
    sentence = source[slice(*span)]
    pair = TextPair(sentence, text, tuple(words(sentence)), tuple(words(text)))
    (found,) = aligner.align([pair])
    return TranslatedSegment(
        span,
        lead,
        text,
        tuple((a + span[0], b + span[0]) for a, b in pair.source_words),
        pair.target_words,
        tuple(tuple(map(float, row)) for row in found.rows),
    )
