"""The Firefox Translations models: from what their makers publish to a list of offers.

Two forms: facts of the frozen repository at a commit (`firefox_translations.json`), from which
`models/available/firefox.json` is made anew with

    python -m s2s_desktop.catalogue.offers.firefox FACTS.json models/available/firefox.json

and the list that its makers keep since then (`MODEL_LIST`), whose form is that which
`taskcluster`'s model registry in github.com/mozilla/translations writes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from s2s_desktop.catalogue.entry import MARIAN, TRANSLATE, Quality
from s2s_desktop.catalogue.offers.listing import OfferList, write_offers
from s2s_desktop.catalogue.offers.offer import Offer, OfferedFile

TITLE: Final = "Firefox Translations"
LICENCE: Final = "MPL-2.0"
MODEL_LIST: Final = (
    "https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data"
    "/db/models.json"
)
_MEDIA: Final = "https://media.githubusercontent.com/media"
_GZIP = ".gz"
_MADE_FOR_OTHERS = "qualityModel"
"""Files that this program has no use for begin with it."""

_ROLES: Final = ("model", "lexicalShortlist", "vocab", "srcVocab", "trgVocab")
_MEASURES: Final = {"bleu": "BLEU", "comet": "COMET", "comet22": "COMET", "chrf": "chrF"}
_RELEASED: Final = "Release"


def repository_offers(facts: Mapping[str, Any]) -> OfferList:
    """Facts of the repository at a commit -> offers; raises KeyError or TypeError."""
    origin = f"github.com/{facts['origin']} {facts['commit']}"
    base = repository_base(facts)
    offers = tuple(_of_repository(model, base, origin) for model in facts["models"])
    return OfferList(TITLE, origin, offers)


def repository_base(facts: Mapping[str, Any]) -> str:
    """The address that the paths of files are relative to: the media host of Git LFS serves the
    objects themselves, pinned to a commit."""
    return f"{_MEDIA}/{facts['origin']}/{facts['commit']}/"


def registry_offers(listed: Mapping[str, Any]) -> OfferList:
    """The makers' own list -> the offers that are released; raises KeyError or TypeError.

    It says size and sha256 of the unpacked model and of nothing else.
    """
    base, origin = listed["baseUrl"], f"{MODEL_LIST} {listed['generated']}"
    models = (model for pair in listed["models"].values() for model in pair)
    offers = {
        offer.id: offer
        for model in models
        if str(model.get("releaseStatus") or "").startswith(_RELEASED)
        for offer in _of_registry(model, f"{base}/", origin)
    }
    return OfferList(TITLE, origin, tuple(offers.values()))


def _of_repository(model: Mapping[str, Any], base: str, origin: str) -> Offer:
    files = (file for file in model["files"] if _is_of_use(file["path"]))
    weights = {
        "unpacked_bytes": model["model_bytes_unpacked"],
        "unpacked_sha256": model["model_sha256_unpacked"],
    }
    return _offer(
        model["source"],
        model["target"],
        model["architecture"],
        origin,
        version=model["version"] or "",
        parameters=model["parameters"],
        quality=tuple(_quality(model["flores"] or {}, "FLORES")),
        files=tuple(
            OfferedFile(
                _unpacked_name(file["path"]),
                base + file["path"],
                file["bytes"],
                file["sha256"],
                "gzip",
                **(weights if _name(file["path"]).startswith("model.") else {}),
            )
            for file in files
        ),
    )


def _of_registry(model: Mapping[str, Any], base: str, origin: str) -> Iterator[Offer]:
    files = model["files"]
    if "model" not in files or not {"vocab", "srcVocab"} & files.keys():
        return
    statistics = model.get("modelStatistics") or {}
    yield _offer(
        model["sourceLanguage"],
        model["targetLanguage"],
        model["architecture"],
        origin,
        version=PurePosixPath(files["model"]["path"]).parent.parent.name,
        parameters=statistics.get("parameters"),
        quality=tuple(
            quality
            for test_set, scores in (model.get("metrics") or {}).items()
            for quality in _quality(scores, test_set)
        ),
        files=tuple(
            OfferedFile(
                _unpacked_name(file["path"]),
                base + file["path"],
                packing="gzip" if file["path"].endswith(_GZIP) else "",
                unpacked_bytes=file.get("uncompressedSize"),
                unpacked_sha256=file.get("uncompressedHash") or "",
            )
            for file in (files[role] for role in _ROLES if role in files)
        ),
    )


def _offer(
    source: str,
    target: str,
    architecture: str,
    origin: str,
    *,
    version: str,
    parameters: int | None,
    quality: tuple[Quality, ...],
    files: tuple[OfferedFile, ...],
) -> Offer:
    return Offer(
        id=f"firefox-{source}-{target}-{architecture}".lower(),
        name=f"{_language(source)} → {_language(target)} (Firefox {architecture})",
        label=f"Firefox {architecture}",
        tasks=(TRANSLATE,),
        languages=((source, target),),
        family=MARIAN,
        origin=origin,
        licence=LICENCE,
        version=version,
        parameters=parameters,
        quality=quality,
        files=files,
    )


def _quality(scores: Mapping[str, float | None], test_set: str) -> Iterator[Quality]:
    for measure, score in scores.items():
        if score is not None:
            yield Quality(_MEASURES.get(measure, measure), score, test_set)


def _language(tag: str) -> str:
    """The English name, which is what a catalogue's names are in."""
    from babel import Locale  # here, for reading a list takes none of it

    language, _, rest = tag.partition("-")
    name = Locale("en").languages[language]
    return f"{name} ({rest})" if rest else name


def _is_of_use(path: str) -> bool:
    return not _name(path).startswith(_MADE_FOR_OTHERS)


def _name(path: str) -> str:
    return PurePosixPath(path).name


def _unpacked_name(path: str) -> str:
    return _name(path).removesuffix(_GZIP)


def main(arguments: list[str]) -> None:
    """Read the facts in the one file and write the list in the other."""
    source, target = map(Path, arguments)
    facts = json.loads(source.read_bytes())
    write_offers(target, repository_offers(facts), repository_base(facts))


if __name__ == "__main__":
    main(sys.argv[1:])
