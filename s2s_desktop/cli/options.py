"""Options that several commands share."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli.history.recording import RecordingService, is_wanted
from s2s_desktop.cli.streams import complain
from s2s_desktop.pipeline.models.add_options import LANGUAGE_TAG
from s2s_desktop.pipeline.service import Service

PREFERRED_PAIR = ("en", "pt")


def whole_number(low: int, high: int) -> Callable[[str], int]:
    """A type for `add_argument`: a whole number from `low` to `high`."""

    def parse(text: str) -> int:
        if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
            raise ArgumentTypeError(f"{text!r} is no whole number from {low} to {high}")
        return int(text)

    return parse


def language(text: str) -> str:
    """A type for `add_argument`: a BCP 47 tag, as far as its form goes."""
    if not LANGUAGE_TAG.fullmatch(text):
        raise ArgumentTypeError(f"{text!r} is no language such as en or pt-BR")
    return text


def add_model_options(parser: ArgumentParser, without_source: str = "") -> None:
    """Languages, model and what it runs on; see `add_language_options`."""
    add_language_options(parser, without_source)
    parser.add_argument("--model", metavar="ID", help="model; default: the first for the pair")
    add_device_options(parser)


def add_language_options(parser: ArgumentParser, without_source: str = "") -> None:
    """A pair of languages; see `language_pair` for what is left out. `without_source`: what
    happens where the source language is."""
    for option, name, default in (
        ("--from", "source", without_source),
        ("--to", "target", ""),
    ):
        parser.add_argument(
            option,
            dest=f"{name}_language",
            type=language,
            metavar="LANG",
            help=f"{name} language" + (f"; default: {default}" if default else ""),
        )


def add_device_options(parser: ArgumentParser) -> None:
    """What a model runs on."""
    parser.add_argument(
        "--device",
        choices=("auto", "cpu", "cuda", "mps", "xpu"),
        default="auto",
        help="default: auto",
    )
    parser.add_argument(
        "--precision",
        choices=("auto", "float32", "float16", "bfloat16", "int8"),
        default="auto",
        help="of the weights; default: auto",
    )
    parser.add_argument("--threads", type=whole_number(1, 1024), metavar="N", help="CPU threads")


def add_beam_option(parser: ArgumentParser) -> None:
    """`--beam`: left out, the model's own advice counts."""
    parser.add_argument(
        "--beam",
        type=whole_number(1, 64),
        metavar="N",
        help="hypotheses kept in search; default: what the makers of the model advise",
    )


def add_number_style_option(parser: ArgumentParser) -> None:
    """`--number-style`: whose separators numbers have."""
    parser.add_argument(
        "--number-style",
        choices=("target", "source"),
        default="target",
        help="separators of numbers: those of the target language (default), or as in the source",
    )


def add_output_option(parser: ArgumentParser) -> None:
    """`-o`: a file in place of standard output."""
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="default: standard output")


def add_json_option(parser: ArgumentParser, what: str) -> None:
    """`--json`, described by `what`."""
    parser.add_argument("--json", action="store_true", help=what)


def add_quiet_option(parser: ArgumentParser) -> None:
    """`--quiet`: nothing on standard error but what went wrong."""
    parser.add_argument("--quiet", action="store_true", help="no progress and no notices")


def add_encoding_option(parser: ArgumentParser) -> None:
    """`--encoding`: for files whose encoding would be guessed wrongly."""
    parser.add_argument(
        "--encoding", metavar="NAME", help="of the input; default: UTF-8, otherwise detected"
    )


def open_catalogue() -> Catalogue:
    """The models there are. What is wrong with the user's list is complained of, and no more."""
    catalogue = Catalogue()
    if catalogue.problem is not None:
        complain(catalogue.problem)
    return catalogue


def make_service(arguments: Namespace, catalogue: Catalogue) -> Service:
    """A service on the device that was asked for, which writes its history where that is."""
    settings = arguments.device, arguments.precision, arguments.threads
    if not is_wanted(arguments):
        return Service(catalogue, *settings)
    service = RecordingService(catalogue, *settings)
    service.file = arguments.file
    return service


def language_pair(arguments: Namespace, catalogue: Catalogue) -> tuple[str, str]:
    """The pair (source, target) that was asked for; what was left out is filled in.

    A language left out comes from the model, if one is named, or from the pairs that there
    is a model for, English → Portuguese before others. Raises UserError if nothing fits.
    """
    source, target = arguments.source_language, arguments.target_language
    entries = [catalogue.entry(arguments.model)] if arguments.model else catalogue.everyday()
    known = (pair for entry in entries for pair in entry.pairs())
    fitting = [pair for pair in known if source in (None, pair[0]) and target in (None, pair[1])]
    if fitting:
        return PREFERRED_PAIR if PREFERRED_PAIR in fitting else fitting[0]
    pair = (source or PREFERRED_PAIR[0], target or PREFERRED_PAIR[1])
    catalogue.choose(*pair, arguments.model)  # nothing fits, so this says what there is
    return pair
