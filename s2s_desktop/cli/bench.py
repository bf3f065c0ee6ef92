"""`s2s-desktop bench`: how fast this machine translates, and what it takes for it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from s2s_desktop import paths
from s2s_desktop.cli import options
from s2s_desktop.cli.output.table import columns
from s2s_desktop.cli.source import read_source
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.search.workers import worker_count
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    from s2s_desktop.bench.plan import Plan

_SENTENCES = 400
"""As many are made of a text that has fewer, with a word changed in each: enough for batches."""

_LONG_WORDS = (10_000, 100_000, 1_000_000)


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.description = (
        "Measures speed, start and memory, in processes of their own. Nothing else should run "
        "meanwhile; the table says how busy the machine was before each row."
    )
    parser.add_argument("--only", metavar="ROW,…", type=_names, default=(), help="these rows alone")
    parser.add_argument("--rounds", type=options.whole_number(1, 100), default=3, metavar="N")
    parser.add_argument(
        "--against",
        metavar="NAME,…",
        type=_names,
        default=(),
        help="measure beside: transformers, ctranslate2, bergamot, where they are installed",
    )
    parser.add_argument(
        "--bergamot-python", type=Path, metavar="PATH", help="a Python with the package bergamot"
    )
    parser.add_argument("--long", action="store_true", help="also texts of up to a million words")
    parser.add_argument(
        "--words",
        type=_numbers,
        default=_LONG_WORDS,
        metavar="N,…",
        help="sizes of the long texts; default: 10000,100000,1000000",
    )
    parser.add_argument(
        "--switches",
        type=options.whole_number(1, 1_000_000),
        default=1000,
        metavar="N",
        help="how often the row soak (--only soak) goes to another model; default: 1000",
    )
    options.add_model_options(parser)
    parser.add_argument("--input", metavar="FILE", help="text to use; default: a built-in page")
    parser.add_argument("--lines", action="store_true", help="one sentence a line")
    parser.add_argument(
        "--singles",
        type=options.whole_number(1, 10_000),
        default=200,
        metavar="N",
        help="sentences that are taken one at a time; default: 200",
    )
    options.add_beam_option(parser)
    options.add_encoding_option(parser)
    options.add_json_option(parser, "one JSON object with every round")
    options.add_quiet_option(parser)
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Measure what `arguments` ask for and print it; the exit code."""
    # Imported here, so that other commands start without it.
    from s2s_desktop.bench import machine, plan, report, rows

    peers = tuple(arguments.against)
    plan.check_peers(peers, arguments.bergamot_python)
    wanted = rows.chosen(arguments.only, arguments.long)
    planned = _plan(arguments)
    here = machine.this_machine()
    results = list(rows.measure(wanted, planned))
    if arguments.json:
        print(report.as_json(here, results))
    else:
        print(report.heading(here), end="\n\n")
        print(columns(list(report.table_rows(results))))
    for problem in report.problems(results):
        print(f"s2s-desktop: {problem}", file=sys.stderr)
    return int(any(result.problem for result in results))


def _plan(arguments: Namespace) -> Plan:
    from s2s_desktop.bench.long_text import so_many
    from s2s_desktop.bench.plan import Plan

    catalogue = options.open_catalogue()
    source, target = options.language_pair(arguments, catalogue)
    model_id = catalogue.choose(source, target, arguments.model).id
    text = _text(arguments, source)

    def tell(what: str) -> None:
        if not arguments.quiet:
            print(f"s2s-desktop: {what}", file=sys.stderr)

    plan = Plan(
        model_id=model_id,
        source_language=source,
        target_language=target,
        device=arguments.device,
        precision=arguments.precision,
        beam=arguments.beam,
        threads=arguments.threads or worker_count(),
        rounds=arguments.rounds,
        lines=(),
        singles=arguments.singles,
        peers=tuple(arguments.against),
        files=catalogue.open(model_id).paths,
        bergamot_python=arguments.bergamot_python,
        words=tuple(arguments.words),
        switches=arguments.switches,
        tell=tell,
    )
    sentences = _sentences(arguments, text, plan)
    if not arguments.input:
        sentences = so_many(sentences, _SENTENCES)
    return replace(plan, lines=tuple(sentences))


def _sentences(arguments: Namespace, text: str, plan: Plan) -> list[str]:
    """The different sentences of the text, in their order."""
    if arguments.lines:
        parts = text.splitlines()
    else:
        with plan.own_models() as child:
            parts = child.ask("split", text=text)["lines"]
    sentences = list(dict.fromkeys(part.strip() for part in parts if part.strip()))
    if not sentences:
        raise UserError(
            Sentence("The text has no words to translate."), Sentence("Give one that has some.")
        )
    return sentences


def _text(arguments: Namespace, language: str) -> str:
    if arguments.input:
        return read_source(arguments.input, arguments.encoding, quiet=arguments.quiet)
    sample = paths.resources() / "samples" / f"page.{language}.txt"
    if not sample.is_file():
        raise UserError(
            Sentence("There is no built-in page in {language!r}.", language=language),
            Sentence("Give one with --input."),
        )
    return sample.read_text(encoding="utf-8")


def _names(text: str) -> Sequence[str]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _numbers(text: str) -> Sequence[int]:
    return tuple(options.whole_number(1, 100_000_000)(part) for part in text.split(","))
