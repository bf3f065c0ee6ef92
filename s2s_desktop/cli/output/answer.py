"""Where segments are written, and in which form."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.cli.output.language_remark import remark_on
from s2s_desktop.cli.output.pieces import Event, Piece, pieces
from s2s_desktop.cli.output.progress import ProgressBar
from s2s_desktop.cli.output.segment_json import segment_json
from s2s_desktop.cli.output.warning_count import WarningCount
from s2s_desktop.cli.source import STANDARD_INPUT
from s2s_desktop.errors import UserError
from s2s_desktop.memory import tmx_writing
from s2s_desktop.memory.unit import Unit
from s2s_desktop.pipeline.messages import (
    LanguageDetected,
    Loading,
    Message,
    ModelReady,
    Progress,
    Remark,
    Salience,
)

TMX = "tmx"
"""The format of translation memories, as `--to-format` names it."""


@dataclass(frozen=True)
class Circumstances:
    """What is known of the whole text when a piece of its answer is written.

    `salience` until it has been written with a first piece.
    """

    model: ModelReady | None = None
    detected: LanguageDetected | None = None
    salience: Salience | None = None


Form = Callable[[Piece, Circumstances], str]
"""Gives a piece the form it has in the output."""


def write_answer(
    messages: Iterable[Message], text: str, arguments: Namespace, end: str = ""
) -> int:
    """Write the segments of the answer to `text` as `arguments` say, and `end` after the last
    of them where they are plain text; their number."""
    form = json_lines(text) if arguments.json else plain
    if getattr(arguments, "to_format", None) == TMX:
        pair = arguments.source_language or "und", arguments.target_language or "und"
        form, end = tmx_units(text, pair), tmx_writing.END
    with (
        open_output(arguments.output) as stream,
        ProgressBar(len(text), stream, quiet=arguments.quiet) as progress,
    ):
        warnings = WarningCount()
        segments = _write_all(pieces(messages), form, progress, warnings)
        if segments and not arguments.json:
            progress.write(end)
        for line in warnings.lines():
            progress.note(line)
    return segments


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """The file at `path`, whole or not at all; standard output for None and "-".

    Raises BrokenPipeError, as standard output does, when nobody reads a pipe any more.
    """
    if path is None or str(path) == STANDARD_INPUT:
        yield sys.stdout
        return
    try:
        with atomic_text(path) as stream:
            yield stream
    except UserError as error:
        if isinstance(error.__cause__, BrokenPipeError):
            raise error.__cause__ from None
        raise


def _write_all(
    events: Iterator[Event], form: Form, progress: ProgressBar, warnings: WarningCount
) -> int:
    """Write the pieces as they come, and note their warnings; the number of segments."""
    known, segments = Circumstances(), 0
    for event in events:
        match event:
            case LanguageDetected():
                known = replace(known, detected=event)
                if remark := remark_on(event):
                    progress.note(remark)
            case Loading():
                progress.wait_for("loading the model")
            case ModelReady():
                if known.model is None:
                    progress.start()
                known = replace(known, model=event)
            case Remark():
                progress.note(event.text)
            case Progress():
                progress.update(event.done_chars)
            case Salience():
                known = replace(known, salience=event)
            case Piece(segment=segment):
                progress.write(form(event, known))
                known = replace(known, salience=None)
                if segment:
                    segments += 1
                    progress.update(segment.source[1])
                    warnings.take(segment)
    return segments


def plain(piece: Piece, known: Circumstances) -> str:
    """The text alone."""
    del known
    return piece.lead + (piece.segment.text if piece.segment else "")


def tmx_units(text: str, pair: tuple[str, str]) -> Form:
    """A unit of a translation memory per segment of the source `text`, in these languages as far
    as they are not found out; before the first one the head of the file."""
    heads = iter((tmx_writing.HEAD,))

    def form(piece: Piece, known: Circumstances) -> str:
        if piece.segment is None:
            return ""
        found = known.detected.pair if known.detected and known.detected.pair else pair
        source = text[slice(*piece.segment.source)]
        unit = Unit(source, piece.segment.text, *found)
        return next(heads, "") + tmx_writing.written(unit)

    return form


def json_lines(text: str) -> Form:
    """One JSON object per segment of the source `text`."""

    def form(piece: Piece, known: Circumstances) -> str:
        if piece.segment is None:
            return ""
        about = known.model, known.detected
        line = segment_json(text, piece.segment, *about, piece.provenance, known.salience)
        return line + "\n"

    return form
