"""Whether lines were broken only for lack of room.

A broken line is as full as its next word allows, and its break comes anywhere: within clauses,
before small letters, a word behind the end of a sentence. The lines of a poem, an address or a
list are of any length, or end where clauses do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

_CODE = re.compile(
    r"\s*(?:[$<{}]|//|[\w.]+\s*=[^=])|.*(?:[;{}\\]\s*$|\w\(\)|\w=\w|[=-]>|::|\|\||&&| --?\w)"
)
_SENTENCE_END = re.compile(r"[.!?:…。！？؟।][\"'”’»)\]*_]*$")
_END_INSIDE = re.compile(r"[^\W_]{3}[.!?…][\"'”’»)]*\s+[\"'“‘„«(¿¡]*[^\W\d_a-zß-öø-ÿ]")
"""The end of a sentence and the beginning of the next, which poems and lists put on two lines."""
_WITHIN_CLAUSE = re.compile(r"[\w\u00ad\u2010-]$")
_BROKEN_WORD = re.compile(r"[^\W\d_][\u00ad\u2010-]$")
_WIDE_LETTER = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_OPENING = "\"'“‘„«([¿¡ "

_NARROWEST = 25
"""Of the longest line of a paragraph that was broken at 30 columns or more."""
_WIDE = 50
"""Poems hardly have lines of so many characters that are all full."""
WIDEST = 150
"""Nobody breaks lines later."""
_RAGGED = 0.9
"""To this share of the width lines are full whose letters are not equally wide."""
_HEADING_CHARS = 8
_END_CHARS = 8


@dataclass(frozen=True)
class Line:
    """A line behind its quote marks, at `start` of the text; `width` is what it takes of the paper.

    `depth` counts the quote marks. `column` is where the text of an item begins, behind its mark
    (-1: no item), which may be a `bullet`. `meant` lines neither go on nor go a line on.
    """

    start: int
    text: str
    depth: int
    width: int
    column: int
    bullet: bool
    code: bool
    meant: bool

    @property
    def indentation(self) -> int:
        """White space at the beginning."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def _end(self) -> str:
        return self.text.rstrip()[-_END_CHARS:]

    def without_indentation(self) -> Line:
        """As it goes on a line, of an item say."""
        blank = self.indentation
        if not blank:
            return self
        return replace(self, start=self.start + blank, text=self.text[blank:])

    @property
    def is_in_capitals(self) -> bool:
        """As a heading may be."""
        return self.text.isupper() and len(self.text.strip()) >= _HEADING_CHARS

    @property
    def goes_on(self) -> bool:
        """Whether it ends without a stop."""
        return bool(_WITHIN_CLAUSE.search(self._end))

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as sentences do."""
        return bool(_SENTENCE_END.search(self._end))

    @property
    def breaks_word(self) -> bool:
        """Whether it ends with a hyphen."""
        return bool(_BROKEN_WORD.search(self._end))

    @property
    def begins_anew(self) -> bool:
        """Whether it begins with a capital or a figure."""
        first = self.text.lstrip(_OPENING)[:1]
        return first.isupper() or first.isdigit()

    @property
    def room(self) -> int:
        """What its first word would have taken of the line before."""
        if _WIDE_LETTER.match(self.text):
            return 2  # before a letter a stop may have to stay with it
        return 1 + len(self.text.split(maxsplit=1)[0])


def flows_of(unit: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines of a paragraph or an item, together where they were broken for lack of room."""
    width = max((line.width for line in unit if len(line.text.split()) > 1), default=0)
    run = [unit[0]]
    for a, b in pairwise(unit):
        if not (_NARROWEST <= width <= WIDEST and _is_full(a, b, width)):
            yield from _together(run, width)
            run = []
        run.append(b)
    yield from _together(run, width)


def _is_full(a: Line, b: Line, width: int) -> bool:
    """Whether the first word of `b` had no room in `a`."""
    if a.breaks_word:
        return a.width >= _RAGGED * width
    if a.ends_sentence and b.begins_anew:
        farewell = 2 * b.width < width and b.text.rstrip().endswith(",")
        return a.width + b.room > width and not farewell
    return a.width + b.room > _RAGGED * width


def _together(run: Sequence[Line], width: int) -> Iterator[Sequence[Line]]:
    if len(run) > 1 and _is_one_flow(run, width):
        yield run
    else:
        yield from ([line] for line in run)


def _is_one_flow(run: Sequence[Line], width: int) -> bool:
    """Whether full lines are broken where nobody would mean it."""
    breaks = list(pairwise(run))
    strict = all(a.breaks_word or a.width + b.room > width for a, b in breaks)
    within = sum(a.goes_on and not b.begins_anew for a, b in breaks)
    inside = sum(bool(_END_INSIDE.search(line.text)) for line in run)
    if strict and width >= _WIDE and len(breaks) > 1:
        return within + inside > 0 or any(map(_is_behind_comma, breaks))
    if len(breaks) > 2 * (within + inside) or not (within or (strict and inside > 1)):
        return False
    if 3 * sum(bool(_CODE.match(line.text)) for line in run) >= len(run):
        return False
    return run[-1].ends_sentence or width >= _WIDE or (strict and len(breaks) > 3)


def _is_behind_comma(lines: tuple[Line, Line]) -> bool:
    before, line = lines
    return before.text.rstrip().endswith((",", ";")) and line.text[:1].islower()
