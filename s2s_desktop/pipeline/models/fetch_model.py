"""Fetches a model that is on offer: its files, then all that `add_model` looks at."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.catalogue.entry import TRANSLATE, ModelEntry
from s2s_desktop.catalogue.fetched_models import FetchedModels
from s2s_desktop.catalogue.offers.offer import Offer, OfferedFile
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.downloads.fetch_files import Arrived, Network, fetch_files, remove_parts
from s2s_desktop.downloads.hub import repository_state
from s2s_desktop.downloads.remote_file import RemoteFile, Stopped
from s2s_desktop.pipeline.models.add_options import AddOptions

_PINNED = "fetched.json"
"""In the folder of a model of the hub: which commit its files are of."""

Add = Callable[[Catalogue, Path, AddOptions], ModelEntry]


@dataclass(frozen=True)
class Fetching:
    """What is fetched, to where, in which state of its repository."""

    offer: Offer
    folder: Path
    files: tuple[RemoteFile, ...]
    version: str
    licence: str


def hub_offer(repository: str) -> Offer:
    """An offer of which nothing is known but its name on the hub."""
    return Offer(
        id=repository,
        name=repository.partition("/")[2],
        label="",
        tasks=(),
        languages=(),
        family="",
        origin=f"https://huggingface.co/{repository}",
        repository=repository,
    )


def prepare(models: FetchedModels, offer: Offer, network: Network) -> Fetching:
    """What will be fetched. Asks the hub for the state of a repository, and nobody otherwise.

    Raises UserError.
    """
    folder = models.place(offer.id, offer.state)
    if not offer.repository:
        files = tuple(_remote(file, folder) for file in offer.files)
        return Fetching(offer, folder, files, offer.version, offer.licence)
    begun = _pinned(folder)
    state = repository_state(offer.repository, begun or offer.revision, folder, network)
    return Fetching(offer, folder, state.files, state.revision, offer.licence or state.licence)


def fetch_model(
    models: FetchedModels,
    fetching: Fetching,
    network: Network,
    report: Callable[[Arrived], None],
    stopped: Stopped,
    add: Add | None = None,
) -> ModelEntry:
    """Fetch the files, and put the model on the user's list once all of it is there and opens.

    An older version that it was fetched in place of is removed. Raises UserError, with what has
    arrived kept where it is sound; DownloadStopped.
    """
    offer, catalogue = fetching.offer, models.catalogue
    if offer.repository:
        _pin(fetching)
    fetch_files(fetching.files, fetching.folder, network, report, stopped)
    before = next((entry for entry in models.entries() if entry.offer == offer.id), None)
    added = (add or _add_model)(catalogue, fetching.folder, _options(fetching, before))
    entry = replace(
        added,
        id=before.id if before else added.id,
        offer=offer.id,
        version=fetching.version,
        label=offer.label,
        quality=offer.quality[0] if offer.quality else None,
    )
    with catalogue.changing() as own:
        own.pop(added.id, None)
        own[entry.id] = entry
    old = models.folder(before) if before else None
    if old is not None and old != models.folder(entry):
        models.discard(old)
    return entry


def forget(models: FetchedModels, offer: Offer) -> None:
    """Leave nothing of a download that is not wanted any more."""
    folder = models.place(offer.id, offer.state)
    remove_parts(folder)
    models.discard(folder)


def _add_model(catalogue: Catalogue, folder: Path, options: AddOptions) -> ModelEntry:
    from s2s_desktop.pipeline.models.add_model import add_model

    return add_model(catalogue, folder, options)


def _options(fetching: Fetching, before: ModelEntry | None) -> AddOptions:
    offer = fetching.offer
    sources, targets = offer.source_languages, offer.target_languages
    if len(offer.languages) == 1:
        (pair,) = offer.languages
        sources, targets = pair[:1], pair[1:] if TRANSLATE in offer.tasks else ()
    return AddOptions(
        id="" if before or offer.id == offer.repository else offer.id,
        name=offer.name,
        licence=fetching.licence,
        task=offer.tasks[0] if len(offer.tasks) == 1 else "",
        source_languages=sources,
        target_languages=targets,
    )


def _pin(fetching: Fetching) -> None:
    """Files of two commits must never meet: what goes on another day is of the same one."""
    noted = {"repository": fetching.offer.repository, "revision": fetching.version}
    with atomic_text(fetching.folder / _PINNED, make_folder=True) as stream:
        json.dump(noted, stream)


def _pinned(folder: Path) -> str:
    """The commit that a download into `folder` was begun with; "" for none."""
    try:
        revision = json.loads((folder / _PINNED).read_bytes())["revision"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return revision if isinstance(revision, str) else ""


def _remote(file: OfferedFile, folder: Path) -> RemoteFile:
    return RemoteFile(
        file.address,
        folder / file.path,
        file.size_bytes,
        file.sha256,
        file.packing,
        file.unpacked_bytes,
        file.unpacked_sha256,
    )
