"""The file that a text came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OpenedFile:
    """`path` is empty for a text that came from none. `format` is the suffix of a document's
    format, empty for plain text."""

    path: str = ""
    line_end: str = "\n"
    format: str = ""
