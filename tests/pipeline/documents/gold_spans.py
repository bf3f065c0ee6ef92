"""How many marked words find the words that a gold alignment gives them.

    python -m tests.pipeline.documents.gold_spans

Every stretch of one to four words of XL-WA whose ends are words with links in the gold, and whose
links fill one stretch of the translation, is marked, and placed on the given translation. It is
right where the same words are marked; punctuation aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from s2s_desktop.documents.model import Block, Mark
from s2s_desktop.engine.text.sentence_marks import is_mark
from s2s_desktop.pipeline.alignment.aligner import Aligner
from s2s_desktop.pipeline.alignment.word_weights import Reader, TextPair
from s2s_desktop.pipeline.documents.projection import project
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment
from tests.pipeline.alignment.gold import GoldPair, gold_pairs
from tests.real_models import loaded

_LONGEST = 4


@dataclass(frozen=True)
class Placed:
    """How many of the spans were placed right."""

    right: int
    spans: int

    @property
    def share(self) -> float:
        """In per cent."""
        return 100 * self.right / self.spans


def placed(source: str, target: str, *, both: bool) -> Placed:
    """Between two languages, by the alignment of one direction or of both."""
    pairs = [pair if source == "en" else pair.turned for pair in gold_pairs()]
    texts = [TextPair.spaced(pair.source, pair.target) for pair in pairs]
    forward = Reader.of(loaded(f"tiny11-{source}-{target}"), source, target)
    backward = Reader.of(loaded(f"tiny11-{target}-{source}"), target, source) if both else None
    aligned = Aligner(forward, backward, language=target).align(texts)
    right = spans = 0
    for pair, text, alignment in zip(pairs, texts, aligned, strict=True):
        segment = TranslatedSegment(
            (0, len(text.source)),
            "",
            text.target,
            text.source_words,
            text.target_words,
            tuple(tuple(map(float, row)) for row in alignment.rows),
        )
        for first, last, gold in _spans(pair):
            spans += 1
            right += _words(segment, text, first, last) == gold
    return Placed(right, spans)


def _spans(pair: GoldPair) -> Iterator[tuple[int, int, set[int]]]:
    """First and last word of each, and the target words that it becomes."""
    images = [set[int]() for _ in pair.source.split()]
    for i, j in pair.links:
        images[i].add(j)
    signs = [is_mark(word) for word in pair.target.split()]
    ends = [
        bool(own) and not is_mark(word)
        for own, word in zip(images, pair.source.split(), strict=True)
    ]
    for first in range(len(images)):
        for last in range(first, min(first + _LONGEST, len(images))):
            image = set[int]().union(*images[first : last + 1])
            if ends[first] and ends[last] and len(image) == max(image) - min(image) + 1:
                yield first, last, {at for at in image if not signs[at]}


def _words(segment: TranslatedSegment, text: TextPair, first: int, last: int) -> set[int]:
    span = text.source_words[first][0], text.source_words[last][1]
    marks = project(Block(text.source, marks=(Mark(*span, 0),)), [segment]).written.marks
    return {
        number
        for mark in marks
        for number, (start, end) in enumerate(text.target_words)
        if start < mark.end and mark.start < end and not is_mark(text.target[start:end])
    }


if __name__ == "__main__":
    for pair in (("en", "pt"), ("pt", "en")):
        for both in (False, True):
            found = placed(*pair, both=both)
            ways = "both directions" if both else "one direction"
            print(  # noqa: T201
                f"{' → '.join(pair)}, {ways}: {found.right} of {found.spans}, {found.share:.1f} %"
            )
