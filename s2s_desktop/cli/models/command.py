"""`s2s-desktop models`: what models there are, whether their files are sound; changes the list."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import options
from s2s_desktop.cli.models import calibration, changes, search, updates
from s2s_desktop.cli.models.description import alignment, as_object, languages, offer_as_object
from s2s_desktop.cli.models.fetching import open_offers
from s2s_desktop.cli.output.table import columns
from s2s_desktop.errors import UserError


def configure(parser: ArgumentParser) -> None:
    """The commands of the command."""
    actions = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    listing = actions.add_parser("list", help="the installed models")
    listing.add_argument(
        "--all", action="store_true", help="also those that are not installed, or can be fetched"
    )
    options.add_json_option(listing, "one JSON array")
    listing.set_defaults(command=list_models)

    information = actions.add_parser("info", help="everything known about a model")
    information.add_argument("id")
    options.add_json_option(information, "one JSON object")
    information.set_defaults(command=show_model)

    search.configure(actions.add_parser("search", help="what can be fetched"))
    changes.configure_add(actions.add_parser("add", help="use the model in a folder, or fetch one"))
    updates.configure(actions.add_parser("update", help="read newer lists and newer versions"))
    changes.configure_remove(actions.add_parser("remove", help="forget a model"))

    calibration.configure(
        actions.add_parser("calibrate", help="find which attention of a model is its alignment")
    )

    check = actions.add_parser("verify", help="read every file and compare its sha256")
    check.add_argument("id", nargs="?", help="default: all models")
    options.add_json_option(check, "one JSON array")
    check.set_defaults(command=verify_models)


def list_models(arguments: Namespace) -> int:
    """Print the installed models, or all of them; the exit code."""
    catalogue = options.open_catalogue()
    entries = [
        entry for entry in catalogue.entries() if arguments.all or catalogue.is_installed(entry.id)
    ]
    offers = _not_fetched(catalogue) if arguments.all else []
    if arguments.json:
        told = [as_object(entry, catalogue) for entry in entries]
        print(_json(told + [offer_as_object(offer, installed=False) for offer in offers]))
    elif entries or offers:
        print(columns([_HEADER, *(_row(entry, catalogue) for entry in entries)]))
        if offers:
            print(f"\n{len(offers)} more can be fetched; see: s2s-desktop models search")
    else:
        print("s2s-desktop: No model is installed.", file=sys.stderr)
        print("See what there is with: s2s-desktop models list --all", file=sys.stderr)
    return 0


def show_model(arguments: Namespace) -> int:
    """Print what is known about one model; the exit code."""
    catalogue = options.open_catalogue()
    if arguments.id not in {entry.id for entry in catalogue.entries()}:
        offers = open_offers()
        if offers.has(arguments.id):
            return _show_offer(offers.offer(arguments.id), arguments.json)
    entry = catalogue.entry(arguments.id)
    described = as_object(entry, catalogue) | {
        "name": entry.name,
        "format": entry.format,
        "version": entry.version or None,
        # Names of folders need not be text.
        "source": entry.source.encode("utf-8", "backslashreplace").decode(),
        "alignment": alignment(entry),
        "prefixes": [asdict(prefix) for prefix in entry.prefixes],
        "files": [
            {"role": f.role, "path": f.path, "size_bytes": f.size_bytes, "sha256": f.sha256}
            for f in entry.files
        ],
    }
    if arguments.json:
        print(_json(described))
        return 0
    files, prefixes = described.pop("files"), described.pop("prefixes")
    print(columns([(f"{key}:", _plain(value)) for key, value in described.items() if value != ()]))
    if prefixes:
        print("prefixes:")
        print(columns([(f"  {p['source']} → {p['target']}", repr(p["text"])) for p in prefixes]))
    print("files:")
    print(columns([(f"  {f['role']}", f["path"], f["sha256"][:16] + "…") for f in files]))
    return 0


def _show_offer(offer: Offer, as_json: bool) -> int:
    described = offer_as_object(offer, installed=False)
    described["files"] = [asdict(file) for file in offer.files]
    if as_json:
        print(_json(described))
        return 0
    files, quality = described.pop("files"), described.pop("quality")
    print(columns([(f"{key}:", _plain(value)) for key, value in described.items() if value != ()]))
    for measured in quality:
        told = f"{measured['score']:g} {measured['measure']} on {measured['test_set']}"
        print(columns([("quality:", told)]))
    if files:
        print("files:")
        print(columns([(f"  {f['path']}", (f["sha256"] or "sum unknown")[:16]) for f in files]))
    return 0


def _not_fetched(catalogue: Catalogue) -> list[Offer]:
    here = {entry.offer for entry in catalogue.entries()}
    return [offer for offer in open_offers().all() if offer.id not in here]


def verify_models(arguments: Namespace) -> int:
    """Check one model or all; 1 if a file is missing or damaged."""
    catalogue = options.open_catalogue()
    wanted = [arguments.id] if arguments.id else [entry.id for entry in catalogue.entries()]
    found = [_verified(catalogue, model_id, quiet=arguments.json) for model_id in wanted]
    if arguments.json:
        told = zip(wanted, found, strict=True)
        print(_json([{"id": name, "problem": problem} for name, problem in told]))
    return 1 if any(found) else 0


def _verified(catalogue: Catalogue, model_id: str, *, quiet: bool) -> str | None:
    """What is wrong with the files of a model; told as soon as it is known unless `quiet`."""
    problem = None
    try:
        catalogue.verify(model_id)
    except UserError as error:
        problem = str(error)
    if not quiet:
        stream = sys.stderr if problem else sys.stdout
        print(f"{model_id}: {problem or 'all files are sound'}", file=stream, flush=True)
    return problem


_HEADER = ("ID", "TASKS", "LANGUAGES", "FAMILY", "LICENCE", "SIZE", "INSTALLED")


def _row(entry: ModelEntry, catalogue: Catalogue) -> tuple[str, ...]:
    installed = "yes" if catalogue.is_installed(entry.id) else "no"
    size = f"{entry.size_bytes / 1e6:.1f} MB"
    tasks = ", ".join(entry.tasks) + (" (teaching)" if entry.teaching else "")
    return (entry.id, tasks, languages(entry), entry.family, entry.licence, size, installed)


def _plain(value: object) -> str:
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(" → ".join(part) if isinstance(part, tuple) else part for part in value)
    return f"{value:,}" if isinstance(value, int) else str(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
