"""The Firefox models: the list that ships is what the published facts say, number for number."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop import paths
from s2s_desktop.catalogue.entry import Quality
from s2s_desktop.catalogue.offers.firefox import main, registry_offers
from s2s_desktop.catalogue.offers.listing import OfferList, offers_of, read_offers
from tests.shared_data import shared

LISTED = paths.models() / "available" / "firefox.json"


@pytest.fixture(scope="module")
def listed() -> OfferList:
    return read_offers(LISTED)


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    path = shared("data/catalogue/firefox_translations.json")
    facts: dict[str, Any] = json.loads(path.read_bytes())
    return facts


def test_the_list_is_what_the_script_makes_of_the_facts(tmp_path: Path) -> None:
    made = tmp_path / "firefox.json"
    main([str(shared("data/catalogue/firefox_translations.json")), str(made)])
    assert made.read_bytes() == LISTED.read_bytes()


def test_every_published_fact_stands_in_the_list(listed: OfferList, facts: dict[str, Any]) -> None:
    # GIVEN the facts, read without the script
    assert len(listed.offers) == len(facts["models"]) == 137
    offers = {(*o.languages[0], o.label.removeprefix("Firefox ")): o for o in listed.offers}
    for model in facts["models"]:
        # THEN each has an offer with the same figures
        offer = offers[model["source"], model["target"], model["architecture"]]
        known = {Path(f["path"]).name: f for f in model["files"]}
        for file in offer.files:
            fact = known.pop(file.path + ".gz")
            assert (file.size_bytes, file.sha256) == (fact["bytes"], fact["sha256"])
            assert file.address.endswith(f"/{facts['commit']}/{fact['path']}")
        assert all(name.startswith("qualityModel") for name in known)
        (weights,) = (file for file in offer.files if file.unpacked_sha256)
        assert weights.unpacked_sha256 == model["model_sha256_unpacked"]
        assert weights.unpacked_bytes == model["model_bytes_unpacked"]
        scores = {q.measure.lower(): q.score for q in offer.quality}
        assert scores == {k: v for k, v in (model["flores"] or {}).items() if v is not None}
        assert offer.licence == "MPL-2.0"
        assert offer.is_pinned


REGISTRY = {
    "generated": "2026-07-26T00:40:13Z",
    "baseUrl": "https://models.example",
    "models": {
        "en-zh": [
            {
                "architecture": "base",
                "releaseStatus": "Release Desktop",
                "sourceLanguage": "en",
                "targetLanguage": "zh",
                "files": {
                    "model": {
                        "path": "models/en-zh/run_A1/exported/model.enzh.intgemm.alphas.bin.gz",
                        "uncompressedSize": 9,
                        "uncompressedHash": "a" * 64,
                    },
                    "lexicalShortlist": {"path": "models/en-zh/run_A1/exported/lex.bin.gz"},
                    "srcVocab": {"path": "models/en-zh/run_A1/exported/srcvocab.enzh.spm.gz"},
                    "trgVocab": {"path": "models/en-zh/run_A1/exported/trgvocab.enzh.spm.gz"},
                },
                "modelStatistics": {"parameters": 31, "encoderParameters": 1},
                "metrics": {"flores200-plus": {"comet22": 0.9}},
            },
            {
                "architecture": "tiny",
                "releaseStatus": None,
                "sourceLanguage": "en",
                "targetLanguage": "zh",
                "files": {"model": {"path": "x"}, "vocab": {"path": "y"}},
            },
        ]
    },
}
"""The form of the makers' own list: `PublicModelsJsonGenerator` of the model registry in
github.com/mozilla/translations."""


def test_the_makers_own_list_is_read_as_far_as_it_is_released() -> None:
    (offer,) = registry_offers(REGISTRY).offers
    assert offer.id == "firefox-en-zh-base"
    assert offer.version == "run_A1"
    assert offer.quality == (Quality("COMET", 0.9, "flores200-plus"),)
    assert [file.path for file in offer.files] == [
        "model.enzh.intgemm.alphas.bin",
        "lex.bin",
        "srcvocab.enzh.spm",
        "trgvocab.enzh.spm",
    ]
    model, shortlist = offer.files[:2]
    assert (model.unpacked_bytes, model.unpacked_sha256) == (9, "a" * 64)
    # What nobody says stays unknown.
    assert (shortlist.size_bytes, shortlist.sha256) == (None, "")
    assert not offer.is_pinned
    assert offer.download_bytes is None


def test_a_list_may_be_written_and_read_again(listed: OfferList) -> None:
    assert offers_of(json.loads(LISTED.read_bytes())) == listed
