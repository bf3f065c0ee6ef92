"""What can be done with a language: what is here already, and the best that can be fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE, ModelEntry
from s2s_desktop.catalogue.licences import forbids_commercial_use
from s2s_desktop.catalogue.offers.estimate import memory_bytes
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.offers.store import Offers
from s2s_desktop.catalogue.store import Catalogue

_SHARE_OF_MEMORY = 0.25


@dataclass(frozen=True)
class Advice:
    """One thing that can be done: by `entry`, which is here, or by `offer`, which can be."""

    task: str
    source: str
    target: str
    entry: ModelEntry | None = None
    offer: Offer | None = None


def advice_for(
    language: str,
    others: Iterable[str],
    catalogue: Catalogue,
    offers: Offers,
    memory: int | None = None,
) -> Iterator[Advice]:
    """What can be done between `language` and each of `others`, and within it.

    Of several offers the best is named that needs at most a quarter of `memory` bytes; one that
    forbids commercial use only where there is no other.
    """
    pairs = [pair for other in others if other != language for pair in _both(language, other)]
    for source, target in pairs:
        yield from _advice(TRANSLATE, source, target, catalogue, offers, memory)
    yield from _advice(SUMMARIZE, language, language, catalogue, offers, memory)


def _both(language: str, other: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (other, language), (language, other)


def _advice(
    task: str, source: str, target: str, catalogue: Catalogue, offers: Offers, memory: int | None
) -> Iterator[Advice]:
    here = [e for e in catalogue.for_pair(source, target, task) if catalogue.is_installed(e.id)]
    if here:
        yield Advice(task, source, target, entry=here[0])
        return
    fitting = [o for o in offers.for_pair(source, target, task) if _fits(o, memory)]
    fitting.sort(key=lambda offer: forbids_commercial_use(offer.licence))
    if fitting:
        yield Advice(task, source, target, offer=fitting[0])


def _fits(offer: Offer, memory: int | None) -> bool:
    needed = memory_bytes(offer)
    return memory is None or needed is None or needed <= _SHARE_OF_MEMORY * memory
