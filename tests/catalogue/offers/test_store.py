"""What can be fetched: found by words, task, language, size and licence."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from s2s_desktop.catalogue.entry import ModelEntry, ModelFile
from s2s_desktop.catalogue.licences import forbids_commercial_use
from s2s_desktop.catalogue.offers.store import OfferFilter, Offers
from s2s_desktop.errors import UserError


@pytest.fixture(scope="module")
def offers() -> Offers:
    return Offers(user_folder=Path("none"))


def test_offers_are_found_by_what_is_asked_for(offers: Offers) -> None:
    german = offers.search(OfferFilter(words="firefox german", language="en"))
    assert {"firefox-en-de-tiny", "firefox-de-en-base"} <= {o.id for o in german}
    assert all("de" in offer.tags for offer in german)
    small = offers.search(OfferFilter(words="firefox german", most_bytes=25_000_000))
    assert small
    assert {o.label for o in small} == {"Firefox tiny"}
    assert all((o.disk_bytes or 0) <= 25_000_000 for o in small)
    assert offers.search(OfferFilter(task="summarize", words="firefox")) == ()


def test_the_best_that_was_measured_comes_first(offers: Offers) -> None:
    best = [offer.id for offer in offers.for_pair("de", "en") if offer.family == "marian"]
    assert best[:3] == ["firefox-de-en-base", "firefox-de-en-base-memory", "firefox-de-en-tiny"]


def test_an_unknown_name_is_told_with_those_like_it(offers: Offers) -> None:
    with pytest.raises(UserError, match="firefox-xx") as failure:
        offers.offer("firefox-xx")
    assert "firefox-ar-en" in failure.value.hint
    with pytest.raises(UserError) as failure:
        offers.offer("en-de")
    assert "firefox-en-de-tiny" in failure.value.hint


def test_a_newer_list_of_the_users_stands_for_the_one_that_ships(tmp_path: Path) -> None:
    offers = Offers(user_folder=tmp_path)
    path = offers.own_list("firefox")
    path.parent.mkdir()
    path.write_text(json.dumps({"title": "T", "origin": "O", "models": []}))
    offers.read()
    assert not offers.has("firefox-en-de-tiny")
    # A damaged one is told of, and the other serves.
    path.write_text("{")
    offers.read()
    assert offers.has("firefox-en-de-tiny")
    assert offers.problem is not None


@pytest.mark.parametrize(
    ("licence", "forbids"),
    [
        ("CC-BY-NC-4.0", True),
        ("cc-by-nc-sa-4.0", True),
        ("Non-commercial", True),
        ("MPL-2.0", False),
        ("CC-BY-4.0", False),
        ("NCSA", False),
        ("", False),
    ],
)
def test_licences_that_forbid_commercial_use(licence: str, forbids: bool) -> None:
    assert forbids_commercial_use(licence) is forbids


def test_a_model_whose_offer_has_other_weights_can_be_updated(offers: Offers) -> None:
    # GIVEN a model as it was fetched
    offer = offers.offer("firefox-en-de-tiny")
    files = tuple(ModelFile(f.path, f.path, 1, f.unpacked_sha256 or "0" * 64) for f in offer.files)
    entry = ModelEntry("m", "M", ("translate",), (), "marian", "", "", files, offer=offer.id)
    # THEN nothing is newer; with other weights something is
    assert list(offers.updates((entry,))) == []
    old = replace(entry, files=(replace(files[0], sha256="1" * 64),))
    assert list(offers.updates((old,))) == [(old, offer)]
    assert list(offers.updates((replace(old, offer=""),))) == []
