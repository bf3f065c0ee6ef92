"""The structure of a plain text: title, headings, sections, paragraphs and the sentences
that a summary may take.

Code, tables, mail headers, quoted mail, signatures, lists of names and what stands round the text
of a page are read over.
The time is linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from s2s_desktop.engine.text.words import has_words
from s2s_desktop.pipeline.messages import Span, TextStretch
from s2s_desktop.pipeline.segmentation.sentences import sentences as split_sentences
from s2s_desktop.pipeline.summary.document.glued_sentences import unglued
from s2s_desktop.pipeline.summary.document.kind import (
    SENTENCES_THAT_TELL,
    DocumentKind,
    document_kind,
)
from s2s_desktop.pipeline.summary.document.line_roles import (
    BULLET,
    TURN,
    Role,
    ends_sentence,
    has_turns,
    line_roles,
    mostly_unfinished,
    run_on,
)
from s2s_desktop.pipeline.summary.document.page_furniture import furniture

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]*(?:\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]|\Z)")
_SUBJECT = re.compile(r"Subject\s?:\s*", re.I)
_MARKDOWN = re.compile(r"\s{0,3}#{1,6}\s+|\s+")


_MOST_CHARS = 2_000
"""What is longer without a stop is no sentence that a summary could give."""


@dataclass(frozen=True, slots=True)
class ProseSentence:
    """A sentence that a summary may take: its characters, without marks and labels.

    `paragraph` and `section` count from 0 over the document. `item`: it stands in a list.
    """

    span: Span
    paragraph: int
    section: int
    item: bool = False
    speaker: Span | None = None


@dataclass(frozen=True)
class Heading:
    """A heading; the sentences of `section` stand below it."""

    span: Span
    section: int


@dataclass(frozen=True)
class DocumentText:
    """A text with its structure. `title` is the first heading, or the subject of a mail."""

    text: str
    language: str
    kind: DocumentKind
    title: Span | None
    headings: tuple[Heading, ...]
    sentences: tuple[ProseSentence, ...]

    def text_of(self, span: Span) -> str:
        """The characters of `span` as one line."""
        return " ".join(self.text[slice(*span)].split())


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    role: Role


def read_document(text: str, language: str, stretches: Sequence[TextStretch] = ()) -> DocumentText:
    """Find the structure of `text`; what `stretches` say of its lines is not guessed."""
    spans = [match.span() for match in _LINE.finditer(text) if match[0]]
    contents = [text[a:b].rstrip() for a, b in spans]
    turns = has_turns(contents)
    unfinished = mostly_unfinished(contents)
    roles = _as_said(line_roles(contents, turns), spans, stretches)
    lines = [
        _Line(start, start + len(content), role)
        for (start, _), content, role in zip(spans, contents, roles, strict=True)
    ]
    title: Span | None = None
    headings: list[Heading] = []
    sentences: list[ProseSentence] = []
    section = paragraph = 0
    for group in _flows(lines, run_on(contents, turns)):
        first = group[0]
        if first.role == "heading":
            if sentences and sentences[-1].section == section:
                section += 1
            span = _without_mark(text, first)
            headings.append(Heading(span, section))
            if title is None and not sentences:
                title = span
        elif first.role == "mail_header":
            match = _SUBJECT.match(text, first.start, first.end)
            if match and not sentences:  # not that of a mail that is quoted
                title = (match.end(), first.end)
        elif first.role == "prose":
            found = [
                ProseSentence(span, paragraph, section, item, speaker)
                for span, item, speaker in _prose(text, group, language, turns)
                if item or turns or unfinished or ends_sentence(text[slice(*span)])
            ]
            sentences += found
            paragraph += bool(found)
    if not turns:
        sentences = _without_furniture(text, sentences)
    telling = [text[slice(*s.span)] for s in sentences[:SENTENCES_THAT_TELL]]
    kind = document_kind(roles, telling, turns)
    return DocumentText(text, language, kind, title, tuple(headings), tuple(sentences))


_SAID: Mapping[str, Role] = {"heading": "heading", "table": "table", "aside": "aside"}
"""What a document says of a line and nobody guesses better; of others only that they are no
headings."""


def _as_said(
    guessed: list[Role], spans: Sequence[Span], stretches: Sequence[TextStretch]
) -> list[Role]:
    """The roles of the lines at `spans`, mended by what the document says of them."""
    roles = list(guessed)
    starts = [start for start, _ in spans]
    for stretch in stretches:
        start, end = stretch.span
        for i in range(bisect_right(starts, start) - 1, bisect_left(starts, end)):
            if roles[i] == "blank":
                continue
            if roles[i] == "heading" or stretch.role in _SAID:
                roles[i] = _SAID.get(stretch.role, "prose")
    return roles


def _without_furniture(text: str, sentences: list[ProseSentence]) -> list[ProseSentence]:
    of_page = furniture([" ".join(text[slice(*sentence.span)].split()) for sentence in sentences])
    return [s for s, is_furniture in zip(sentences, of_page, strict=True) if not is_furniture]


def _flows(lines: list[_Line], goes_on: list[bool]) -> Iterator[list[_Line]]:
    """Lines in groups: prose with what it goes on in, everything else line by line."""
    group: list[_Line] = []
    joined = False
    for line, on in zip(lines, goes_on, strict=True):
        if group and not (joined and line.role == "prose"):
            yield group
            group = []
        group.append(line)
        joined = on and line.role == "prose"
    if group:
        yield group


def _without_mark(text: str, line: _Line) -> Span:
    match = _MARKDOWN.match(text, line.start, line.end)
    start = match.end() if match else line.start
    return start, start + len(text[start : line.end].rstrip(" #"))


def _prose(
    text: str, group: list[_Line], language: str, turns: bool
) -> Iterator[tuple[Span, bool, Span | None]]:
    """Sentences of at least two words, whether they stand in a list, and who says them.

    A sentence that only announces what follows it, with a colon, is left out.
    """
    start, end = group[0].start, group[-1].end
    speaker = None
    if turns and (turn := TURN.match(text, start, end)):
        speaker = turn.span("speaker")
        start = turn.end()
    item = False
    if mark := BULLET.match(text, start, end):
        start, item = mark.end(), True
    found = split_sentences(text, start, end, language)
    for a, b in (part for span in found for part in unglued(text, span)):
        core = text[a:b]
        span = a + len(core) - len(core.lstrip()), b - len(core) + len(core.rstrip())
        if len(core) > _MOST_CHARS:
            continue
        if has_words(core, 2) and not core.rstrip().endswith(":"):
            yield span, item, speaker
