"""A model of the catalogue in words and as an object for JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from s2s_desktop.catalogue.entry import Calibration, ModelEntry
from s2s_desktop.catalogue.licences import forbids_commercial_use
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.store import Catalogue

_MOST_NAMED = 4
_GIGABYTE = 10**9


def as_object(entry: ModelEntry, catalogue: Catalogue) -> dict[str, Any]:
    """What `--json` tells of a model; `languages` are pairs."""
    return {
        "id": entry.id,
        "tasks": entry.tasks,
        "languages": entry.languages,
        "source_languages": entry.source_languages,
        "target_languages": entry.target_languages,
        "family": entry.family,
        "licence": entry.licence,
        "size_bytes": entry.size_bytes,
        "installed": catalogue.is_installed(entry.id),
        "teaching": entry.teaching,
    }


def offer_as_object(offer: Offer, installed: bool) -> dict[str, Any]:
    """What `--json` tells of a model that can be fetched; what is not known is null."""
    return {
        "id": offer.id,
        "name": offer.name,
        "tasks": offer.tasks,
        "languages": offer.languages,
        "source_languages": offer.source_languages,
        "target_languages": offer.target_languages,
        "family": offer.family,
        "licence": offer.licence or None,
        "forbids_commercial_use": forbids_commercial_use(offer.licence),
        "size_bytes": offer.disk_bytes,
        "download_bytes": offer.download_bytes,
        "parameters": offer.parameters,
        "version": offer.version or offer.revision or None,
        "quality": [asdict(quality) for quality in offer.quality],
        "origin": offer.origin,
        "repository": offer.repository or None,
        "pinned": offer.is_pinned,
        "installed": installed,
    }


def as_sentence(entry: ModelEntry) -> str:
    """What a model that was added can do."""
    does = " and ".join(f"can {task} {languages(entry, task)}".rstrip() for task in entry.tasks)
    return f"{entry.id} was added ({entry.family}, {entry.size_bytes / 1e6:.1f} MB): it {does}."


def in_bytes(size: int) -> str:
    """A size as users read it."""
    return f"{size / 1e9:.2f} GB" if size >= _GIGABYTE else f"{size / 1e6:.1f} MB"


def offer_languages(offer: Offer) -> str:
    """The pairs, or how many languages there are on each side."""
    shown = [a if a == b else f"{a} → {b}" for a, b in offer.languages[:_MOST_NAMED]]
    if len(offer.languages) > _MOST_NAMED:
        shown.append(f"and {len(offer.languages) - _MOST_NAMED} more")
    if offer.source_languages:
        shown.append(f"{_side(offer.source_languages)} → {_side(offer.target_languages)}")
    return ", ".join(shown) or "its files say which"


def languages(entry: ModelEntry, task: str | None = None) -> str:
    """The pairs of a task, or of all; of many the first, or how many there are."""
    pairs = [pair for pair in entry.languages if task is None or entry.serves(*pair, task)]
    shown = [source if source == target else f"{source} → {target}" for source, target in pairs]
    if len(shown) > _MOST_NAMED:
        shown = [*shown[:_MOST_NAMED], f"and {len(shown) - _MOST_NAMED} more"]
    if entry.source_languages and task in (None, "translate"):
        shown.append(f"{_side(entry.source_languages)} → {_side(entry.target_languages)}")
    return ", ".join(shown)


def alignment(entry: ModelEntry) -> str:
    """How its alignment was found, and what is read."""
    if entry.no_attention:
        return "none: it has no attention"
    if entry.calibration is None:
        return "not calibrated: what is shown is a guess"
    return f"{entry.calibration.found} ({heads_in_words(entry.calibration)})"


def heads_in_words(calibration: Calibration) -> str:
    """The heads of a profile, counted from 0, as in files."""
    steps = ("when a piece is written", "a step later")
    heads = calibration.heads
    total = sum(head.weight for head in heads)
    read = [f"layer {head.layer}, head {head.head}, {steps[head.shift]}" for head in heads]
    if len(read) == 1:
        return read[0]
    pairs = zip(heads, read, strict=True)
    return "; ".join(f"{head.weight / total:.2f} of {text}" for head, text in pairs)


def _side(tags: tuple[str, ...]) -> str:
    return "/".join(tags) if len(tags) <= _MOST_NAMED else f"{len(tags)} languages"
