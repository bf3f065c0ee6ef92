"""Where the text comes from: a file, or standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from s2s_desktop.documents.open_document import open_document
from s2s_desktop.documents.plain_text import PlainText, decode, read_plain_text
from s2s_desktop.documents.reading_text import ReadingText, reading_text
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import TextStretch
from s2s_desktop.sentences import Sentence

STANDARD_INPUT = "-"


def read_source(name: str, encoding: str | None, *, quiet: bool) -> str:
    """The text of the file `name`, or of standard input for "-".

    Notices about its encoding go to standard error unless `quiet`.
    Raises UserError if it cannot be read or is no text.
    """
    source = _standard_input(encoding, quiet) if name == STANDARD_INPUT else _file(name, encoding)
    if not quiet:
        for notice in source.notices:
            print(f"s2s-desktop: {notice}", file=sys.stderr)
    return source.text


def read_document_or_text(
    name: str, encoding: str | None, *, quiet: bool
) -> tuple[str, tuple[TextStretch, ...]]:
    """What a person reads of the document `name`, or the text of a plain file; and what the
    document says of stretches of it.

    Raises UserError if it cannot be read.
    """
    document = None if name == STANDARD_INPUT or encoding else open_document(Path(name))
    if document is None:
        return read_source(name, encoding, quiet=quiet), ()
    for notice in () if quiet else document.notices:
        print(f"s2s-desktop: {notice}", file=sys.stderr)
    read = reading_text(document)
    return read.text, tuple(_stretches(read))


def _stretches(read: ReadingText) -> Iterator[TextStretch]:
    for start, end, kind in zip(read.starts, read.ends, read.kinds, strict=True):
        if kind in ("heading", "paragraph", "item"):
            yield TextStretch((start, end), kind)


def check_inputs(names: Iterable[str]) -> None:
    """Raise UserError when several of the files are standard input: it can be read but once."""
    if list(names).count(STANDARD_INPUT) > 1:
        raise UserError(
            Sentence("Only one of the texts can be standard input (-)."),
            Sentence("Give files for the others."),
        )


def read_lines(name: str, encoding: str | None, *, quiet: bool) -> list[str]:
    """The lines of that text, cut at line feeds alone, whatever else is in them: several texts
    must be cut alike. Raises as `read_source`."""
    text = read_source(name, encoding, quiet=quiet)
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")] if text else []


def _file(name: str, encoding: str | None) -> PlainText:
    return read_plain_text(Path(name), encoding)


def _standard_input(encoding: str | None, quiet: bool) -> PlainText:
    if sys.stdin.isatty() and not quiet:
        end = "Ctrl+Z and Return" if sys.platform == "win32" else "Ctrl+D"
        print(f"Type the text; {end} on an empty line ends it.", file=sys.stderr)
    try:
        data = sys.stdin.buffer.read()
    except OSError as error:
        raise UserError(
            Sentence("The standard input cannot be read: {reason}.", reason=error.strerror)
        ) from error
    return decode(data, "The standard input", encoding)
