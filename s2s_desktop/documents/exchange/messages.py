"""Message catalogues of programs (po): what has no translation yet gets one, marked as a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from s2s_desktop.atomic_file import atomic_bytes
from s2s_desktop.documents.model import Block, Written
from s2s_desktop.documents.plain_text import PlainText
from s2s_desktop.documents.splice import Stretch, already, splice

_STRING = r"(?:\"(?:[^\"\\\r\n]|\\.)*\"[ \t]*(?:\r?\n|\Z)[ \t]*)+"
_ENTRY = re.compile(
    r"(?P<comments>(?:^#[^\r\n]*\r?\n)*)"
    rf"(?:^msgctxt[ \t]+{_STRING})?"
    rf"^msgid[ \t]+(?P<id>{_STRING})"
    rf"(?:^msgid_plural[ \t]+(?P<plural>{_STRING}))?"
    rf"(?P<targets>(?:^msgstr(?:\[\d+\])?[ \t]+{_STRING})+)",
    re.MULTILINE,
)
_TARGET = re.compile(rf"^msgstr(?:\[(\d+)\])?[ \t]+({_STRING})", re.MULTILINE)
_PIECE = re.compile(r"\"((?:[^\"\\\r\n]|\\.)*)\"")
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "r": "\r"}
_LOOKS_LIKE = re.compile(r"\ufeff?(?:\s*#[^\n]*\n)*\s*msgid[ \t]+\"")


@dataclass(frozen=True)
class _Place:
    """Where the translation of a message goes, and where its entry begins."""

    start: int
    end: int
    entry: int
    is_fuzzy: bool


class MessageCatalogue:
    """A po file that was opened. Messages that have a translation are left as they are."""

    format = "po"

    def __init__(self, source: PlainText, data: bytes) -> None:
        """`data` is what was decoded as `source`."""
        self._source = source
        self._data = data
        self.notices = source.notices
        found = list(_messages(source.text))
        self.blocks: Sequence[Block] = [Block(text) for text, _ in found]
        self._places = [place for _, place in found]

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with these messages translated, each marked as fuzzy; raises UserError."""
        del language  # whoever keeps the catalogue writes its header
        data = self._data
        if written:
            stretches: list[Stretch[str]] = []
            marked: set[int] = set()
            for number, replacement in written.items():
                place = self._places[number]
                quoted = f"{_quoted(replacement.text)}\n"
                stretches.append((place.start, place.end, already(quoted)))
                if not place.is_fuzzy and place.entry not in marked:
                    marked.add(place.entry)
                    stretches.append((place.entry, place.entry, already("#, fuzzy\n")))
            data = splice(self._source.text, stretches).encode("utf-8")
        with atomic_bytes(path) as stream:
            stream.write(data)


def looks_like_messages(text: str) -> bool:
    """Whether a text is a message catalogue."""
    return bool(_LOOKS_LIKE.match(text))


def _messages(text: str) -> Iterator[tuple[str, _Place]]:
    """The messages without a translation."""
    for entry in _ENTRY.finditer(text):
        source = _unquoted(entry["id"])
        comments = entry["comments"]
        if not source or re.search(r"^#~", comments, re.MULTILINE):
            continue
        plural = _unquoted(entry["plural"]) if entry["plural"] else source
        fuzzy = bool(re.search(r"^#,.*\bfuzzy\b", comments, re.MULTILINE))
        begins = entry.start() + len(comments)
        for target in _TARGET.finditer(entry["targets"]):
            if not _unquoted(target[2]):
                start, end = (entry.start("targets") + at for at in target.span(2))
                said = source if target[1] in (None, "0") else plural
                yield said, _Place(start, end, begins, fuzzy)


def _unquoted(quoted: str) -> str:
    pieces = (piece[1] for piece in _PIECE.finditer(quoted))
    return re.sub(r"\\(.)", lambda m: _ESCAPES.get(m[1], m[0]), "".join(pieces))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return '"' + escaped.replace("\r", "\\r").replace("\n", "\\n") + '"'
