"""What can be done with a language, and what a model will need here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from s2s_desktop.catalogue.offers.advice import Advice, advice_for
from s2s_desktop.catalogue.offers.estimate import memory_bytes, relative_work
from s2s_desktop.catalogue.offers.store import Offers
from s2s_desktop.catalogue.store import Catalogue


@pytest.fixture(scope="module")
def offers() -> Offers:
    return Offers(user_folder=Path("none"))


def told(offers: Offers, language: str, memory: int | None = None) -> dict[tuple[str, str], Advice]:
    found = advice_for(language, ("en", language), Catalogue(), offers, memory)
    return {(one.source, one.target): one for one in found}


def test_what_is_here_is_named_and_the_best_of_what_is_not(offers: Offers) -> None:
    german, portuguese = told(offers, "de"), told(offers, "pt")
    entry, offer = portuguese["en", "pt"].entry, german["de", "en"].offer
    assert entry is not None
    assert entry.id == "tiny11-en-pt"
    assert offer is not None
    assert offer.id == "firefox-de-en-base"
    summaries = german["de", "de"].entry
    assert summaries is not None
    assert set(told(offers, "tlh")) == {("tlh", "tlh")}


def test_what_does_not_fit_is_not_advised(offers: Offers) -> None:
    offer = told(offers, "de", memory=4 * 50_000_000)["de", "en"].offer
    assert offer is not None
    assert offer.id == "firefox-de-en-tiny"


def test_what_a_model_will_need(offers: Offers) -> None:
    tiny = offers.offer("firefox-en-de-tiny")
    assert memory_bytes(tiny) == pytest.approx(42.3e6, rel=0.01)
    assert relative_work(tiny) == pytest.approx(1)
    # In float32, four bytes a parameter and twice the work.
    large = replace(tiny, repository="a/b", files=(), parameters=600_000_000)
    assert memory_bytes(large) == 2_400_000_000
    assert relative_work(large) == pytest.approx(2 * 600 / 16.9, rel=0.01)
    assert memory_bytes(replace(tiny, parameters=None)) is None
    assert relative_work(replace(tiny, parameters=None)) is None
