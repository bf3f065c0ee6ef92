"""From nothing to a German translation on the command line, with the hosts on this machine."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from s2s_desktop import paths, settings
from s2s_desktop.catalogue.offers.listing import offers_of
from s2s_desktop.cli.main import main
from s2s_desktop.pipeline.models import refresh_offers
from s2s_desktop.pipeline.models.refresh_offers import Source
from tests.downloads.misbehaving_server import Server, running_server
from tests.downloads.offered import list_offers, offer_student

TypeText = Callable[[bytes], None]
Captured = pytest.CaptureFixture[str]
NAME = "firefox-en-de-tiny"


@pytest.fixture
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


def answer(capsys: Captured, *command: str) -> Any:
    """What a command says in JSON; it succeeds, and says nothing else there."""
    assert main(["models", *command, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_from_nothing_to_a_german_translation(
    server: Server, type_text: TypeText, capsys: Captured
) -> None:
    # GIVEN a model on offer
    offer = offer_student(server, "en", "de")
    list_offers(offer)
    # WHEN somebody looks for German, THEN nobody on the network is asked
    (found,) = answer(capsys, "search", "tiny", "--to", "de")
    assert (found["id"], found["installed"]) == (NAME, False)
    assert found["download_bytes"] == offer.download_bytes
    assert found["quality"][0] == {"measure": "BLEU", "score": 38.8, "test_set": "FLORES"}
    assert answer(capsys, "info", NAME)["files"][0]["sha256"]
    assert not server.asked
    # WHEN it is added by its name
    assert main(["models", "add", NAME]) == 0
    told = capsys.readouterr()
    assert "MB, licence MPL-2.0)" in told.err
    assert told.out.startswith(f"{NAME} was added")
    # THEN it translates, with its alignment, and its files are sound
    type_text(b"We walk.\n")
    assert main(["translate", "--to", "de", "--json", "--quiet"]) == 0
    segment = json.loads(capsys.readouterr().out)
    assert segment["model"] == NAME
    assert segment["tokens"]
    assert answer(capsys, "verify", NAME) == [{"id": NAME, "problem": None}]
    assert answer(capsys, "search", "tiny", "--to", "de")[0]["installed"]
    # WHEN it is removed, THEN its files are gone too
    assert answer(capsys, "remove", NAME) == {"id": NAME, "files_deleted": True}
    assert list(paths.user_models().glob("firefox*")) == []


def test_a_newer_version_is_told_of_and_fetched_when_it_is_asked_for(
    server: Server, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a fetched model, and a newer list with another vocabulary for it
    offer = offer_student(server, "en", "de")
    list_offers(offer)
    assert main(["models", "add", NAME, "--quiet"]) == 0
    capsys.readouterr()
    listed = {"title": "T", "origin": "O", "models": []}
    address = server.serve("/list.json", json.dumps(listed).encode())
    unknown = tuple(replace(file, sha256="", unpacked_sha256="") for file in offer.files)
    newer = replace(offer, version="2.0", files=unknown)

    def read(_: object) -> Any:
        return replace(offers_of(listed), offers=(newer,))

    source = Source("firefox", address, read)
    monkeypatch.setattr(refresh_offers.refresh_offers, "__defaults__", ((), (source,)))
    # Without sums nothing tells the versions apart but the number.
    (told,) = answer(capsys, "update")
    assert told["id"] == NAME
    assert main(["models", "update"]) == 0
    assert capsys.readouterr().out == f"{NAME}: 2.0\n"
    assert main(["models", "update", NAME, "--quiet"]) == 0
    assert capsys.readouterr().out == f"{NAME} is up to date.\n"
    assert main(["models", "update"]) == 0
    assert "up to date" in capsys.readouterr().err
    assert main(["models", "update", NAME]) == 1
    assert "no newer version" in capsys.readouterr().err


def test_a_licence_that_forbids_commercial_use_is_accepted_first(
    server: Server, capsys: Captured
) -> None:
    list_offers(offer_student(server, "en", "de", licence="CC-BY-NC-4.0"))
    assert main(["models", "add", NAME]) == 1
    complaint = capsys.readouterr().err
    assert "forbids commercial use" in complaint
    assert "--accept-licence" in complaint
    assert not server.asked
    assert answer(capsys, "search", "tiny", "--to", "de", "--commercial") == []
    assert main(["models", "add", NAME, "--accept-licence", "--quiet"]) == 0


def test_whoever_never_uses_the_network_is_told_so(server: Server, capsys: Captured) -> None:
    list_offers(offer_student(server, "en", "de"))
    settings.save(settings.Settings(network="never"), paths.settings_file())
    for command in (["add", NAME], ["add", "owner/name"], ["update"]):
        assert main(["models", *command]) == 1
        assert "the network is never used" in capsys.readouterr().err
    assert not server.asked


def test_models_are_kept_where_the_user_wants_them(
    server: Server, capsys: Captured, tmp_path: Any
) -> None:
    list_offers(offer_student(server, "en", "de"))
    chosen = tmp_path / "large disk"
    settings.save(settings.Settings(models_folder=str(chosen)), paths.settings_file())
    assert main(["models", "add", NAME, "--quiet"]) == 0
    assert (chosen / NAME / "vocab.ende.spm").is_file()


def test_sizes_are_said_as_people_say_them(capsys: Captured) -> None:
    found = answer(capsys, "search", "firefox", "--most", "20M")
    assert found
    assert all(offer["size_bytes"] <= 20e6 for offer in found)
    with pytest.raises(SystemExit):
        main(["models", "search", "--most", "small"])
    assert "no size such as" in capsys.readouterr().err
    assert main(["models", "search", "klingon"]) == 0
    assert "Nothing of that kind" in capsys.readouterr().err


def test_nobody_is_asked_about_a_model_that_there_is_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(
        "s2s_desktop.cli.models.updates.refresh_offers", lambda *what: asked.append(what)
    )
    assert main(["models", "update", "nope"]) == 1
    assert "There is no model called 'nope'" in capsys.readouterr().err
    assert not asked
