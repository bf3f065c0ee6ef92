"""`s2s-desktop history`: what was done is listed, found, shown, exported and deleted."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date, datetime, time
from typing import Any

from s2s_desktop.cli import options
from s2s_desktop.cli.history.clearing import clear
from s2s_desktop.cli.history.exporting import export
from s2s_desktop.cli.history.listing import list_entries, show
from s2s_desktop.history.export import FORMS

_MOST = 1_000_000
_LISTED = 20


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and what each of its parts does."""
    parser.description = (
        "What was translated and summarized: in the window if it keeps a history, and by commands "
        "with --history. It is on this machine alone."
    )
    parts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _configure_list(parts.add_parser("list", help="the newest entries"))
    _configure_search(parts.add_parser("search", help="entries with these words in them"))
    _configure_show(parts.add_parser("show", help="the whole of one entry"))
    _configure_export(parts.add_parser("export", help="entries as text, JSON or TMX"))
    _configure_clear(parts.add_parser("clear", help="delete entries, so that nothing is left"))


def _configure_list(parser: ArgumentParser) -> None:
    parser.set_defaults(command=list_entries, words=[])
    _add_filters(parser)
    _add_limit(parser)
    options.add_json_option(parser, "one array of objects")


def _configure_search(parser: ArgumentParser) -> None:
    parser.description = (
        "Finds entries whose text, result, name or file name has words that begin like these. "
        "Case and accents do not matter."
    )
    parser.add_argument("words", nargs="+", metavar="WORD")
    parser.set_defaults(command=list_entries)
    _add_filters(parser)
    _add_limit(parser)
    options.add_json_option(parser, "one array of objects")


def _configure_show(parser: ArgumentParser) -> None:
    parser.add_argument("id", type=options.whole_number(1, 2**62))
    options.add_json_option(parser, "one object, with everything that is known")
    parser.set_defaults(command=show)


def _configure_export(parser: ArgumentParser) -> None:
    parser.add_argument(
        "ids", nargs="*", type=options.whole_number(1, 2**62), metavar="ID", help="default: all"
    )
    parser.add_argument(
        "--search",
        dest="words",
        action="append",
        default=[],
        metavar="WORDS",
        help="only those with these words in them",
    )
    _add_filters(parser)
    parser.add_argument(
        "--format", choices=tuple(FORMS), help="default: by the suffix of OUT, otherwise text"
    )
    options.add_output_option(parser)
    parser.set_defaults(command=export)


def _configure_clear(parser: ArgumentParser) -> None:
    parser.description = "Deletes entries for good: no word of them stays in any file."
    what: Any = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "ids", nargs="*", default=[], type=options.whole_number(1, 2**62), metavar="ID"
    )
    what.add_argument(
        "--older-than",
        type=options.whole_number(0, 100_000),
        metavar="DAYS",
        help="all that are older and not starred",
    )
    what.add_argument("--all", action="store_true", help="all entries")
    what.add_argument(
        "--everything",
        action="store_true",
        help="all entries, what windows had open, and which files were opened",
    )
    parser.set_defaults(command=clear)


def _add_filters(parser: ArgumentParser) -> None:
    parser.add_argument("--task", choices=("translate", "summarize"), default="")
    parser.add_argument("--language", type=options.language, metavar="LANG", help="on either side")
    parser.add_argument("--starred", action="store_true", help="only those with a star")
    parser.add_argument("--since", type=_day, metavar="YYYY-MM-DD", help="of that day or later")
    parser.add_argument("--before", type=_day, metavar="YYYY-MM-DD", help="older than that day")


def _add_limit(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--limit",
        type=options.whole_number(1, _MOST),
        default=_LISTED,
        metavar="N",
        help=f"so many at most; default: {_LISTED}",
    )


def _day(text: str) -> float:
    """The beginning of a day here, in seconds since 1970."""
    try:
        return datetime.combine(date.fromisoformat(text), time()).timestamp()
    except (ValueError, OverflowError, OSError) as error:
        raise ArgumentTypeError(f"{text!r} is no day such as 2026-03-14") from error
