"""`s2s-desktop models add` and `models remove`: the user's own models."""

from __future__ import annotations

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import options
from s2s_desktop.cli.models.description import as_object, as_sentence
from s2s_desktop.cli.models.fetching import fetch, fetched_models, offer_called, open_offers
from s2s_desktop.pipeline.alignment.calibrate_on_text import may_be_calibrated
from s2s_desktop.pipeline.models.add_options import AddOptions
from s2s_desktop.pipeline.search.room import check_room_for_torch


def configure_add(parser: ArgumentParser) -> None:
    """What can be said about `models add`."""
    parser.description = (
        "Opens the model in a folder and, if it is sound, puts it on the list. "
        "The folder stays where it is. Done again, it takes down what has changed. "
        "A model of the lists (see: models search) or of the hub is fetched first."
    )
    parser.add_argument(
        "model",
        help="a folder with a config.json, a config.toml or Marian's files; the id of a model that "
        "can be fetched; or owner/name on the hub",
    )
    parser.add_argument("--id", default="", help="default: after the folder's name")
    parser.add_argument("--name", default="", help="as shown in the window")
    for option, name in (("--from", "source"), ("--to", "target")):
        parser.add_argument(
            option,
            dest=f"{name}_languages",
            type=_languages,
            default=(),
            metavar="LANG[,LANG…]",
            help=f"{name} languages; default: what the files say",
        )
    parser.add_argument(
        "--task", choices=("translate", "summarize"), default="", help="default: what the files say"
    )
    parser.add_argument(
        "--prefix", default="", metavar="TEXT", help='before every source: "summarize: "'
    )
    parser.add_argument("--licence", default="", metavar="TEXT")
    parser.add_argument(
        "--accept-licence",
        action="store_true",
        help="fetch it though its licence forbids commercial use",
    )
    options.add_json_option(parser, "the model added, as one JSON object")
    options.add_quiet_option(parser)
    parser.set_defaults(command=add_model)


def configure_remove(parser: ArgumentParser) -> None:
    """What can be said about `models remove`."""
    parser.description = (
        "Takes a model that was added off the list. The files of one that was fetched are "
        "deleted, those of one that was added from a folder are not touched."
    )
    parser.add_argument("id")
    options.add_json_option(parser, "one JSON object")
    parser.set_defaults(command=remove_model)


def add_model(arguments: Namespace) -> int:
    """Add the model in a folder, or fetch it first, and print what it is; the exit code."""
    catalogue = options.open_catalogue()
    offer = None if _is_folder(arguments.model) else offer_called(arguments.model, open_offers())
    if offer is None:
        entry = _add_folder(arguments, catalogue)
    else:
        accepted, quiet = arguments.accept_licence, arguments.quiet
        entry = fetch(offer, catalogue, accepted=accepted, quiet=quiet)
    if arguments.json:
        print(json.dumps(as_object(entry, catalogue), ensure_ascii=False, indent=2))
    else:
        print(as_sentence(entry))
        if may_be_calibrated(entry):
            print(
                "What it shows as alignment is a guess. Find it with: "
                f"s2s-desktop models calibrate {entry.id}"
            )
    return 0


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):  # of a name that no file can have
        return True


def _add_folder(arguments: Namespace, catalogue: Catalogue) -> ModelEntry:
    check_room_for_torch()
    # Imported here because it brings torch along, which `models list` should not wait for.
    from s2s_desktop.pipeline.models import add_model as adding

    chosen = AddOptions(
        arguments.id,
        arguments.name,
        arguments.licence,
        arguments.task,
        arguments.prefix,
        arguments.source_languages,
        arguments.target_languages,
    )
    return adding.add_model(catalogue, Path(arguments.model), chosen)


def remove_model(arguments: Namespace) -> int:
    """Take a model off the list, with its files if they were fetched; the exit code."""
    gone = fetched_models(options.open_catalogue()).remove(arguments.id)
    if arguments.json:
        print(json.dumps({"id": arguments.id, "files_deleted": gone}))
        return 0
    where = "its files are deleted" if gone else "its files are where they were"
    print(f"{arguments.id} is no longer on the list; {where}.")
    return 0


def _languages(text: str) -> tuple[str, ...]:
    tags = tuple(tag.strip() for tag in text.split(","))
    if not all(tags):
        raise ArgumentTypeError(f"{text!r} is no list of languages such as en,pt")
    return tags
