"""Whether a file may be a document, told from its first bytes: nothing heavy is imported for it."""

from __future__ import annotations

import re
from pathlib import Path

HEAD_BYTES = 4096
"""So much of a file tells what it is."""

ZIP, OLE, PDF = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"%PDF-"
"""How packages, office files of old or with a password, and PDFs begin."""

_TELLING = re.compile(
    rb"<!doctype\s+html|<html\b|<head\b|<body\b|urn:oasis:names:tc:xliff:document:|"
    rb"^\s*msgid\s+\"|-->",
    re.IGNORECASE | re.MULTILINE,
)
MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
TABLE_SUFFIXES, JSON_SUFFIXES = frozenset({".csv", ".tsv"}), frozenset({".json"})
_TOLD_BY_NAME = MARKDOWN_SUFFIXES | TABLE_SUFFIXES | JSON_SUFFIXES

SUFFIXES = (
    "docx", "pptx", "xlsx", "odt", "odp", "html", "htm", "xhtml", "epub", "md", "markdown", "srt",
    "vtt", "pdf", "po", "xlf", "xliff", "csv", "tsv", "json",
)  # fmt: skip
"""Of the formats that are read, as people's files have them."""


def may_be_document(path: Path) -> bool:
    """Whether `open_document` should look at a file; what cannot be read is none."""
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
    except OSError:
        return False
    head = head.replace(b"\0", b"")  # UTF-16, as far as it is ASCII
    return (
        head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith((ZIP, OLE, PDF))
        or path.suffix.lower() in _TOLD_BY_NAME
        or bool(_TELLING.search(head))
    )
