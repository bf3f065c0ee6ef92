"""From an offer to a model on the list: fetched, opened, listed only when it is whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from s2s_desktop import paths
from s2s_desktop.catalogue.entry import ModelEntry, Quality
from s2s_desktop.catalogue.fetched_models import FetchedModels
from s2s_desktop.catalogue.offers.firefox import registry_offers
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.sources import user_source
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.downloads.fetch_files import Arrived, Network
from s2s_desktop.downloads.remote_file import DownloadStopped, Patience
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.models.add_options import AddOptions
from s2s_desktop.pipeline.models.fetch_model import fetch_model, forget, hub_offer, prepare
from s2s_desktop.pipeline.models.refresh_offers import Source, refresh_offers
from tests.downloads.misbehaving_server import Server, instead, running_server
from tests.downloads.offered import list_offers, offer_student

NETWORK = Network(patience=Patience(silence_s=5, pauses_s=()))


@pytest.fixture
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


@pytest.fixture
def models() -> FetchedModels:
    return FetchedModels(Catalogue(), paths.user_models())


def fetch(models: FetchedModels, offer: Offer, told: list[Arrived] | None = None) -> str:
    fetching = prepare(models, offer, NETWORK)
    report = [] if told is None else told
    return fetch_model(models, fetching, NETWORK, report.append, lambda: False).id


def test_a_model_is_fetched_and_listed_with_what_is_known_of_it(
    server: Server, models: FetchedModels
) -> None:
    offer = offer_student(server, "en", "de")
    told: list[Arrived] = []
    name = fetch(models, offer, told)
    entry = models.catalogue.entry(name)
    assert (entry.id, entry.offer, entry.version) == (offer.id, offer.id, "1.0")
    assert (entry.languages, entry.licence) == ((("en", "de"),), "MPL-2.0")
    assert (entry.label, entry.quality) == ("Firefox tiny", Quality("BLEU", 38.8, "FLORES"))
    assert models.catalogue.verify(name)
    assert told[-1].bytes_here == told[-1].total_bytes == offer.download_bytes
    # It goes with its folder.
    folder = models.folder(entry)
    assert folder is not None
    assert folder.parent == models.root
    assert models.remove(name)
    assert not folder.exists()
    assert list(models.root.glob("*firefox*")) == []
    assert name not in {known.id for known in models.catalogue.entries()}


def test_a_model_that_is_not_whole_is_on_no_list(server: Server, models: FetchedModels) -> None:
    offer = offer_student(server, "en", "de")
    path = next(path for path in server.files if "model." in path)
    server.script[path] = [instead(server.files[path][::-1])]
    with pytest.raises(UserError, match="sha256"):
        fetch(models, offer)
    assert models.entries() == ()
    assert fetch(models, offer) == offer.id


def test_a_model_that_does_not_open_is_on_no_list(server: Server, models: FetchedModels) -> None:
    offer = offer_student(server, "en", "de")
    without_weights = [file for file in offer.files if not file.path.startswith("model")]
    with pytest.raises(UserError):
        fetch(models, replace(offer, files=tuple(without_weights)))
    assert models.entries() == ()


def test_a_cancelled_download_leaves_nothing(server: Server, models: FetchedModels) -> None:
    fetching = prepare(models, offer_student(server, "en", "de"), NETWORK)
    told: list[Arrived] = []
    with pytest.raises(DownloadStopped):
        fetch_model(models, fetching, NETWORK, told.append, lambda: len(told) > 2)
    assert fetching.folder.exists()
    forget(models, fetching.offer)
    assert not fetching.folder.exists()


def test_a_newer_version_takes_the_place_of_the_older(
    server: Server, models: FetchedModels
) -> None:
    # GIVEN a model, and a list in which other weights stand for it
    offer = offer_student(server, "en", "de")
    fetch(models, offer)
    old = models.folder(models.catalogue.entry(offer.id))
    newer = offer_student(server, "en", "de", version="2.0")
    weights = next(file for file in newer.files if file.path.startswith("model"))
    other = replace(weights, unpacked_sha256="1" * 64)
    offers = list_offers(
        replace(newer, files=(other, *(f for f in newer.files if f is not weights)))
    )
    assert [o.version for _, o in offers.updates(models.entries())] == ["2.0"]
    # WHEN it is fetched
    fetch(models, replace(newer, revision="abc"))
    # THEN it has the same id, and the older one is gone
    (entry,) = models.entries()
    assert (entry.id, entry.version) == (offer.id, "2.0")
    assert old is not None
    assert not old.exists()
    assert models.catalogue.open(entry.id).folder != old


def test_fetched_models_move_together(
    server: Server, models: FetchedModels, tmp_path: Path
) -> None:
    fetch(models, offer_student(server, "en", "de"))
    old = models.folder(models.entries()[0])
    with pytest.raises(UserError, match="inside"):
        list(models.move(models.root / "inner"))
    assert list(models.move(models.root)) == []
    (moved,) = models.move(tmp_path / "elsewhere")
    assert models.catalogue.verify(moved.id).folder.parent == tmp_path / "elsewhere"
    assert old is not None
    assert not old.exists()


def test_a_repository_of_the_hub_is_pinned(
    server: Server, models: FetchedModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    files = {"config.json": b"{}", "model.safetensors": b"weights"}
    server.hub_model("owner/opus-mt-en-fi", files, license="apache-2.0")
    network = replace(NETWORK, hub=server.address)

    def add(catalogue: Catalogue, folder: Path, options: AddOptions) -> ModelEntry:
        assert {path.name for path in folder.iterdir()} == {*files, "fetched.json"}
        source = user_source(folder)
        entry = ModelEntry("x", "X", ("translate",), (), "marian", options.licence, source, ())
        catalogue.add(entry)
        return entry

    fetching = prepare(models, hub_offer("owner/opus-mt-en-fi"), network)
    entry = fetch_model(models, fetching, network, lambda _: None, lambda: False, add)
    assert (entry.offer, entry.version) == ("owner/opus-mt-en-fi", "c" * 40)
    assert entry.licence == "apache-2.0"


def test_what_was_begun_with_one_commit_goes_on_with_it(
    server: Server, models: FetchedModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    files = {"config.json": b"{}", "model.safetensors": b"weights"}
    server.hub_model("owner/name", files, "a" * 40)
    network = replace(NETWORK, hub=server.address)
    fetching = prepare(models, hub_offer("owner/name"), network)
    with pytest.raises(DownloadStopped):
        fetch_model(models, fetching, network, lambda _: None, lambda: True)
    # WHEN there is a newer commit by then
    server.hub_model("owner/name", files, "b" * 40)
    assert prepare(models, hub_offer("owner/name"), network).version == "a" * 40
    forget(models, fetching.offer)
    assert prepare(models, hub_offer("owner/name"), network).version == "b" * 40


def test_of_what_was_fetched_from_the_hub_the_newest_commit_is_asked_for(
    server: Server, models: FetchedModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    files = {"config.json": b"{}", "model.safetensors": b"weights"}
    network = replace(NETWORK, hub=server.address)
    entry = ModelEntry("x", "X", (), (), "t5", "", "folder:/x", (), offer="owner/name", version="a")
    models.catalogue.add(entry)
    offers = list_offers()
    server.hub_model("owner/name", files, "b" * 40)
    refresh_offers(offers, network, lambda: False, models.entries(), ())
    ((found, offer),) = offers.updates(models.entries())
    assert (found.id, offer.repository, offer.revision) == ("x", "owner/name", "b" * 40)
    # What is that commit already is up to date.
    models.catalogue.add(replace(entry, version="b" * 40))
    assert list(offers.updates(models.entries())) == []


def test_newer_lists_are_read_on_request(server: Server) -> None:
    listed = {
        "generated": "2026-11-01T00:00:00Z",
        "baseUrl": server.address,
        "models": {
            "en-de": [
                {
                    "architecture": "tiny",
                    "releaseStatus": "Release",
                    "sourceLanguage": "en",
                    "targetLanguage": "de",
                    "files": {"model": {"path": "m/run/exported/m.gz"}, "vocab": {"path": "v.gz"}},
                }
            ]
        },
    }
    address = server.serve("/db/models.json", json.dumps(listed).encode())
    offers = list_offers(offer_student(server, "en", "fr"))
    source = Source("firefox", address, registry_offers)
    refresh_offers(offers, NETWORK, lambda: False, (), (source,))
    assert offers.offer("firefox-en-de-tiny").version == "run"
    # What it does not have any more stays on offer.
    assert offers.has("firefox-en-fr-tiny")
    server.serve("/db/models.json", b'{"models": 3}')
    with pytest.raises(UserError, match="not of a form"):
        refresh_offers(offers, NETWORK, lambda: False, (), (source,))
    with pytest.raises(UserError, match="never used"):
        refresh_offers(offers, Network(forbidden=True), lambda: False, (), (source,))
