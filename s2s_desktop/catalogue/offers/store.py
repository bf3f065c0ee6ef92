"""All models that can be fetched: the lists that ship, and the newer ones that the user fetched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from s2s_desktop import paths
from s2s_desktop.catalogue.entry import TRANSLATE, ModelEntry
from s2s_desktop.catalogue.licences import forbids_commercial_use
from s2s_desktop.catalogue.offers.listing import read_offers
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.refusals import some
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

FOLDER = "available"
_SCHEMA = "schema.json"


@dataclass(frozen=True)
class OfferFilter:
    """What offers are asked for; what is empty takes all.

    `words` are looked for in id, name, licence and languages, all of them; `language` is a tag
    that the model must know, `most_bytes` what it may weigh on the disk, where that is known.
    """

    words: str = ""
    task: str = ""
    language: str = ""
    most_bytes: int | None = None
    commercial_use: bool = False

    def takes(self, offer: Offer) -> bool:
        """Whether the offer is one of those asked for."""
        told = " ".join((offer.id, offer.name, offer.label, offer.licence, *offer.tags)).casefold()
        size = offer.disk_bytes
        return (
            all(word in told for word in self.words.casefold().split())
            and (not self.task or self.task in offer.tasks)
            and (not self.language or self.language in offer.tags)
            and (self.most_bytes is None or size is None or size <= self.most_bytes)
            and not (self.commercial_use and forbids_commercial_use(offer.licence))
        )


class Offers:
    """The offers of all lists; reading them is all that happens here.

    A list of the user's stands in the place of the one that ships under the same name; one that
    cannot be read is left out, and `problem` says so. Raises UserError for one that ships.
    """

    problem: UserError | None = None

    def __init__(self, models_folder: Path | None = None, user_folder: Path | None = None) -> None:
        self._shipped = (models_folder or paths.models()) / FOLDER
        self._own = (user_folder or paths.user_models()) / FOLDER
        self.read()

    def read(self) -> None:
        """Read all lists anew."""
        self.problem = None
        self._lists = {name: read_offers(path) for name, path in _listings(self._shipped)}
        for name, path in _listings(self._own):
            try:
                self._lists[name] = read_offers(path)
            except UserError as error:
                self.problem = error
        self._offers = {o.id: o for listed in self._lists.values() for o in listed.offers}

    def of_list(self, name: str) -> tuple[Offer, ...]:
        """The offers of the list called `name`; empty if there is none."""
        listed = self._lists.get(name)
        return listed.offers if listed else ()

    def own_list(self, name: str) -> Path:
        """Where the user's newer list lies that stands for the one called `name`."""
        return self._own / f"{name}.json"

    def all(self) -> tuple[Offer, ...]:
        """All offers, in the order of the lists."""
        return tuple(self._offers.values())

    def search(self, wanted: OfferFilter) -> tuple[Offer, ...]:
        """Those that the filter takes, in the order of the lists."""
        return tuple(filter(wanted.takes, self.all()))

    def offer(self, offer_id: str) -> Offer:
        """The offer called `offer_id`; UserError, with ids that are like it, if there is none."""
        try:
            return self._offers[offer_id]
        except KeyError:
            like = [known for known in self._offers if offer_id.casefold() in known]
            raise UserError(
                Sentence("No model that can be fetched is called {model!r}.", model=offer_id),
                Sentence("Models that can be: {entries}.", entries=some(like or self._offers)),
            ) from None

    def has(self, offer_id: str) -> bool:
        """Whether there is an offer called so."""
        return offer_id in self._offers

    def for_pair(self, source: str, target: str, task: str = TRANSLATE) -> tuple[Offer, ...]:
        """The offers that do `task` for a pair, the best first as far as anybody has measured."""
        fitting = (offer for offer in self.all() if offer.serves(source, target, task))
        return tuple(sorted(fitting, key=worth, reverse=True))

    def updates(self, installed: tuple[ModelEntry, ...]) -> Iterator[tuple[ModelEntry, Offer]]:
        """Models that were fetched, each with its offer where that is another version now."""
        for entry in installed:
            offer = self._offers.get(entry.offer)
            if offer is not None and _is_another(offer, entry):
                yield entry, offer


def _listings(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.glob("*.json")):
        if path.name != _SCHEMA:
            yield path.stem, path


def worth(offer: Offer) -> tuple[float, int]:
    """For sorting: by COMET, which tells systems apart better than BLEU, then the smaller."""
    comet = [q.score for q in offer.quality if q.measure == "COMET"]
    return max(comet, default=0.0), -(offer.disk_bytes or 0)


def _is_another(offer: Offer, entry: ModelEntry) -> bool:
    if offer.repository:
        return bool(offer.revision) and offer.revision != entry.version
    sums = {file.sha256 for file in entry.files}
    known = [file.unpacked_sha256 for file in offer.files if file.unpacked_sha256]
    if known:
        return not sums.issuperset(known)
    return bool(offer.version) and offer.version != entry.version
