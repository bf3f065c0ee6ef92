"""A text of any length -> the sentences that are translated, and all that is between.

Line ends and tabs are kept, since people mean them: a cell of a table is a text of its own. But
lines that were broken only for lack of room (an e-mail, a book in plain text) are read as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from s2s_desktop.engine.text.words import Span
from s2s_desktop.pipeline.segmentation.flows import flows
from s2s_desktop.pipeline.segmentation.line_layout import LineLayout
from s2s_desktop.pipeline.segmentation.reading import Reading, read_lines
from s2s_desktop.pipeline.segmentation.sentences import sentences

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")


@dataclass(frozen=True)
class Segment:
    """One sentence: characters start … end of the text; `lead` is what goes before it.

    `over_lines` is how it reads where it goes over several lines.
    """

    start: int
    end: int
    lead: str
    over_lines: Reading | None = None

    def read(self, text: str) -> Reading:
        """The sentence as it reads, in a text of which it is part."""
        return self.over_lines or Reading(text[self.start : self.end], range(self.start, self.end))


def segments(
    text: str, language: str, lines: bool = False, frozen: Sequence[Span] = ()
) -> Iterator[Segment]:
    """Sentences of `text` (or its lines), without the white space around them.

    Lines that stand in one of the `frozen` spans, which are in order, are no text. Everything that
    is in no segment is in the `lead` of the next one, or after the last; only for the ends of lines
    that are read as one a space stands there, or nothing.
    """
    at = 0
    for reading in _lines(text) if lines else _flows(text, frozen):
        read, done = reading.text, -1
        for span in [(0, len(read))] if lines else sentences(read, 0, len(read), language):
            first, last = _trimmed(read, *span)
            if first >= last:
                continue
            start, end = reading.places[first], reading.places[last - 1] + 1
            lead = text[at:start] if done < 0 else read[done:first]
            as_it_stands = read[first:last] == text[start:end]
            yield Segment(start, end, lead, None if as_it_stands else reading.part(first, last))
            at, done = end, last


def _lines(text: str) -> Iterator[Reading]:
    for match in _LINE.finditer(text):
        yield Reading(match[0], range(*match.span()))


def _flows(text: str, frozen: Sequence[Span]) -> Iterator[Reading]:
    """Lines that are read as one, else what is text in a line."""
    layout = LineLayout(text, frozen)
    for (start, end), *rest in flows(text, layout.is_code):
        if rest:
            yield read_lines(text, [(layout.behind_mark(start, end), end), *rest])
            continue
        for span in layout.stretches(start, end):
            yield Reading(text[slice(*span)], range(*span))


def _trimmed(text: str, start: int, end: int) -> Span:
    """start … end without the white space at both ends."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


_LOOK_BACK_CHARS = 8
_CLAUSE_END = re.compile(r"[,;:.!?\u2014\u2013)\]\u3001\u3002\uff0c\uff1b]$")


def cut_points(pieces: list[tuple[int, int]], text: str, limit: int) -> list[int]:
    """Where to cut a sentence of more than `limit` pieces (their character spans).

    Prefers the end of a clause in the second half of each stretch, then a space, then
    nothing better than the limit itself.
    """
    cuts, first = [], 0
    while len(pieces) - first > limit:
        stretch = range(first + limit, first + limit // 2, -1)
        best = next((i for i in stretch if _ends_clause(text, pieces[i][0])), None)
        if best is None:
            best = next((i for i in stretch if _ends_word(text, pieces[i][0])), first + limit)
        cuts.append(pieces[best][0])
        first = best
    return cuts


def _ends_word(text: str, at: int) -> bool:
    return text[at : at + 1].isspace() or text[at - 1 : at].isspace()


def _ends_clause(text: str, at: int) -> bool:
    before = text[max(0, at - _LOOK_BACK_CHARS) : at]
    return _ends_word(text, at) and bool(_CLAUSE_END.search(before.rstrip()[-1:]))
