"""A licence that only the hub knows is shown before any file of its model comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.downloads.fetch_files import Network
from s2s_desktop.downloads.remote_file import DownloadStopped
from s2s_desktop.errors import UserError
from s2s_desktop.gui.models.window import fetching
from s2s_desktop.gui.models.window.fetching import ModelFetching
from s2s_desktop.pipeline.models.fetch_model import hub_offer
from s2s_desktop.settings import Settings
from tests.downloads.misbehaving_server import Server, running_server


@pytest.fixture
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


def test_it_is_asked_for_once(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    monkeypatch.setattr(fetching, "network", lambda _: Network(hub=server.address))
    server.hub_model("owner/name", {"model.safetensors": b"w"}, license="cc-by-nc-4.0")
    models, offer = ModelFetching(Catalogue(), Settings), hub_offer("owner/name")
    with pytest.raises(UserError, match=r"cc-by-nc-4\.0, forbids commercial use") as failure:
        models.fetch(offer, lambda _: None, lambda: False)
    assert "try again" in failure.value.hint
    assert not any("resolve" in path for path, _ in server.asked)
    # Whoever tries again knows it, as does whoever has read it on the card.
    for known in (offer, replace(offer, id="other", licence="CC-BY-NC-4.0")):
        with pytest.raises(DownloadStopped):
            models.fetch(known, lambda _: None, lambda: True)
