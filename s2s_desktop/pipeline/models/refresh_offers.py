"""Reads newer lists of models from those who keep them, on request."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.offers.firefox import MODEL_LIST, registry_offers
from s2s_desktop.catalogue.offers.listing import OfferList, write_offers
from s2s_desktop.catalogue.offers.store import Offers
from s2s_desktop.downloads.fetch_files import Arrived, Network, fetch_files
from s2s_desktop.downloads.hub import repository_state
from s2s_desktop.downloads.remote_file import RemoteFile, Stopped
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.models.fetch_model import hub_offer
from s2s_desktop.sentences import Sentence

_HUB, _HUB_TITLE = "hub", "Hugging Face hub"


@dataclass(frozen=True)
class Source:
    """A list that somebody keeps: its name here, its address, and how it is read."""

    name: str
    address: str
    read: Callable[[Mapping[str, Any]], OfferList]


SOURCES: Final = (Source("firefox", MODEL_LIST, registry_offers),)


def refresh_offers(
    offers: Offers,
    network: Network,
    stopped: Stopped,
    fetched: Sequence[ModelEntry] = (),
    sources: tuple[Source, ...] = SOURCES,
) -> None:
    """Fetch the lists and read them anew; what a list does not have any more stays on offer.

    Of the models that were `fetched` from the hub it is asked which commit is the newest. Raises
    UserError, DownloadStopped.
    """
    for source in sources:
        newer = _fetched(source, network, stopped)
        known = {offer.id: offer for offer in offers.of_list(source.name)}
        merged = known | {offer.id: offer for offer in newer.offers}
        write_offers(
            offers.own_list(source.name), replace(newer, offers=tuple(merged.values())), base=""
        )
    _refresh_hub(offers, fetched, network)
    offers.read()


def _refresh_hub(offers: Offers, fetched: Sequence[ModelEntry], network: Network) -> None:
    known = {offer.id: offer for offer in offers.of_list(_HUB)}
    newest = dict(known)
    for entry in fetched:
        offer = known.get(entry.offer) or (hub_offer(entry.offer) if "/" in entry.offer else None)
        if offer is not None and offer.repository:
            state = repository_state(offer.repository, "", Path(), network)
            newest[offer.id] = replace(offer, revision=state.revision)
    if newest != known:
        listed = OfferList(_HUB_TITLE, "the hub, as it answered", tuple(newest.values()))
        write_offers(offers.own_list(_HUB), listed, base="")


def _fetched(source: Source, network: Network, stopped: Stopped) -> OfferList:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.json"
        wanted = [RemoteFile(source.address, path)]
        fetch_files(wanted, path.parent, network, _ignore, stopped)
        try:
            return source.read(json.loads(path.read_bytes()))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise UserError(
                Sentence(
                    "The list at {address} is not of a form that is known ({reason}).",
                    address=source.address,
                    reason=f"{error!r:.200}",
                ),
                Sentence("Update the program; until then the lists that it has serve."),
            ) from error


def _ignore(_arrived: Arrived) -> None:
    """A list is small."""
