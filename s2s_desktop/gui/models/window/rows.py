"""What stands in the list of the window: pure, from lists of models and downloads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.offers.store import OfferFilter, Offers, worth
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.work.download_queue import Download, DownloadQueue

INSTALLED, AVAILABLE, UPDATES = "installed", "available", "updates"


@dataclass(frozen=True)
class Row:
    """One model: on the list (`entry`), on offer (`offer`), or both where another version is on
    offer; with its download if there is one."""

    entry: ModelEntry | None = None
    offer: Offer | None = None
    download: Download | None = None

    @property
    def key(self) -> str:
        """What tells it from the others of its page."""
        known = self.entry or self.offer
        return known.id if known else ""


def rows_of(
    page: str, wanted: OfferFilter, catalogue: Catalogue, offers: Offers, queue: DownloadQueue
) -> tuple[Row, ...]:
    """The rows of a page; what is on its way comes first."""
    if page == INSTALLED:
        entries = (e for e in catalogue.entries() if catalogue.is_installed(e.id))
        return tuple(Row(entry=e) for e in entries if wanted.takes(as_offer(e)))
    rows = _updates(catalogue, offers, queue)
    if page == AVAILABLE:
        here = {entry.offer for entry in catalogue.entries()}
        found = [o for o in offers.search(wanted) if o.id not in here]
        found.sort(key=worth, reverse=True)
        found.sort(key=lambda offer: offer.languages)
        rows = (Row(offer=o, download=queue.download(o.id)) for o in found)
    return tuple(sorted(rows, key=lambda row: row.download is None))


def _updates(catalogue: Catalogue, offers: Offers, queue: DownloadQueue) -> Iterator[Row]:
    for entry, offer in offers.updates(catalogue.entries()):
        yield Row(entry, offer, queue.download(offer.id))


def as_offer(entry: ModelEntry) -> Offer:
    """A model on the list, seen as what can be searched like an offer."""
    return Offer(
        id=entry.id,
        name=entry.name,
        label=entry.short_name,
        tasks=entry.tasks,
        languages=entry.languages,
        family=entry.family,
        origin=entry.source,
        licence=entry.licence,
        version=entry.version,
        quality=(entry.quality,) if entry.quality else (),
        source_languages=entry.source_languages,
        target_languages=entry.target_languages,
    )
