"""`s2s-desktop translate`: a text in, its translation out, segment by segment."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import options
from s2s_desktop.cli.in_order import Event, Piece, in_order
from s2s_desktop.cli.progress import ProgressBar
from s2s_desktop.cli.segment_json import segment_json
from s2s_desktop.cli.source import STANDARD_INPUT, read_source
from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    Loading,
    ModelReady,
    Progress,
    Remark,
    SegmentFinished,
    TranslateRequest,
)

Form = Callable[[Piece, ModelReady | None], str]
"""Gives a piece the form it has in the output."""


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.description = "Translates a text; blank lines and indentation stay as they are."
    parser.add_argument("file", nargs="?", default=STANDARD_INPUT, help="default: standard input")
    options.add_model_options(parser)
    parser.add_argument("--lines", action="store_true", help="one segment a line, as in test sets")
    options.add_beam_option(parser)
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="default: standard output")
    options.add_encoding_option(parser)
    options.add_json_option(parser, "one JSON object per segment")
    options.add_quiet_option(parser)
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Translate what `arguments` name; the exit code."""
    catalogue = Catalogue()
    pair = options.language_pair(arguments, catalogue)
    text = read_source(arguments.file, arguments.encoding, quiet=arguments.quiet)
    request = _request(arguments, text, pair)
    form = _json_line(text) if arguments.json else _plain
    service = options.make_service(arguments, catalogue)
    with (
        _output(arguments.output) as stream,
        ProgressBar(len(text), stream, quiet=arguments.quiet) as progress,
    ):
        segments = _write_all(in_order(service.run(request)), form, progress)
    if not segments and not arguments.quiet:
        print("s2s-desktop: The text has no words to translate.", file=sys.stderr)
    return 0


def _write_all(events: Iterator[Event], form: Form, progress: ProgressBar) -> int:
    """Write the pieces as they come; the number of segments among them."""
    model: ModelReady | None = None
    segments = 0
    for event in events:
        match event:
            case Loading():
                progress.wait_for("loading the model")
            case ModelReady():
                if model is None:
                    progress.start()
                model = event
            case Remark():
                progress.note(event.text)
            case Progress():
                progress.update(event.done_chars)
            case Piece(segment=segment):
                progress.write(form(event, model))
                if segment:
                    segments += 1
                    _report(segment, progress)
    return segments


def _request(arguments: Namespace, text: str, pair: tuple[str, str]) -> TranslateRequest:
    return TranslateRequest(
        number=1,
        text=text,
        source_language=pair[0],
        target_language=pair[1],
        model_id=arguments.model,
        choices=DecodingChoices(beam_size=arguments.beam),
        lines=arguments.lines,
        alignment=arguments.json,
    )


@contextmanager
def _output(path: Path | None) -> Iterator[TextIO]:
    if path is None or str(path) == STANDARD_INPUT:
        yield sys.stdout
    else:
        with atomic_text(path) as stream:
            yield stream


def _plain(piece: Piece, model: ModelReady | None) -> str:
    del model
    return piece.lead + (piece.segment.text if piece.segment else "")


def _json_line(text: str) -> Form:
    def form(piece: Piece, model: ModelReady | None) -> str:
        return segment_json(text, piece.segment, model) + "\n" if piece.segment else ""

    return form


def _report(segment: SegmentFinished, progress: ProgressBar) -> None:
    progress.update(segment.source[1])
    for warning in segment.warnings:
        progress.note(f"segment {segment.segment + 1}: {warning}")
