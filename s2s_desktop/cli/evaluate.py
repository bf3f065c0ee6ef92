"""`s2s-desktop evaluate`: scores texts and alignments against references."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from s2s_desktop.cli import options
from s2s_desktop.cli.output.pharaoh import read_links
from s2s_desktop.cli.source import check_inputs, read_lines
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.search.room import check_room_for_torch
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    from s2s_desktop.training.measuring.scores import Score

_DESCRIPTION = """\
Compares lines with those of one or more references, or (--recipe) what a model writes for
the test part of a recipe, which is kept in --out."""
_EPILOG = """\
examples:
  s2s-desktop evaluate --metric bleu hypothesis.txt reference.txt
  s2s-desktop evaluate --metric aer found.pharaoh gold.pharaoh
  s2s-desktop evaluate --metric chrf --recipe recipe.toml --data FOLDER --model FOLDER --out FOLDER
"""


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    parser.add_argument(
        "hypothesis", nargs="?", help="a text or word links a line; - is standard input"
    )
    parser.add_argument("references", nargs="*", help="the same number of lines each")
    parser.add_argument("--metric", choices=("bleu", "chrf", "rouge", "aer"), required=True)
    parser.add_argument("--lowercase", action="store_true", help="bleu, chrf: in lower case")
    parser.add_argument(
        "--tokenize",
        choices=("13a", "intl", "char", "zh", "none"),
        default="13a",
        help="bleu: sacrebleu's way to separate words; none: they are separated; default: 13a",
    )
    options.add_json_option(parser, "one JSON array of scores")
    options.add_encoding_option(parser)
    tested = parser.add_argument_group("the test part of a recipe")
    tested.add_argument("--recipe", type=Path, metavar="RECIPE.toml")
    tested.add_argument("--data", type=Path, default=Path(), metavar="FOLDER", help="its data")
    tested.add_argument("--model", type=Path, metavar="FOLDER", help="the model's folder")
    tested.add_argument("--out", type=Path, metavar="FOLDER", help="where the texts are kept")
    options.add_beam_option(parser)
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Print scores; the exit code."""
    if arguments.recipe:
        _write_test_part(arguments)
    if not arguments.hypothesis or not arguments.references:
        raise UserError(
            Sentence("There is nothing to compare with."),
            Sentence("Give a file and its reference, or a --recipe."),
        )
    check_inputs((arguments.hypothesis, *arguments.references))
    written, *references = (
        read_lines(name, arguments.encoding, quiet=True)
        for name in (arguments.hypothesis, *arguments.references)
    )
    for name, lines in zip(arguments.references, references, strict=True):
        if len(lines) != len(written):
            raise UserError(
                Sentence(
                    "{hypothesis} has {count:,} lines, {name} has {count_2:,}.",
                    hypothesis=arguments.hypothesis,
                    count=len(written),
                    name=name,
                    count_2=len(lines),
                ),
                Sentence("Line n is compared with line n."),
            )
    if not written:
        raise UserError(
            Sentence("{hypothesis} is empty.", hypothesis=arguments.hypothesis),
            Sentence("Give a file with lines."),
        )
    scores = _scores(arguments, written, references)
    if arguments.json:
        print(json.dumps([asdict(score) for score in scores], ensure_ascii=False))
    else:
        for score in scores:
            print(f"{score.name} {score.value:.2f}  {score.signature}")
    return 0


def _write_test_part(arguments: Namespace) -> None:
    """Put the files that it writes where files to compare are named."""
    if arguments.hypothesis or not arguments.model or not arguments.out:
        raise UserError(
            Sentence("A recipe is tested with a model, and the texts are kept."),
            Sentence("Give --recipe, --model and --out, and no files."),
        )
    check_room_for_torch()
    from s2s_desktop.training.measuring.evaluation import HYPOTHESES, REFERENCES, write_test_part
    from s2s_desktop.training.recipe import read_recipe
    from s2s_desktop.training.run.process import set_up

    set_up("float32")
    recipe = read_recipe(arguments.recipe)
    part = write_test_part(recipe, arguments.data, arguments.model, arguments.out, arguments.beam)
    print(
        f"{part.pairs:,} pairs; {part.known_targets:,} of their targets occur in training, "
        "no source does",
        file=sys.stderr,
    )
    arguments.hypothesis = str(arguments.out / HYPOTHESES)
    arguments.references = [str(arguments.out / REFERENCES)]


def _scores(
    arguments: Namespace, written: Sequence[str], references: Sequence[Sequence[str]]
) -> Sequence[Score]:
    from s2s_desktop.training.measuring import scores

    match arguments.metric:
        case "bleu":
            found = scores.bleu(written, references, arguments.lowercase, arguments.tokenize)
            return [found]
        case "chrf":
            return [scores.chrf(written, references, arguments.lowercase)]
        case "rouge":
            return scores.rouge(written, references)
        case _:
            return [_alignment_error_rate(written, references)]


def _alignment_error_rate(found: Sequence[str], references: Sequence[Sequence[str]]) -> Score:
    check_room_for_torch()
    from s2s_desktop.engine.alignment.word_links import alignment_error_rate
    from s2s_desktop.training.measuring.scores import Score

    if len(references) > 1:
        raise UserError(
            Sentence("Links are compared with one gold alone."), Sentence("Give one reference.")
        )
    links, gold = (
        [read_links(line, number) for number, line in enumerate(lines, 1)]
        for lines in (found, *references)
    )
    return Score("AER", alignment_error_rate(links, gold), "all links of the gold are sure")
