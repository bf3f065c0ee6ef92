"""`s2s-desktop summarize`: a text in, its summary out, sentence by sentence."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import get_args

from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import options
from s2s_desktop.cli.history.recording import add_history_option
from s2s_desktop.cli.output.answer import write_answer
from s2s_desktop.cli.source import STANDARD_INPUT, read_source
from s2s_desktop.pipeline.messages import DETECT, SummarizeRequest, SummaryLength

_ENGLISH = "en"


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.description = (
        "Summarizes a text: picks the sentences that carry it, or uses a model that you added."
    )
    parser.add_argument("file", nargs="?", default=STANDARD_INPUT, help="default: standard input")
    parser.add_argument(
        "--length",
        choices=get_args(SummaryLength),
        default="short",
        help="one sentence, two to four, or about a fifth of the text; default: short",
    )
    parser.add_argument(
        "--language",
        type=options.language,
        metavar="LANG",
        help="of the text; default: the one that it is in",
    )
    parser.add_argument("--model", metavar="ID", help="default: the first for the language")
    options.add_device_options(parser)
    options.add_output_option(parser)
    options.add_encoding_option(parser)
    options.add_json_option(parser, "one JSON object per sentence, with where it came from")
    add_history_option(parser)
    options.add_quiet_option(parser)
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Summarize what `arguments` name; the exit code."""
    catalogue = options.open_catalogue()
    expected = arguments.language or _language(catalogue, arguments.model)
    catalogue.choose(expected, expected, arguments.model, SUMMARIZE)  # complains at once
    text = read_source(arguments.file, arguments.encoding, quiet=arguments.quiet)
    request = SummarizeRequest(
        number=1,
        text=text,
        language=arguments.language or DETECT,
        length=arguments.length,
        model_id=arguments.model,
        alignment=arguments.json,
    )
    service = options.make_service(arguments, catalogue)
    write_answer(service.run(request), text, arguments, end="\n")
    return 0


def _language(catalogue: Catalogue, model_id: str | None) -> str:
    """The language of a model that is named, otherwise English."""
    if model_id is None:
        return _ENGLISH
    return next(iter(catalogue.entry(model_id).sources(SUMMARIZE)), _ENGLISH)
