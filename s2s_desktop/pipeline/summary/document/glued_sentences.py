"""Sentences between which the space was lost, or tags stand: "It rained.<br>The road shut."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from s2s_desktop.pipeline.messages import Span

_GLUE = re.compile(
    r"(?<=[a-z0-9][a-z][.!?])(?=[A-Z][a-z]*[\s,'\u2019])|(?<=[a-z0-9)][.!?][\"\u201d])(?=[A-Z])"
)
_TAGS = re.compile(
    r"(?<=[.!?\"\u201d])(?:\s*</?(?:blockquote|br|center|div|h[1-6]|hr|li|ol|p|ul)\b[^<>]{0,300}>)+\s*"
)
_NAME = re.compile(r"(?:^|\s)[A-Z]\w*[.!?]$")
_BEGINS = re.compile(
    r"(?:The|It|He|She|They|We|This|That|These|In|But|And|A|An|I|You|There|For|On|At|If|When|As)\b"
)
_LEAST_WORDS = 3


def unglued(text: str, span: Span) -> Iterator[Span]:
    """The sentences in `span`; names as "System.Out" stay whole."""
    start, end = span
    for tags in _TAGS.finditer(text, start, end):
        if tags.end() < end:
            yield from _unglued(text, (start, tags.start()))
            start = tags.end()
    yield from _unglued(text, (start, end))


def _unglued(text: str, span: Span) -> Iterator[Span]:
    start, end = span
    for found in _GLUE.finditer(text, start, end):
        at = found.start()
        named = _NAME.search(text[max(start, at - 30) : at]) and not _BEGINS.match(text, at, end)
        words = min(len(part.split()) for part in (text[start:at], text[at:end]))
        if named or words < _LEAST_WORDS:
            continue
        yield start, at
        start = at
    yield start, end
