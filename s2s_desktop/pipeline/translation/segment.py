"""A text of any length -> the sentences that are translated, and all that is between.

Line ends and tabs are kept, since people mean them: a cell of a table is a text of its own. But a
paragraph that was merely wrapped at some column (an e-mail, a book in plain text) is read as one
flow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import sentencex

from s2s_desktop.pipeline.guard.insets import without_stops
from s2s_desktop.pipeline.translation.line_layout import LineLayout

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_PARAGRAPH = re.compile(r"[^\n\r]+(?:\r?\n[^\n\r]+)*")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_WIDE_SPACE_BEFORE_STOP = re.compile(r"[^\S\x00-\x7f](?=\.)")
_INDENTED_OR_LISTED = re.compile(r"\s|[-*\u2022\u2013\u2014>|#]|\d+[.)]")

_WINDOW_CHARS = 20_000
"""Longer lines are looked at in windows, so that one line of megabytes stays cheap."""

_WRAP_CHARS = 50
"""A paragraph whose longest line is shorter than this is not taken for a wrapped one."""


@dataclass(frozen=True)
class Segment:
    """One sentence: characters start … end of the text; `lead` is what goes before it."""

    start: int
    end: int
    lead: str


def segments(text: str, language: str, lines: bool = False) -> Iterator[Segment]:
    """Sentences of `text` (or its lines), without the white space around them.

    Everything that is in no segment is in the `lead` of the next one, or after the last.
    """
    at = 0
    for start, end, lead in _spans(text, language, lines):
        core = text[start:end]
        start += len(core) - len(core.lstrip())
        end -= len(core) - len(core.rstrip())
        if start < end:
            yield Segment(start, end, text[at:start] if lead is None else lead)
            at = end


def _spans(text: str, language: str, lines: bool) -> Iterator[tuple[int, int, str | None]]:
    """(start, end, lead), lead None where the text between is to be copied."""
    if lines:
        yield from ((*match.span(), None) for match in _LINE.finditer(text))
        return
    layout = LineLayout(text)
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        lines_of = _LINE.findall(paragraph[0])
        if _is_wrapped(lines_of) and not layout.is_code(start, start + len(lines_of[0])):
            lead, start = None, layout.behind_mark(start, start + len(lines_of[0]))
            for a, b in sentences(text, start, end, language):
                yield a, b, lead
                if text[a:b].strip():
                    lead = " "
            continue
        for line in _LINE.finditer(text, start, end):
            for part in layout.parts(*line.span()):
                for a, b in sentences(text, *part, language):
                    yield a, b, None


def sentences(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Sentences between start and end, by the splitter library."""
    while start < end:
        window = min(end, start + _WINDOW_CHARS)
        # Half a character is no Unicode text; the library would refuse all of it.
        valid = _LONE_SURROGATE.sub("\ufffd", text[start:window])
        # The library counts on one byte between an initial and its full stop, and panics at more.
        valid = without_stops(_WIDE_SPACE_BEFORE_STOP.sub(" ", valid))
        parts = [part for part in sentencex.segment(language, valid) if part]
        if window < end:
            parts = parts[:-1] or [_whole_words(valid)]  # the rest may lie beyond the window
        for part in parts:
            yield start, start + len(part)
            start += len(part)


def _whole_words(part: str) -> str:
    """`part` without the word at its end, which may be cut."""
    words, space, _ = part.rpartition(" ")
    return words + space if words.strip() else part


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines were broken only because the next word had no room."""
    width = max(map(len, lines), default=0)
    if len(lines) < 2 or not _WRAP_CHARS <= width <= 3 * _WRAP_CHARS:
        return False
    if any(_INDENTED_OR_LISTED.match(line) for line in lines[1:]):
        return False
    if any("\t" in line.strip() for line in lines):
        return False
    full = all(len(a) + 1 + len(b.split(maxsplit=1)[0]) > width for a, b in pairwise(lines))
    return full and any(
        a.rstrip()[-1:].isalnum() or (a.rstrip().endswith((",", ";")) and b[0].islower())
        for a, b in pairwise(lines)
    )


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
