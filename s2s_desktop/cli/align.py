"""`s2s-desktop align`: word links between two texts, line by line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from s2s_desktop.cli import options
from s2s_desktop.cli.output.pharaoh import pharaoh
from s2s_desktop.cli.output.segment_json import one_line
from s2s_desktop.cli.source import check_inputs, read_lines
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.search.room import check_room_for_torch
from s2s_desktop.sentences import Sentence


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.description = "Links words, as separated by spaces, line by line; prints Pharaoh i-j."
    parser.add_argument("source_file", help="one sentence a line; - is standard input")
    parser.add_argument("target_file", help="its translations, line by line")
    options.add_model_options(parser)
    parser.add_argument(
        "--method",
        choices=("auto", "attention", "alone", "both"),
        default="auto",
        help="attention: as words are linked while they are written; alone: by one model once they "
        "are; both: with the model of the other direction; auto, the default: the best of these "
        "that there are models for",
    )
    parser.add_argument(
        "--no-articles",
        action="store_true",
        help="leave articles without a link of their own as they are (Portuguese)",
    )
    options.add_encoding_option(parser)
    options.add_json_option(parser, "one JSON object per line")
    options.add_quiet_option(parser)
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Align the two files that `arguments` name; the exit code."""
    check_inputs((arguments.source_file, arguments.target_file))
    check_room_for_torch()
    # Imported here because it brings torch along, which `--help` should not wait for.
    from s2s_desktop.pipeline.alignment.align import align_lines

    catalogue = options.open_catalogue()
    source_language, target_language = options.language_pair(arguments, catalogue)
    source_lines, target_lines = (
        read_lines(name, arguments.encoding, quiet=arguments.quiet)
        for name in (arguments.source_file, arguments.target_file)
    )
    _check_counts(arguments, len(source_lines), len(target_lines))
    service = options.make_service(arguments, catalogue)
    model_id = catalogue.choose(source_language, target_language, arguments.model).id
    aligned = align_lines(
        service,
        source_lines,
        target_lines,
        source_language,
        target_language,
        model_id,
        arguments.method,
        articles=not arguments.no_articles,
    )
    for source, target, links in zip(source_lines, target_lines, aligned, strict=True):
        row = _json_object(source, target, links, model_id) if arguments.json else pharaoh(links)
        print(row, flush=True)
    return 0


def _check_counts(arguments: Namespace, source: int, target: int) -> None:
    if source != target:
        raise UserError(
            Sentence(
                "{source_file} has {source:,} lines, {target_file} has {target:,}.",
                source_file=arguments.source_file,
                source=source,
                target_file=arguments.target_file,
                target=target,
            ),
            Sentence(
                "Both must have the same number of lines: line n is the translation of line n."
            ),
        )


def _json_object(
    source: str, target: str, links: tuple[tuple[int, int], ...], model_id: str
) -> str:
    return one_line(
        {
            "source": source,
            "target": target,
            "model": model_id,
            "alignment": pharaoh(links),
            "source_words": source.split(),
            "target_words": target.split(),
        }
    )
