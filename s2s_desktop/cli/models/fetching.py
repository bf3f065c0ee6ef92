"""`s2s-desktop models add NAME`: a model from the network, with its licence shown before."""

from __future__ import annotations

import sys
from pathlib import Path

from tqdm import tqdm

from s2s_desktop import paths, settings
from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.fetched_models import FetchedModels
from s2s_desktop.catalogue.licences import forbids_commercial_use
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.offers.store import Offers
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli.models.description import in_bytes
from s2s_desktop.cli.streams import complain
from s2s_desktop.downloads.fetch_files import Arrived, Network
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.models.fetch_model import Fetching, fetch_model, hub_offer, prepare
from s2s_desktop.pipeline.search.room import check_room_for_torch
from s2s_desktop.pipeline.service import never
from s2s_desktop.sentences import Sentence


def network() -> Network:
    """The network as far as the user's settings let it be used."""
    return Network(forbidden=settings.load(paths.settings_file()).network == "never")


def fetched_models(catalogue: Catalogue) -> FetchedModels:
    """The models that were fetched, in the folder that the user has chosen for them."""
    chosen = settings.load(paths.settings_file()).models_folder
    return FetchedModels(catalogue, Path(chosen) if chosen else paths.user_models())


def open_offers() -> Offers:
    """What can be fetched. What is wrong with a newer list is complained of, and no more."""
    offers = Offers()
    if offers.problem is not None:
        complain(offers.problem)
    return offers


def offer_called(name: str, offers: Offers) -> Offer | None:
    """What is on offer under that name, on a list or on the hub ("owner/name")."""
    if offers.has(name):
        return offers.offer(name)
    owner, _, rest = name.partition("/")
    by_repository = {offer.repository: offer for offer in offers.all() if offer.repository}
    if owner and rest and "/" not in rest and not Path(owner).exists() and owner not in (".", ".."):
        return by_repository.get(name) or hub_offer(name)
    return None


def fetch(offer: Offer, catalogue: Catalogue, *, accepted: bool, quiet: bool) -> ModelEntry:
    """Fetch a model and put it on the list; raises UserError.

    `accepted`: the user knows that its licence forbids commercial use.
    """
    check_room_for_torch()
    models = fetched_models(catalogue)
    fetching = prepare(models, offer, network())
    _check_licence(fetching, accepted)
    if not quiet:
        _announce(fetching)
    total = sum(file.size_bytes or 0 for file in fetching.files)
    shown = sys.stderr.isatty() and not quiet
    with tqdm(
        total=total or None, unit="B", unit_scale=True, leave=False, disable=not shown
    ) as bar:

        def report(arrived: Arrived) -> None:
            bar.update(arrived.bytes_here - bar.n)

        return fetch_model(models, fetching, network(), report, never)


def _check_licence(fetching: Fetching, accepted: bool) -> None:
    if forbids_commercial_use(fetching.licence) and not accepted:
        raise UserError(
            Sentence(
                "The licence of {model}, {licence}, forbids commercial use.",
                model=fetching.offer.id,
                licence=fetching.licence,
            ),
            Sentence("If that is fine for what you do, say so with --accept-licence."),
        )


def _announce(fetching: Fetching) -> None:
    known = [file.size_bytes for file in fetching.files]
    size = "size unknown" if None in known else in_bytes(sum(s for s in known if s))
    told = [size, f"licence {fetching.licence or 'unknown'}"]
    if fetching.offer.repository:
        told.append(f"pinned at {fetching.version[:12]}")
    elif not fetching.offer.is_pinned:
        told.append("not all sums are published: pinned as it is fetched")
    print(f"s2s-desktop: fetching {fetching.offer.id} ({', '.join(told)})", file=sys.stderr)
