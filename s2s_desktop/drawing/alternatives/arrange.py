"""Lays out the sentence, the choices at a word, and the other wordings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSizeF

from s2s_desktop.drawing.alternatives.differing import differing
from s2s_desktop.drawing.alternatives.flow import flow
from s2s_desktop.drawing.alternatives.layout import (
    AlternativesLayout,
    ChoiceRow,
    Heading,
    Row,
    ShownWord,
    WordingRow,
)
from s2s_desktop.drawing.shown_words import WordWidths
from s2s_desktop.drawing.word_scores import percent
from s2s_desktop.pipeline.messages import SegmentFinished, Span
from s2s_desktop.pipeline.steering.messages import WordChoices

_LINE, _GAP_PX = 1.7, 14.0
_PADDING_PX = 4.0
_REAL = 0.03
"""A word that is less likely is no choice that is worth a line below its word."""


@dataclass(frozen=True)
class Said:
    """A sentence as it stands: its text, the characters of its words, and what could stand there;
    `here` is the word whose choices are shown."""

    text: str
    words: tuple[Span, ...]
    choices: tuple[WordChoices, ...] = ()
    wordings: tuple[SegmentFinished, ...] = ()
    here: int | None = None

    def choices_at(self, word: int | None) -> WordChoices | None:
        """What could stand at a word."""
        span = None if word is None else self.words[word]
        return next((found for found in self.choices if found.span == span), None)

    def is_open(self, word: int) -> bool:
        """Whether something else could well stand there."""
        found, (start, end) = self.choices_at(word), self.words[word]
        others = found.choices if found else ()
        return any(c.word != self.text[start:end] and c.probability >= _REAL for c in others)

    @property
    def others(self) -> tuple[SegmentFinished, ...]:
        """The wordings that say something else."""
        return tuple(wording for wording in self.wordings if wording.text != self.text)

    @property
    def first_open(self) -> int | None:
        """The first word where something else could stand."""
        return next((i for i in range(len(self.words)) if self.is_open(i)), None)


@dataclass(frozen=True)
class Titles:
    """What stands above the choices at a word, and above the wordings."""

    choices: str
    wordings: str


@dataclass
class _Column:
    """Parts one below the other."""

    widths: WordWidths
    width: float
    y: float = _PADDING_PX
    headings: list[Heading] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    @property
    def line(self) -> float:
        """The height of a row."""
        return self.widths.line_px * _LINE

    def head(self, text: str) -> None:
        """A heading, with room above it."""
        self.y += _GAP_PX
        area = QRectF(_PADDING_PX, self.y, self.width - 2 * _PADDING_PX, self.line)
        self.headings.append(Heading(text, area))
        self.y += self.line

    def below(self, height: float) -> QRectF:
        """A part of that height, as wide as the column."""
        area = QRectF(0, self.y, self.width, height)
        self.y += height
        return area


def arrange(
    said: Said, titles: Titles, widths: WordWidths, font_px: float, width: float
) -> AlternativesLayout:
    """The layout in a view `width` pixels wide."""
    column = _Column(widths, width)
    figure_px = widths.of([percent(1.0)])[0] + _PADDING_PX
    words = _words(said, column)
    found = said.choices_at(said.here)
    if found is not None and found.choices:
        column.head(titles.choices)
        standing = said.text[slice(*found.span)]
        for choice in found.choices:
            area = column.below(column.line)
            column.rows.append(
                ChoiceRow(choice.word, choice.probability, area, choice.word == standing)
            )
    if said.others:
        column.head(titles.wordings)
        for wording in said.others:
            column.rows.append(_wording(wording, said.text, column, figure_px))
    size = QSizeF(width, column.y + _PADDING_PX)
    rows, headings = tuple(column.rows), tuple(column.headings)
    return AlternativesLayout(words, headings, rows, said.here, size, font_px, figure_px)


def _words(said: Said, column: _Column) -> tuple[ShownWord, ...]:
    texts = [said.text[slice(*span)] for span in said.words]
    starts = [0, *(end for _, end in said.words)]
    joined = [a == start for a, (start, _) in zip(starts, said.words, strict=False)]
    room = column.width - 2 * _PADDING_PX
    found = flow(texts, joined, column.widths, room)
    area = column.below(found.height)
    return tuple(
        ShownWord(i, text, place.translated(_PADDING_PX, area.top()), said.is_open(i))
        for i, (text, place) in enumerate(zip(texts, found.areas, strict=True))
    )


def _wording(
    wording: SegmentFinished, standing: str, column: _Column, figure_px: float
) -> WordingRow:
    words: Sequence[str] = wording.text.split() or [""]
    room = column.width - figure_px - 4 * _PADDING_PX
    found = flow(words, [False] * len(words), column.widths, room)
    area = column.below(found.height + 2 * _PADDING_PX)
    places = tuple(place.translated(_PADDING_PX, area.top() + _PADDING_PX) for place in found.areas)
    new = tuple(differing(standing, wording.text)) or (False,)
    return WordingRow(tuple(words), places, new, math.exp(wording.score), area)
