"""`s2s-desktop models calibrate`: finds the alignment of a model, with known links or without."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import options
from s2s_desktop.cli.gold import read_gold
from s2s_desktop.cli.models.description import heads_in_words
from s2s_desktop.cli.source import STANDARD_INPUT, read_source
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.search.room import check_room_for_torch
from s2s_desktop.pipeline.service import Service, never
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    from s2s_desktop.catalogue.entry import Calibration

_NOTICEABLE_S = 1.0
"""What is done sooner needs no bar."""


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.description = (
        "Chooses the attention heads, their steps and the thresholds that link words best, and "
        "keeps them on your list of models. With GOLD, by links that are known. Without, by "
        "agreement: with a model that translates back, or else with the model's own encoder, on "
        "text that it translates itself. Of a model that came with the program they are only shown."
    )
    parser.add_argument("model", metavar="ID")
    parser.add_argument(
        "gold",
        metavar="GOLD",
        nargs="?",
        help="a pair a line: source, tab, target, tab, links i-j between words as separated by "
        "spaces; - is standard input",
    )
    parser.add_argument("--gold", dest="gold_option", metavar="FILE", help="the same as GOLD")
    witness = parser.add_mutually_exclusive_group()
    witness.add_argument(
        "--reverse",
        metavar="ID",
        help="the model that translates back; default: the first that is installed",
    )
    witness.add_argument(
        "--alone",
        action="store_true",
        help="compare with the model's own encoder, even where another model translates back",
    )
    parser.add_argument(
        "--text",
        metavar="FILE",
        help="plain text in the source language, 20 to 200 sentences; default: what comes with the "
        "program, where it has any",
    )
    options.add_language_options(parser)
    options.add_device_options(parser)
    options.add_encoding_option(parser)
    options.add_json_option(parser, "one JSON object")
    options.add_quiet_option(parser)
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Calibrate a model and print what was found; the exit code."""
    gold = arguments.gold_option or arguments.gold
    if gold and (arguments.text or arguments.reverse or arguments.alone):
        raise UserError(
            Sentence("With known links neither a text nor another model is needed."),
            Sentence("Leave out --text, --reverse and --alone, or the file with links."),
        )
    check_room_for_torch()
    catalogue = options.open_catalogue()
    languages = _languages(arguments, catalogue)
    model_id = catalogue.choose(*languages, arguments.model).id
    service = options.make_service(arguments, catalogue)
    if gold:
        arguments.gold = gold
        calibration, said = _by_gold(arguments, service, model_id, languages)
    else:
        _check_is_no_gold(catalogue, model_id)
        calibration, said = _by_text(arguments, service, model_id, languages)
    own, kept = catalogue.is_own(model_id), False
    try:
        if own:
            catalogue.calibrate(model_id, calibration)
            kept = True
    finally:  # what took minutes to find is told even if the disk is full
        say = _print_json if arguments.json else _print_text
        say(model_id, calibration, said, kept)
    if not own and not arguments.quiet:
        print(
            f"s2s-desktop: {model_id} came with the program and stays as it is; a model that you "
            "add can be calibrated.",
            file=sys.stderr,
        )
    return 0


def _by_gold(
    arguments: Namespace, service: Service, model_id: str, languages: tuple[str, str]
) -> tuple[Calibration, dict[str, Any]]:
    # Imported here because it brings numpy along, which `models list` should not wait for.
    from s2s_desktop.pipeline.alignment.calibrate_model import calibrate_model

    gold = read_gold(arguments.gold, arguments)
    with _bar(arguments, 2 * len(gold)) as advance:
        found = calibrate_model(service, model_id, languages, gold, _name(arguments.gold), advance)
    said = {
        "pairs": len(gold),
        "aer_before": found.rate_before,
        "aer_after": found.rate_after,
    }
    return found.calibration, said


def _by_text(
    arguments: Namespace, service: Service, model_id: str, languages: tuple[str, str]
) -> tuple[Calibration, dict[str, Any]]:
    from s2s_desktop.pipeline.alignment.calibrate_on_text import (
        MOST_SENTENCES,
        SAMPLE,
        calibrate_on_text,
        sample_text,
    )

    text: str | None
    if arguments.text:
        text, name = (
            read_source(arguments.text, arguments.encoding, quiet=arguments.quiet),
            _name(arguments.text),
        )
    else:
        text, name = sample_text(languages[0]), SAMPLE
    if text is None:
        raise UserError(
            Sentence(
                "The model {model} is not calibrated: no text in its language comes with the "
                "program.",
                model=model_id,
            ),
            Sentence("Give a text with --text, or pairs with known links with --gold."),
        )
    reverse = arguments.reverse
    if reverse is None and not arguments.alone:
        found_back = service.catalogue.reverse_of(model_id, *languages)
        reverse = found_back.id if found_back else None
    with _bar(arguments, MOST_SENTENCES) as advance:
        found = calibrate_on_text(service, model_id, languages, text, name, reverse, advance, never)
    assert found is not None  # it was never stopped
    return found, {"reverse": reverse}


def _check_is_no_gold(catalogue: Catalogue, model_id: str) -> None:
    calibration = catalogue.entry(model_id).calibration
    if calibration is not None and calibration.gold and catalogue.is_own(model_id):
        raise UserError(
            Sentence(
                "The model {model} was calibrated on known links, which say more than agreement.",
                model=model_id,
            ),
            Sentence("It stays as it is. Give pairs with known links to calibrate it anew."),
        )


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


def _name(file: str) -> str:
    if file == STANDARD_INPUT:
        return "standard input"
    # Names of files need not be text.
    return Path(file).name.encode("utf-8", "backslashreplace").decode()


@contextmanager
def _bar(arguments: Namespace, total: int) -> Iterator[Callable[[int], object]]:
    """Is told how many more pairs have been read."""
    shown = sys.stderr.isatty() and not arguments.quiet
    with tqdm(
        total=total, unit=" pairs", delay=_NOTICEABLE_S, leave=False, disable=not shown
    ) as bar:
        yield bar.update


def _print_text(
    model_id: str, calibration: Calibration, said: Mapping[str, Any], kept: bool
) -> None:
    if "pairs" in said:
        counted = "1 pair" if said["pairs"] == 1 else f"{said['pairs']:,} pairs"
        rates = f"{said['aer_before']:.1f} % before, {said['aer_after']:.1f} % after"
        print(f"{model_id}: alignment error rate {rates}, on {counted}")
    else:
        print(f"{model_id}: {calibration.found}")
    print(
        f"{heads_in_words(calibration)}, threshold {calibration.threshold:g}, "
        f"floor {calibration.floor:g}"
    )
    print("Kept on your list of models." if kept else "Not kept; it aligns as before.")


def _print_json(
    model_id: str, calibration: Calibration, said: Mapping[str, Any], kept: bool
) -> None:
    told = {"model": model_id, **said, **asdict(calibration), "kept": kept}
    print(json.dumps(told, ensure_ascii=False, indent=2))
