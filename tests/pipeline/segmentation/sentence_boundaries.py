"""Precision and recall of sentence boundaries on texts whose sentences are marked.

`python -m tests.pipeline.segmentation.sentence_boundaries` prints the table of docs/quality.md.

Each file of boundaries/ has paragraphs, a sentence a line. The paragraphs fall into two halves by
a hash: by one the rules were made, on the other they are measured. Against them stands the
splitter library alone, given line by line.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import sentencex

from s2s_desktop.pipeline.segmentation.segment import segments

GENRES = ("legal", "scientific", "mail")
LANGUAGES = ("en", "pt")
LAYOUTS = ((0, ""), (72, ""), (55, ""), (40, ""), (30, ""), (72, "> "), (40, "> > "))
"""Columns at which lines are broken (0: not at all), and what stands before each."""

_FOLDER = Path(__file__).parent / "boundaries"
_NO_LETTER = re.compile(r"[\s>]+")

Starts = Callable[[str, str], Iterator[int]]
"""A text and its language -> the characters at which its sentences begin."""


@dataclass(frozen=True)
class Figures:
    """How many boundaries were found that are right and wrong, and how many were missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.right + other.right, self.wrong + other.wrong, self.missed + other.missed
        )

    @property
    def precision(self) -> float:
        """Share of those found that are right."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the right ones that were found."""
        return self.right / (self.right + self.missed)


def ours(text: str, language: str) -> Iterator[int]:
    """Where the product begins its segments."""
    return (segment.start for segment in segments(text, language))


def library(text: str, language: str) -> Iterator[int]:
    """Where the splitter library cuts the lines of a text."""
    for line in re.finditer(r"[^\n]+", text):
        at = line.start()
        for part in sentencex.segment(language, line[0]):
            yield at
            at += len(part)


def paragraphs(genre: str, language: str, reported: bool) -> list[list[str]]:
    """Sentences of the paragraphs that the rules were made by, or of those that are reported."""
    text = (_FOLDER / f"{genre}.{language}.txt").read_text(encoding="utf-8")
    found = [paragraph.split("\n") for paragraph in text.strip().split("\n\n")]
    return [p for p in found if sha256(p[0].encode()).digest()[0] % 2 == reported]


def measure(
    starts: Starts, genre: str, columns: int = 0, mark: str = "", reported: bool = True
) -> Figures:
    """Figures of one kind of text, its lines broken as stated."""
    figures = Figures()
    for language in LANGUAGES:
        for sentences in paragraphs(genre, language, reported):
            text = _laid_out(" ".join(sentences), columns, mark)
            found = {_letters(text[:at]) for at in starts(text, language)} - {0}
            right = {_letters(" ".join(sentences[:i])) for i in range(1, len(sentences))}
            figures += Figures(len(found & right), len(found - right), len(right - found))
    return figures


def _laid_out(text: str, columns: int, mark: str) -> str:
    lines = textwrap.wrap(text, columns, break_on_hyphens=False) if columns else [text]
    return "\n".join(mark + line for line in lines)


def _letters(text: str) -> int:
    """How many characters there are, but for spaces and quote marks."""
    return len(_NO_LETTER.sub("", text))


def _row(name: str, alone: Figures, product: Figures) -> str:
    shares = (alone.precision, alone.recall, product.precision, product.recall)
    return " | ".join([f"| {name}", *(f"{100 * share:.1f}" for share in shares)]) + " |\n"


def main() -> None:
    """Print both tables."""
    for genre in GENRES:
        sys.stdout.write(_row(genre, measure(library, genre), measure(ours, genre)))
    for columns, mark in LAYOUTS:
        both = [
            sum((measure(starts, genre, columns, mark) for genre in GENRES), Figures())
            for starts in (library, ours)
        ]
        sys.stdout.write(_row(f"{mark}{columns or 'one line'}", *both))


if __name__ == "__main__":
    main()
