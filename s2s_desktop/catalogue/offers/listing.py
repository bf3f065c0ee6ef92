"""Reads and writes a list of offers as it lies on disk; `models/available/schema.json` is its form.

What stands in the head of a list holds for each of its models that does not say otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path, PurePosixPath
from typing import Any, get_args

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.catalogue.entry import Quality
from s2s_desktop.catalogue.list_errors import list_errors
from s2s_desktop.catalogue.offers.offer import Offer, OfferedFile, Packing
from s2s_desktop.sentences import Sentence

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9._-]{1,99})?")
"""Of what is on no list, but on the hub, "owner/name"."""

_REPOSITORY = re.compile(r"[A-Za-z0-9._-]{1,96}/[A-Za-z0-9._-]{1,96}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_MOST_BYTES = 1 << 40


@dataclass(frozen=True)
class OfferList:
    """The offers of one source: what it is called, what its facts were read from, its offers."""

    title: str
    origin: str
    offers: tuple[Offer, ...]


def read_offers(path: Path) -> OfferList:
    """The list at `path`; raises UserError when it cannot be read or is not of its form."""
    again = Sentence("Fetch the lists again with: s2s-desktop models update")
    with list_errors(path, again):
        return offers_of(json.loads(path.read_bytes()))


def write_offers(path: Path, listed: OfferList, base: str) -> None:
    """Make the file at `path` hold the list; addresses that begin with `base` are shortened."""
    models = [_item(offer, listed.origin, base) for offer in listed.offers]
    head = {"title": listed.title, "origin": listed.origin, "base": base}
    offers_of({**head, "models": json.loads(json.dumps(models))})  # what cannot be read is refused
    with atomic_text(path, make_folder=True) as stream:
        json.dump({**head, "models": models}, stream, indent=1, ensure_ascii=False)
        stream.write("\n")


def offers_of(listing: object) -> OfferList:
    """A list as JSON has it. Raises ValueError, KeyError or TypeError for what it must not be."""
    if not isinstance(listing, dict):
        raise TypeError("it is no object")
    head = {key: _text(listing.get(key, "")) for key in ("title", "origin", "licence", "base")}
    offers = tuple(_offer(head, item) for item in listing["models"])
    if len({offer.id for offer in offers}) < len(offers):
        raise ValueError("two models have the same id")
    return OfferList(head["title"], head["origin"], offers)


def _item(offer: Offer, origin: str, base: str) -> dict[str, Any]:
    defaults = {"origin": origin, **{f.name: f.default for f in fields(Offer)}}
    item = {key: value for key, value in asdict(offer).items() if value != defaults[key]}
    if offer.origin == origin:
        item.pop("origin", None)
    if offer.files:
        item["files"] = [_file_item(file, base) for file in offer.files]
    return item


def _file_item(file: OfferedFile, base: str) -> dict[str, Any]:
    item = {key: value for key, value in asdict(file).items() if value not in (None, "")}
    return item | {"address": file.address.removeprefix(base)}


def _offer(head: dict[str, str], item: dict[str, Any]) -> Offer:
    unknown = item.keys() - {field.name for field in fields(Offer)}
    if unknown:
        raise ValueError(f"{sorted(unknown)} is nothing that a model has")
    repository = _matching(_REPOSITORY, item.get("repository", ""))
    files = tuple(_file(head["base"], file) for file in item.get("files", ()))
    if bool(files) == bool(repository):
        raise ValueError(f"{item['id']!r:.60} needs either files or a repository")
    return Offer(
        id=_matching(_ID, item["id"], needed=True),
        name=_text(item["name"]),
        label=_text(item["label"]),
        tasks=_texts(item["tasks"]),
        languages=tuple((_tag(source), _tag(target)) for source, target in item["languages"]),
        family=_text(item["family"]),
        origin=_text(item.get("origin", head["origin"])),
        licence=_text(item.get("licence", head["licence"])),
        files=files,
        repository=repository,
        revision=_text(item.get("revision", "")),
        version=_text(item.get("version", "")),
        parameters=_size(item.get("parameters")),
        quality=tuple(_quality(**quality) for quality in item.get("quality", ())),
        source_languages=tuple(map(_tag, item.get("source_languages", ()))),
        target_languages=tuple(map(_tag, item.get("target_languages", ()))),
    )


def _file(base: str, item: dict[str, Any]) -> OfferedFile:
    unknown = item.keys() - {field.name for field in fields(OfferedFile)}
    if unknown:
        raise ValueError(f"{sorted(unknown)} is nothing that a file has")
    name, address = _text(item["path"]), _text(item["address"])
    if PurePosixPath(name).name != name or name in ("", ".", "..") or "\\" in name:
        raise ValueError(f"{name!r:.60} is no plain name of a file")
    packing = item.get("packing", "")
    if packing not in get_args(Packing):
        raise ValueError(f"{packing!r:.60} is no packing")
    return OfferedFile(
        path=name,
        address=address if "://" in address else base + address,
        size_bytes=_size(item.get("size_bytes")),
        sha256=_matching(_SHA256, item.get("sha256", "")),
        packing=packing,
        unpacked_bytes=_size(item.get("unpacked_bytes")),
        unpacked_sha256=_matching(_SHA256, item.get("unpacked_sha256", "")),
    )


def _quality(measure: object, score: object, test_set: object) -> Quality:
    if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1000:
        raise TypeError(f"{score!r:.60} is no score")
    return Quality(_text(measure), float(score), _text(test_set))


def _text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise TypeError(f"{value!r:.60} is no text")
    value.encode()  # which halves of characters are not
    return value


def _texts(values: Iterable[object]) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError(f"{values!r:.60} is no list")
    return tuple(map(_text, values))


def _matching(pattern: re.Pattern[str], value: object, *, needed: bool = False) -> str:
    text = _text(value)
    if (text or needed) and not pattern.fullmatch(text):
        raise ValueError(f"{text!r:.60} does not match {pattern.pattern}")
    return text


def _tag(value: object) -> str:
    return _matching(_TAG, value, needed=True)


def _size(value: object) -> int | None:
    if value is not None and (type(value) is not int or not 0 <= value < _MOST_BYTES):
        raise TypeError(f"{value!r:.60} is no size")
    return value
