"""`s2s-desktop translate`: a text in, its translation out, segment by segment."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from s2s_desktop.cli import options
from s2s_desktop.cli.history.recording import add_history_option
from s2s_desktop.cli.many_files import inputs, translate_all
from s2s_desktop.cli.output.answer import TMX, write_answer
from s2s_desktop.cli.source import STANDARD_INPUT, check_inputs, read_lines, read_source
from s2s_desktop.cli.translate_document import (
    add_document_options,
    is_text,
    text_of,
    translate_document,
)
from s2s_desktop.documents.model import Document
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.glossary.glossary_file import read_glossary
from s2s_desktop.glossary.term import Glossary
from s2s_desktop.pipeline.messages import (
    DETECT,
    DecodingChoices,
    DetectionChoices,
    GuardOptions,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import Service


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.description = (
        "Translates texts and documents; blank lines and indentation stay, and so does a format."
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="texts, documents, or folders of them; default: standard input",
    )
    options.add_model_options(parser, without_source="the one that the text is in")
    parser.add_argument("--lines", action="store_true", help="one segment a line, as in test sets")
    options.add_beam_option(parser)
    parser.add_argument("--keep", metavar="FILE", help="terms that stay as they are, one a line")
    parser.add_argument(
        "--glossary",
        metavar="FILE",
        help="terms and what they are called: TSV or CSV, several translations parted by |",
    )
    parser.add_argument(
        "--memory",
        action="append",
        default=[],
        metavar="FILE",
        help="a TMX file: the same sentences are used, similar ones are told; may be repeated",
    )
    parser.add_argument(
        "--no-warnings", action="store_true", help="say nothing of what is doubtful"
    )
    options.add_number_style_option(parser)
    options.add_output_option(parser)
    add_document_options(parser)
    options.add_encoding_option(parser)
    options.add_json_option(parser, "one JSON object per segment")
    add_history_option(parser)
    options.add_quiet_option(parser)
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Translate what `arguments` name; the exit code."""
    catalogue = options.open_catalogue()
    pair = options.language_pair(arguments, catalogue)
    guard = _guard(arguments)
    if arguments.source_language is None:
        pair = DETECT, pair[1]
    files = inputs(arguments)
    if len(files) < 2:
        arguments.file = files[0]
        service = options.make_service(arguments, catalogue)
        _translate(arguments, _request(arguments, pair, guard), service)
        return 0
    service = options.make_service(arguments, catalogue)
    return translate_all(
        files,
        arguments,
        lambda one: _translate(one, _request(one, pair, guard), service),
    )


def _translate(arguments: Namespace, request: TranslateRequest, service: Service) -> None:
    """Translate the one file that `arguments` name; raises UserError."""
    document = _document(arguments)
    if arguments.to_format == TMX:
        text = "" if document is None else text_of(document, arguments)
        text = text or read_source(arguments.file, arguments.encoding, quiet=arguments.quiet)
        write_answer(service.run(replace(request, text=text)), text, arguments)
        return
    if document is not None:
        source = Path(arguments.file)
        translate_document(document, source, request, service, arguments, sys.stdout)
        return
    text = read_source(arguments.file, arguments.encoding, quiet=arguments.quiet)
    segments = write_answer(service.run(replace(request, text=text)), text, arguments)
    if not segments and not arguments.quiet:
        print("s2s-desktop: The text has no words to translate.", file=sys.stderr)


def _document(arguments: Namespace) -> Document | None:
    """The document that is to be translated as one; None for what is read as plain text."""
    if arguments.file == STANDARD_INPUT or arguments.lines or arguments.encoding:
        return None
    document = open_document(Path(arguments.file))
    return None if document is not None and is_text(document) and arguments.json else document


def _guard(arguments: Namespace) -> GuardOptions:
    """What was chosen of the guard; raises UserError if the terms cannot be read."""
    terms, glossary = list[str](), Glossary()
    lists = [name for name in (arguments.keep, arguments.glossary) if name]
    check_inputs([*(arguments.files or [STANDARD_INPUT]), *lists] if lists else [])
    if arguments.keep:
        terms = read_lines(arguments.keep, None, quiet=arguments.quiet)
    if arguments.glossary:
        text = read_source(arguments.glossary, None, quiet=arguments.quiet)
        glossary = read_glossary(text, arguments.glossary)
    kept = dict.fromkeys(term.strip() for term in terms if term.strip())
    return GuardOptions(
        keep=tuple(kept),
        number_style=arguments.number_style,
        warnings=not arguments.no_warnings,
        glossary=glossary,
    )


def _request(arguments: Namespace, pair: tuple[str, str], guard: GuardOptions) -> TranslateRequest:
    """What is asked of any text."""
    return TranslateRequest(
        number=1,
        text="",
        source_language=pair[0],
        target_language=pair[1],
        model_id=arguments.model,
        choices=DecodingChoices(beam_size=arguments.beam),
        lines=arguments.lines,
        alignment=arguments.json,
        stream=False,
        guard=guard,
        memories=tuple(arguments.memory),
        detection=DetectionChoices(any_target=arguments.target_language is None),
    )
