"""`s2s-desktop translate`: a text in, its translation out, segment by segment."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from s2s_desktop.cli import options
from s2s_desktop.cli.output.answer import write_answer
from s2s_desktop.cli.source import STANDARD_INPUT, read_source
from s2s_desktop.pipeline.messages import DecodingChoices, TranslateRequest


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.description = "Translates a text; blank lines and indentation stay as they are."
    parser.add_argument("file", nargs="?", default=STANDARD_INPUT, help="default: standard input")
    options.add_model_options(parser)
    parser.add_argument("--lines", action="store_true", help="one segment a line, as in test sets")
    options.add_beam_option(parser)
    options.add_output_option(parser)
    options.add_encoding_option(parser)
    options.add_json_option(parser, "one JSON object per segment")
    options.add_quiet_option(parser)
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Translate what `arguments` name; the exit code."""
    catalogue = options.open_catalogue()
    pair = options.language_pair(arguments, catalogue)
    text = read_source(arguments.file, arguments.encoding, quiet=arguments.quiet)
    request = _request(arguments, text, pair)
    service = options.make_service(arguments, catalogue)
    segments = write_answer(service.run(request), text, arguments)
    if not segments and not arguments.quiet:
        print("s2s-desktop: The text has no words to translate.", file=sys.stderr)
    return 0


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
        stream=False,
    )
