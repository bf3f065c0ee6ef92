"""A plain text as a document: its paragraphs are blocks, everything between them stays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.documents.model import Block, Written
from s2s_desktop.documents.plain_text import read_plain_text

_PARAGRAPH = re.compile(r"\S[^\r\n]*(?:\r?\n[^\S\r\n]*\S[^\r\n]*)*")


class TextDocument:
    """Written as UTF-8, with the line ends that it has."""

    format = "txt"

    def __init__(self, path: Path) -> None:
        """Raises UserError when it cannot be read or is no text."""
        read = read_plain_text(path)
        self._text, self.notices = read.text, read.notices
        self._spans = [match.span() for match in _PARAGRAPH.finditer(read.text)]
        self.blocks = tuple(Block(read.text[start:end]) for start, end in self._spans)

    def write(self, path: Path, written: Mapping[int, Written], _language: str) -> None:
        """Write it with these paragraphs replaced; raises UserError."""
        parts, at = list[str](), 0
        for number, new in sorted(written.items()):
            start, end = self._spans[number]
            parts += self._text[at:start], new.text
            at = end
        with atomic_text(path) as stream:
            stream.write("".join((*parts, self._text[at:])))
