"""`s2s-desktop models update`: newer lists, and newer versions of the models that were fetched."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import options
from s2s_desktop.cli.models.description import as_object
from s2s_desktop.cli.models.fetching import fetch, fetched_models, network, open_offers
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.models.refresh_offers import refresh_offers
from s2s_desktop.pipeline.service import never
from s2s_desktop.sentences import Sentence


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command."""
    parser.description = (
        "Reads newer lists of what can be fetched, and says of which models there is another "
        "version. Those that are named are fetched."
    )
    parser.add_argument("id", nargs="*", help="models to bring up to date")
    parser.add_argument("--all", action="store_true", help="bring all up to date")
    options.add_json_option(parser, "one JSON array of the models with another version")
    options.add_quiet_option(parser)
    parser.set_defaults(command=update_models)


def update_models(arguments: Namespace) -> int:
    """Read the lists, and fetch what was named; the exit code."""
    catalogue, offers = options.open_catalogue(), open_offers()
    for name in arguments.id:
        catalogue.entry(name)  # says so if there is none, before anybody is asked
    fetched = fetched_models(catalogue).entries()
    refresh_offers(offers, network(), never, fetched)
    newer = {entry.id: (entry, offer) for entry, offer in offers.updates(fetched)}
    wanted = list(newer) if arguments.all else arguments.id
    done = [_update(name, newer, catalogue, arguments) for name in wanted]
    if arguments.json:
        told = done or [entry for entry, _ in newer.values()]
        print(json.dumps([as_object(entry, catalogue) for entry in told], ensure_ascii=False))
    elif not wanted:
        _print_newer(newer)
    return 0


def _update(
    name: str,
    newer: dict[str, tuple[ModelEntry, Offer]],
    catalogue: Catalogue,
    arguments: Namespace,
) -> ModelEntry:
    if name not in newer:
        raise UserError(
            Sentence("There is no newer version of {model}.", model=name),
            Sentence("See which there are with: s2s-desktop models update"),
        )
    # Its licence was accepted when it was fetched first.
    entry = fetch(newer[name][1], catalogue, accepted=True, quiet=arguments.quiet)
    if not arguments.json:
        print(f"{name} is up to date.", flush=True)
    return entry


def _print_newer(newer: dict[str, tuple[ModelEntry, Offer]]) -> None:
    for name, (_, offer) in newer.items():
        print(f"{name}: {offer.version or 'another version'}")
    if not newer:
        print("s2s-desktop: The lists are read anew; all models are up to date.", file=sys.stderr)
