"""Files of values (csv, tsv, json): texts are translated, all that is made for programs stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from s2s_desktop.atomic_file import atomic_bytes
from s2s_desktop.documents.model import Block, Role, Written
from s2s_desktop.documents.plain_text import PlainText, encode
from s2s_desktop.documents.splice import Stretch, already, splice
from s2s_desktop.sentences import Sentence

_FOR_PROGRAMS = re.compile(
    r"[a-z]+|"  # "button", "en"
    r"[^\s]*[\d_/\\@#:=<>][^\s]*|"  # user_id, 2026-03-14, /usr/bin, #f6f5f2, a@b.org
    r"[\w-]+(?:\.[\w-]+)+|"  # www.example.org, file.txt
    r"[A-Za-z]+[a-z][A-Z]\w*|"  # camelCase
    r"[A-Z]{2,}|"  # "EUR"
    r"[\w-]+-[\w-]+",  # kebab-case, pt-BR
    re.ASCII,
)
_LEFT = Sentence(
    "What is made for programs stays as it is: keys, numbers, dates, addresses, identifiers and "
    "single words in small letters."
)


@dataclass(frozen=True)
class Value:
    """A text and the characters of the file where it is written; `written` writes another one
    as the file has it."""

    text: str
    start: int
    end: int
    written: Callable[[str], str]
    role: Role = field(default_factory=Role)


class DataFile:
    """A file of values that was opened."""

    def __init__(
        self, source: PlainText, data: bytes, suffix: str, values: Sequence[Value]
    ) -> None:
        """`data` is what was decoded as `source`, `suffix` that of its format."""
        self.format = suffix
        self._source, self._data = source, data
        self._values = [value for value in values if is_for_people(value.text)]
        left = (_LEFT,) if len(self._values) < len(values) else ()
        self.notices = (*source.notices, *left)
        self.blocks: Sequence[Block] = [Block(value.text, value.role) for value in self._values]

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with these texts replaced; raises UserError."""
        del language  # such a file does not say in which it is
        data = self._data
        if written:
            stretches: list[Stretch[str]] = []
            for number, replacement in written.items():
                value = self._values[number]
                stretches.append((value.start, value.end, already(value.written(replacement.text))))
            data = encode(splice(self._source.text, stretches), self._source.encoding)
        with atomic_bytes(path) as stream:
            stream.write(data)


def is_for_people(text: str) -> bool:
    """Whether a value is a text, and neither a number nor an identifier."""
    stripped = text.strip()
    return any(map(str.isalpha, stripped)) and not _FOR_PROGRAMS.fullmatch(stripped)
