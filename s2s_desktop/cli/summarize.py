"""`s2s-desktop summarize`: a text in, its summary out, sentence by sentence."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import cast, get_args

from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import options
from s2s_desktop.cli.history.recording import add_history_option
from s2s_desktop.cli.output.answer import write_answer
from s2s_desktop.cli.source import STANDARD_INPUT, read_document_or_text
from s2s_desktop.pipeline.messages import DETECT, SummarizeRequest, SummaryLength, SummarySize

_ENGLISH = "en"


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.description = (
        "Summarizes a text: picks the sentences that carry it, or uses a model that you added."
    )
    parser.add_argument("file", nargs="?", default=STANDARD_INPUT, help="default: standard input")
    parser.add_argument(
        "--length",
        type=_length,
        default="short",
        metavar="LENGTH",
        help="line, short or long (one sentence, three or four, about a fifth of the text), "
        "a number of sentences, or a share of them as 20%%; default: short",
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
    text, stretches = read_document_or_text(
        arguments.file, arguments.encoding, quiet=arguments.quiet
    )
    request = SummarizeRequest(
        number=1,
        text=text,
        language=arguments.language or DETECT,
        length="short" if isinstance(arguments.length, SummarySize) else arguments.length,
        size=arguments.length if isinstance(arguments.length, SummarySize) else None,
        model_id=arguments.model,
        alignment=arguments.json,
        stretches=stretches,
    )
    service = options.make_service(arguments, catalogue)
    write_answer(service.run(request), text, arguments, end="\n")
    return 0


def _length(text: str) -> SummaryLength | SummarySize:
    """One of the three lengths, a number of sentences or a percentage."""
    for length in get_args(SummaryLength):
        if text == length:
            return cast(SummaryLength, length)
    try:
        if text.endswith("%"):
            return SummarySize(share=float(text[:-1]) / 100)
        return SummarySize(sentences=int(text))
    except ValueError:
        raise ArgumentTypeError(
            f"{text!r} is not line, short, long, a number of sentences, or a share as 20%"
        ) from None


def _language(catalogue: Catalogue, model_id: str | None) -> str:
    """The language of a model that is named, otherwise English."""
    if model_id is None:
        return _ENGLISH
    return next(iter(catalogue.entry(model_id).sources(SUMMARIZE)), _ENGLISH)
