"""Sentences of a text put side by side in one line, with where each character came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.messages import SourceSentence, Span


@dataclass(frozen=True)
class Passage:
    """What a summary sentence is written from.

    `text` is one line without double spaces; `offsets[i]` is where its character i stands in
    the source. `sentences` are the sentences in it, as characters of the source; `joints`
    where each begins in `text`.
    """

    text: str
    offsets: tuple[int, ...]
    sentences: tuple[Span, ...]
    joints: tuple[int, ...]

    @property
    def span(self) -> Span:
        """From the first to the last character, in the source."""
        return self.offsets[0], self.offsets[-1] + 1

    def source_words(self) -> list[Span]:
        """The words of `text` as characters of the source."""
        return [
            (self.offsets[start], self.offsets[end - 1] + 1) for start, end in word_spans(self.text)
        ]

    def shares(self, rows: Sequence[Sequence[float]]) -> tuple[SourceSentence, ...]:
        """The share of each sentence in what was written, strongest first.

        `rows` (target words, words of `text`) are weights; shares sum to 1. A sentence without
        a share is left out; when there are no weights, all sentences share alike.
        """
        weights = [0.0] * len(self.sentences)
        totals = [sum(column) for column in zip(*rows, strict=True)]
        for (start, _), total in zip(word_spans(self.text), totals, strict=False):
            weights[bisect_right(self.joints, start) - 1] += total
        if not any(weights):
            weights = [1.0] * len(self.sentences)
        whole = sum(weights)
        found = [
            SourceSentence(span, weight / whole)
            for span, weight in zip(self.sentences, weights, strict=True)
            if weight > 0
        ]
        return tuple(sorted(found, key=lambda sentence: -sentence.weight))


def passage_of(text: str, sentences: Sequence[Span]) -> Passage:
    """The passage of some sentences of `text`, in their order; at least one."""
    written: list[str] = []
    offsets: list[int] = []
    joints: list[int] = []
    for sentence in sentences:
        if written:
            written.append(" ")
            offsets.append(sentence[0])
        joints.append(len(written))
        for at in single_spaced(text, [sentence]):
            written.append(" " if text[at].isspace() else text[at])
            offsets.append(at)
    return Passage("".join(written), tuple(offsets), tuple(sentences), tuple(joints))


def single_spaced(text: str, ranges: Sequence[Span]) -> list[int]:
    """The characters of `ranges`, by their places: of white space in a row only the first,
    and none at the edges."""
    places: list[int] = []
    for start, end in ranges:
        for at in range(start, end):
            if not text[at].isspace() or (places and not text[places[-1]].isspace()):
                places.append(at)
    while places and text[places[-1]].isspace():
        places.pop()
    return places
