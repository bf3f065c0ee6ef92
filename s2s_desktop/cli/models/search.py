"""`s2s-desktop models search`: what can be fetched, by what it does, weighs and costs."""

from __future__ import annotations

import json
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.offers.store import OfferFilter
from s2s_desktop.cli import options
from s2s_desktop.cli.models.description import in_bytes, offer_as_object, offer_languages
from s2s_desktop.cli.models.fetching import fetched_models, open_offers
from s2s_desktop.cli.output.table import columns

_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}
_HEADER = ("ID", "LANGUAGES", "DOWNLOAD", "QUALITY", "LICENCE", "INSTALLED")


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command."""
    parser.description = "Looks in the lists on this computer; nobody on the network is asked."
    parser.add_argument("words", nargs="*", help="in its name, languages or licence; all of them")
    parser.add_argument("--task", choices=("translate", "summarize", "converse"), default="")
    options.add_language_options(parser)
    parser.add_argument(
        "--most", type=_size, metavar="SIZE", help="what it may weigh on the disk: 50M, 2G"
    )
    parser.add_argument(
        "--commercial", action="store_true", help="not those that forbid commercial use"
    )
    options.add_json_option(parser, "one JSON array")
    parser.set_defaults(command=search_models)


def search_models(arguments: Namespace) -> int:
    """Print what is found, the best of each pair first; the exit code."""
    wanted = OfferFilter(
        " ".join(arguments.words),
        arguments.task,
        most_bytes=arguments.most,
        commercial_use=arguments.commercial,
    )
    catalogue = options.open_catalogue()
    installed = {entry.offer for entry in fetched_models(catalogue).entries()}
    found = [offer for offer in open_offers().search(wanted) if _knows(offer, arguments)]
    if arguments.json:
        told = [offer_as_object(offer, offer.id in installed) for offer in found]
        print(json.dumps(told, ensure_ascii=False, indent=2))
    elif found:
        print(columns([_HEADER, *(_row(offer, offer.id in installed) for offer in found)]))
    else:
        print("s2s-desktop: Nothing of that kind can be fetched.", file=sys.stderr)
    return 0


def _knows(offer: Offer, arguments: Namespace) -> bool:
    source, target = arguments.source_language, arguments.target_language
    sources = {pair[0] for pair in offer.languages} | set(offer.source_languages)
    targets = {pair[1] for pair in offer.languages} | set(offer.target_languages)
    if source and target and offer.languages and not offer.source_languages:
        return (source, target) in offer.languages
    return source in {None, *sources} and target in {None, *targets}


def _row(offer: Offer, installed: bool) -> tuple[str, ...]:
    size = offer.download_bytes
    quality = ", ".join(f"{q.score:g} {q.measure}" for q in offer.quality)
    return (
        offer.id,
        offer_languages(offer),
        "unknown" if size is None else in_bytes(size),
        quality or "unknown",
        offer.licence or "unknown",
        "yes" if installed else "no",
    )


def _size(text: str) -> int:
    found = re.fullmatch(r"(\d+(?:\.\d+)?)([kKmMgG]?)[bB]?", text)
    if found is None:
        raise ArgumentTypeError(f"{text!r} is no size such as 50M or 2G")
    return int(float(found[1]) * _UNITS[found[2].lower()])
