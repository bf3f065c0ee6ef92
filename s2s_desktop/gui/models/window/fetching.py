"""Fetches models for the window, in a thread that is not the interface's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from s2s_desktop import paths
from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.fetched_models import FetchedModels
from s2s_desktop.catalogue.licences import forbids_commercial_use
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.downloads.fetch_files import Arrived, Network
from s2s_desktop.downloads.remote_file import Stopped
from s2s_desktop.errors import UserError
from s2s_desktop.gui.models.add_model import add_in_background
from s2s_desktop.pipeline.models.add_options import AddOptions
from s2s_desktop.pipeline.models.fetch_model import fetch_model, forget, prepare
from s2s_desktop.sentences import Sentence
from s2s_desktop.settings import Settings

_opening = Lock()
"""One model after the other is opened: that takes the memory of one."""


def network(settings: Settings) -> Network:
    """The network as far as it may be used."""
    return Network(forbidden=settings.network == "never")


def models_root(settings: Settings) -> Path:
    """The folder that fetched models go to."""
    return Path(settings.models_folder) if settings.models_folder else paths.user_models()


class ModelFetching:
    """`fetch` is for other threads, `forget` for any; `settings` are asked each time."""

    def __init__(self, catalogue: Catalogue, settings: Callable[[], Settings]) -> None:
        self._catalogue = catalogue
        self._settings = settings
        self._shown: set[str] = set()  # of which the user knows the licence

    @property
    def models(self) -> FetchedModels:
        """The models that were fetched, and where new ones go."""
        return FetchedModels(self._catalogue, models_root(self._settings()))

    def fetch(
        self, offer: Offer, report: Callable[[Arrived], None], stopped: Stopped
    ) -> ModelEntry:
        """Fetch a model and put it on the list. Raises UserError, DownloadStopped."""
        allowed, models = network(self._settings()), self.models
        fetching = prepare(models, offer, allowed)
        self._show_licence(offer, fetching.licence)
        return fetch_model(models, fetching, allowed, report, stopped, _add)

    def _show_licence(self, offer: Offer, licence: str) -> None:
        """Say of a licence that nobody knew that it forbids commercial use, before a file comes."""
        if forbids_commercial_use(offer.licence) or not forbids_commercial_use(licence):
            return
        if offer.id not in self._shown:
            self._shown.add(offer.id)
            raise UserError(
                Sentence(
                    "The licence of {model}, {licence}, forbids commercial use.",
                    model=offer.name,
                    licence=licence,
                ),
                Sentence("If that is fine for what you do, try again."),
            )

    def forget(self, offer: Offer) -> None:
        """Keep nothing of a download that was cancelled."""
        forget(self.models, offer)


def _add(catalogue: Catalogue, folder: Path, options: AddOptions) -> ModelEntry:
    with _opening:
        return add_in_background(catalogue, folder, options)
