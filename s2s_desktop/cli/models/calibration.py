"""`s2s-desktop models calibrate`: finds the alignment of a model from pairs with known links."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import options
from s2s_desktop.cli.gold import read_gold
from s2s_desktop.cli.source import STANDARD_INPUT
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.search.room import check_room_for_torch
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    from s2s_desktop.catalogue.entry import Calibration
    from s2s_desktop.pipeline.alignment.calibrate_model import Calibrated

_NOTICEABLE_S = 1.0
"""What is done sooner needs no bar."""


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.description = (
        "Chooses the attention head, its step and the thresholds that link the words of GOLD "
        "best, and keeps them on your list of models. Of a model that came with the program "
        "they are only shown."
    )
    parser.add_argument("model", metavar="ID")
    parser.add_argument(
        "gold",
        metavar="GOLD",
        help="a pair a line: source, tab, target, tab, links i-j between words as separated by "
        "spaces; - is standard input",
    )
    options.add_language_options(parser)
    options.add_device_options(parser)
    options.add_encoding_option(parser)
    options.add_json_option(parser, "one JSON object")
    options.add_quiet_option(parser)
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Calibrate a model and print how well it aligned before and after; the exit code."""
    check_room_for_torch()
    # Imported here because it brings numpy along, which `models list` should not wait for.
    from s2s_desktop.pipeline.alignment.calibrate_model import calibrate_model

    catalogue = options.open_catalogue()
    languages = _languages(arguments, catalogue)
    model_id = catalogue.choose(*languages, arguments.model).id
    gold = read_gold(arguments.gold, arguments)
    service = options.make_service(arguments, catalogue)
    shown = sys.stderr.isatty() and not arguments.quiet
    with tqdm(
        total=2 * len(gold), unit=" pairs", delay=_NOTICEABLE_S, leave=False, disable=not shown
    ) as bar:
        found = calibrate_model(service, model_id, languages, gold, _name(arguments), bar.update)
    own, kept = catalogue.is_own(model_id), False
    try:
        if own:
            catalogue.calibrate(model_id, found.calibration)
            kept = True
    finally:  # what took minutes to find is told even if the disk is full
        say = _print_json if arguments.json else _print_text
        say(model_id, len(gold), found, kept)
    if not own and not arguments.quiet:
        print(
            f"s2s-desktop: {model_id} came with the program and stays as it is; a model that you "
            "add can be calibrated.",
            file=sys.stderr,
        )
    return 0


def _languages(arguments: Namespace, catalogue: Catalogue) -> tuple[str, str]:
    """The pair of the gold; of many that the model has, a guess could be wrong unnoticed."""
    source, target = arguments.source_language, arguments.target_language
    known = dict.fromkeys(
        pair
        for pair in catalogue.entry(arguments.model).pairs()
        if source in (None, pair[0]) and target in (None, pair[1])
    )
    if len(known) > 1:
        some = ", ".join(" → ".join(pair) for pair in islice(known, 4))
        raise UserError(
            Sentence(
                "The model {model} translates several pairs of languages ({some}, …).",
                model=arguments.model,
                some=some,
            ),
            Sentence("Say with --from and --to which languages the gold is in."),
        )
    return options.language_pair(arguments, catalogue)


def _name(arguments: Namespace) -> str:
    if arguments.gold == STANDARD_INPUT:
        return "standard input"
    # Names of files need not be text.
    return Path(arguments.gold).name.encode("utf-8", "backslashreplace").decode()


def _print_text(model_id: str, pairs: int, found: Calibrated, kept: bool) -> None:
    calibration = found.calibration
    counted = "1 pair" if pairs == 1 else f"{pairs:,} pairs"
    print(
        f"{model_id}: alignment error rate {found.rate_before:.1f} % before, "
        f"{found.rate_after:.1f} % after, on {counted}"
    )
    print(
        f"{_heads(calibration)}, threshold {calibration.threshold:g}, floor {calibration.floor:g}"
    )
    print("Kept on your list of models." if kept else "Not kept; it aligns as before.")


def _heads(calibration: Calibration) -> str:
    """Counted from 0, as in files."""
    steps = ("when a piece is written", "a step later")
    heads = calibration.heads
    total = sum(head.weight for head in heads)
    read = [f"layer {head.layer}, head {head.head}, {steps[head.shift]}" for head in heads]
    if len(read) == 1:
        return read[0]
    shares = (
        f"{head.weight / total:.2f} of {text}" for head, text in zip(heads, read, strict=True)
    )
    return "; ".join(shares)


def _print_json(model_id: str, pairs: int, found: Calibrated, kept: bool) -> None:
    told = {
        "model": model_id,
        "pairs": pairs,
        "aer_before": found.rate_before,
        "aer_after": found.rate_after,
        **asdict(found.calibration),
        "kept": kept,
    }
    print(json.dumps(told, ensure_ascii=False, indent=2))
